// Emit, language: keys.
#include "emit/dsl/key.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/expression.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/option.h"

namespace schemac::emit::dsl {
namespace {

bool is_only_a_column(const model::KeyPart& part) {
    model::KeyPart plain;
    plain.column = part.column;
    return part == plain;
}

template <class Key>
bool is_plain(const Key& key, const Context& context) {
    return key.name.empty() && key.parts.size() == 1 && key.include.empty() && key.comment.empty() &&
           key.deferral == model::Deferral::not_deferrable && !key.without_overlaps &&
           is_only_a_column(key.parts.front()) && key_options(key.dialect, context).empty();
}

template <class Key>
std::string key_clauses(const Key& key, const model::ObjectId& id, const Context& context) {
    std::string parts = key_parts(key.parts);
    if (key.without_overlaps) parts.insert(parts.size() - 1, " without overlaps");
    return parts + include(key.include) + deferral(key.deferral) + renamed_from(id, context) +
           option_block(with_comment(key_options(key.dialect, context), key.comment), context) + ";\n";
}

std::string constraint_name(const std::string& text) {
    return text.empty() ? std::string() : ' ' + name(text);
}

}  // namespace

std::vector<dialect::Option> key_options(const model::KeyDialectPart& part, const Context& context) {
    model::Index index;
    index.dialect = part;
    return context.dialect().options(index);
}

bool stands_beside_column(const model::PrimaryKey& key, const Context& context) {
    return is_plain(key, context);
}

bool stands_beside_column(const model::Unique& unique, const Context& context) {
    return is_plain(unique, context);
}

std::string primary_key(const model::Table& table, const Context& context) {
    if (!table.primary_key) return {};
    // a partition has keys on columns that are its parent's
    if (stands_beside_column(*table.primary_key, context) &&
        find_column(table, table.primary_key->parts.front().column))
        return {};
    const model::PrimaryKey& key = *table.primary_key;
    const model::ObjectId id = model::member_id(model::Kind::primary_key, table.name, key.name);
    return doc_comment_or_option(key.comment) + "primary key" + constraint_name(key.name) + ' ' +
           key_clauses(key, id, context);
}

std::string unique(const model::Table& table, const model::Unique& unique, const Context& context) {
    if (stands_beside_column(unique, context) && find_column(table, unique.parts.front().column)) return {};
    const model::ObjectId id = model::member_id(model::Kind::unique, table.name, unique.name);
    const char* nulls = unique.nulls_not_distinct ? " nulls not distinct " : " ";
    return doc_comment_or_option(unique.comment) + "unique" + constraint_name(unique.name) + nulls +
           key_clauses(unique, id, context);
}

std::string key_part(const model::KeyPart& part) {
    std::string text = part.expression ? in_parentheses(*part.expression) : column_name(part.column);
    if (part.prefix_length) text += '(' + std::to_string(part.prefix_length) + ')';
    if (!part.collation.empty()) text += " collate " + name(part.collation);
    if (!part.operator_class.empty()) text += ' ' + part.operator_class;
    if (part.order == model::Order::descending) text += " desc";
    if (part.nulls == model::Nulls::first) text += " nulls first";
    if (part.nulls == model::Nulls::last) text += " nulls last";
    return text;
}

std::string key_parts(const std::vector<model::KeyPart>& parts) {
    std::string list = "(";
    for (const model::KeyPart& part : parts)
        list += (list.size() > 1 ? ", " : "") + key_part(part);
    return list + ')';
}

std::string include(const std::vector<std::string>& columns) {
    return columns.empty() ? std::string() : " include " + column_list(columns);
}

std::string deferral(model::Deferral deferral) {
    switch (deferral) {
        case model::Deferral::not_deferrable: return {};
        case model::Deferral::initially_immediate: return " deferrable";
        case model::Deferral::initially_deferred: return " deferrable initially deferred";
    }
    return {};
}

}  // namespace schemac::emit::dsl
