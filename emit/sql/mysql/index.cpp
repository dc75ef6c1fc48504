// Emit, MySQL and MariaDB: indexes and primary keys.
#include "compiler/dialect/mysql/features.h"
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/table_parts.h"

namespace schemac::emit::sql::mysql {
namespace {

using dialect::mysql::Feature;

std::string key_parts(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> list;
    for (const model::KeyPart& part : parts) {
        std::string text = part.expression ? parenthesised(*part.expression) : quote(part.column);
        if (part.prefix_length) text += '(' + std::to_string(part.prefix_length) + ')';
        if (part.order == model::Order::descending) text += " DESC";
        list.push_back(std::move(text));
    }
    return " (" + join(list, ", ") + ')';
}

std::string kind(const model::Index& index) {
    if (index.method == "fulltext") return "FULLTEXT KEY ";
    if (index.method == "spatial") return "SPATIAL KEY ";
    return index.unique ? "UNIQUE KEY " : "KEY ";
}

/// A method is only said where it isn't the engine's own: MEMORY hashes, all others keep a B-tree.
std::string method(const model::Index& index, const model::Table& table) {
    const bool memory = model::part_or_default<model::mysql::TablePart>(table.dialect).engine == "MEMORY";
    if (memory && index.method == "btree") return " USING BTREE";
    return index.method == "rtree" ? " USING RTREE" : "";
}

std::string index_options(const model::Index& index, const Context& context) {
    const auto part = model::part_or_default<model::mysql::IndexPart>(index.dialect);
    std::string sql;
    if (!part.key_block_size.empty()) sql += " KEY_BLOCK_SIZE=" + part.key_block_size;
    if (!part.parser.empty()) sql += " WITH PARSER " + part.parser;
    if (!index.comment.empty()) sql += " COMMENT " + literal(index.comment);
    if (part.invisible) sql += ' ' + visibility(true, context);
    return sql;
}

}  // namespace

std::string visibility(bool hidden, const Context& context) {
    if (has(context.target, Feature::ignored_indexes)) return hidden ? "IGNORED" : "NOT IGNORED";
    return hidden ? "INVISIBLE" : "VISIBLE";
}

std::string primary_key_definition(const model::PrimaryKey& key) {
    std::string sql = "PRIMARY KEY" + key_parts(key.parts);
    if (!key.comment.empty()) sql += " COMMENT " + literal(key.comment);
    return sql;
}

std::string index_definition(const model::Index& index, const model::Table& table, const Context& context) {
    return kind(index) + quote(index.name) + key_parts(index.parts) + method(index, table) +
           index_options(index, context);
}

Statements statements(const plan::CreateIndex& create, const Context& context) {
    model::Table table;
    table.name = create.relation;
    return {"ALTER TABLE " + quote(create.relation) + " ADD " + index_definition(create.index, table, context)};
}

Statements statements(const plan::DropIndex& drop, const Context&) {
    return {"ALTER TABLE " + quote(drop.relation) + " DROP INDEX " + quote(drop.index.name)};
}

}  // namespace schemac::emit::sql::mysql
