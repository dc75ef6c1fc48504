// Sema: columns by name.
#include "compiler/sema/table_scope.h"

#include <set>

#include "compiler/source/codes/names.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {

const ColumnNames::Entry* ColumnNames::add(Entry entry) {
    const auto [at, is_new] = entries_.try_emplace(dialect_.fold(model::Kind::column, entry.name), std::move(entry));
    return is_new ? nullptr : &at->second;
}

const ColumnNames::Entry* ColumnNames::find(const std::string& name) const {
    const auto found = entries_.find(dialect_.fold(model::Kind::column, name));
    return found == entries_.end() ? nullptr : &found->second;
}

std::string ColumnNames::resolve(const ast::Identifier& name, source::Diagnostics& sink) const {
    if (const Entry* found = find(name.text)) return found->name;
    if (accepts_all_) return name.text;
    std::vector<std::string_view> candidates;
    for (const auto& [key, entry] : entries_)
        candidates.push_back(entry.name);
    sink.report(code::unknown_column, name.span, name.text, word_, relation_)
        .with_suggestion(source::did_you_mean(name.text, candidates));
    return name.text;
}

std::vector<std::string> ColumnNames::resolve(const std::vector<ast::Identifier>& names,
                                              source::Diagnostics& sink) const {
    std::vector<std::string> resolved;
    std::set<std::string> seen;
    for (const ast::Identifier& name : names) {
        resolved.push_back(resolve(name, sink));
        if (!seen.insert(resolved.back()).second) sink.report(code::column_listed_twice, name.span, name.text);
    }
    return resolved;
}

}  // namespace schemac::sema
