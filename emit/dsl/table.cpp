// Emit, language: tables, member after member.
#include "emit/dsl/table.h"

#include "emit/dsl/check.h"
#include "emit/dsl/column.h"
#include "emit/dsl/comment.h"
#include "emit/dsl/exclusion.h"
#include "emit/dsl/foreign_key.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/index.h"
#include "emit/dsl/key.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {

namespace {

/// Constraints, indexes, hints and options, which stand apart from the columns.
std::string other_members(const model::Table& table, const Context& context) {
    std::string text = primary_key(table, context);
    for (const model::Unique& u : table.uniques)
        text += unique(table, u, context);
    for (const model::ForeignKey& f : table.foreign_keys)
        text += foreign_key(table, f, context);
    for (const model::Check& c : table.checks)
        text += check(table, c, context);
    for (const model::Exclusion& e : table.exclusions)
        text += exclusion(table, e, context);
    for (const model::Index& i : table.indexes)
        text += member_index(table.name, i, context);
    text += dropped_columns(table, context);
    const std::string block = option_block(with_comment(context.dialect().options(table), table.comment), context);
    return block.empty() ? text : text + block.substr(1) + '\n';
}

}  // namespace

std::string table(const model::Table& table, const Context& context) {
    const model::ObjectId id = model::id_of(table);
    std::string text = doc_comment_or_option(table.comment) + "table " + name(table.name, context);
    text += renamed_from(id, context) + deprecated(id, context) + " {\n";
    for (const model::Column& c : table.columns)
        text += column(table, c, context);
    const std::string others = other_members(table, context);
    if (!others.empty()) text += '\n' + others;
    return text + "}\n";
}

}  // namespace schemac::emit::dsl
