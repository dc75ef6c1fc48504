// Diff: enum types. Labels are compared in order, after the renames that hints ask for.
#include "compiler/diff/kinds.h"
#include "compiler/diff/match.h"

#include <algorithm>

namespace schemac::diff {
namespace {

bool has_label(const model::EnumType& type, const std::string& label) {
    return std::find(type.labels.begin(), type.labels.end(), label) != type.labels.end();
}

/// Hints of labels whose old name is still there, and whose new one isn't yet.
std::map<std::string, std::string> renamed_labels(const Context& context, const model::EnumType& from,
                                                  const model::EnumType& to) {
    std::map<std::string, std::string> renamed;
    const auto hints = context.hints.label_renames.find(id_of(to));
    if (hints == context.hints.label_renames.end()) return renamed;
    for (const auto& [label, old] : hints->second)
        if (has_label(from, old) && !has_label(from, label) && has_label(to, label)) renamed.emplace(label, old);
    return renamed;
}

}  // namespace

void diff_enums(const Context& context) {
    const auto matched = match(context.from.enums, context.to.enums,
                               [&](const model::EnumType& e) { return context.key(model::Kind::enum_type, e.name); });
    for (const auto* created : matched.created)
        context.add(CreateEnum{*created});
    for (const auto* dropped : matched.dropped)
        context.add(DropEnum{*dropped});
    for (const auto& [from, to] : matched.both) {
        if (from->labels != to->labels) context.add(AlterEnum{*from, *to, renamed_labels(context, *from, *to)});
        context.compare_comments(id_of(*to), from->comment, to->comment);
    }
}

}  // namespace schemac::diff
