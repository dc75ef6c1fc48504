// Diff: views. One that changes from plain to materialized, or back, is another object: it goes and comes.
#include "compiler/diff/kinds.h"
#include "compiler/diff/simple_kind.h"

namespace schemac::diff {
namespace {

bool same_but_comments(const model::View& from, const model::View& to) {
    model::View other = from;
    other.comment = to.comment;
    other.column_comments = to.column_comments;
    return other == to;
}

void compare_column_comments(const model::View& from, const model::View& to, const Context& context) {
    const auto comment = [](const model::View& view, const std::string& column) {
        const auto found = view.column_comments.find(column);
        return found == view.column_comments.end() ? std::string() : found->second;
    };
    std::map<std::string, std::string> all = from.column_comments;
    all.insert(to.column_comments.begin(), to.column_comments.end());
    for (const auto& [column, text] : all)
        context.compare_comments(member_id(model::Kind::column, to.name, column), comment(from, column),
                                 comment(to, column));
}

}  // namespace

void diff_views(const Context& context) {
    const auto matched = match(context.from.views, context.to.views, [&](const model::View& v) {
        return context.key(model::Kind::view, v.name) + (v.materialized ? " materialized" : "");
    });
    for (const model::View* created : matched.created)
        context.add(CreateView{*created});
    for (const model::View* dropped : matched.dropped)
        context.add(DropView{*dropped});
    for (const auto& [from, to] : matched.both) {
        if (!same_but_comments(*from, *to)) context.add(AlterView{*from, *to});
        if (from->comment != to->comment)
            context.add(AlterComment{id_of(*to), from->comment, to->comment, to->materialized});
        compare_column_comments(*from, *to, context);
    }
}

}  // namespace schemac::diff
