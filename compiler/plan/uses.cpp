// Plan: mentions, read off the model and, for expressions, off their text by the dialect.
#include "compiler/plan/uses.h"

#include <algorithm>

namespace schemac::plan {

using model::Kind;
using model::member_id;

void add_schema(const model::QualifiedName& name, Ids& ids) {
    if (!name.schema.empty()) ids.push_back({Kind::schema, {}, {}, name.schema});
}

void Uses::type(const model::Type& type, Ids& ids) const {
    if (!type.schema.empty()) ids.push_back({Kind::enum_type, type.schema, {}, type.name});
}

void Uses::collation(const std::string& name, Ids& ids) const {
    if (const std::optional<model::ObjectId> id = context_.dialect.collation(name)) ids.push_back(*id);
}

void Uses::expression(const model::Expression& expression, Ids& ids) const {
    for (model::ObjectId& id : context_.dialect.references(expression, schema_))
        ids.push_back(std::move(id));
}

void Uses::expression_of(const model::QualifiedName& relation, const model::Expression& text, Ids& ids) const {
    columns(relation, context_.dialect.columns_in(text), ids);
    expression(text, ids);
}

void Uses::columns(const model::QualifiedName& relation, const std::vector<std::string>& names, Ids& ids) const {
    for (const std::string& name : names)
        ids.push_back(member_id(Kind::column, relation, name));
}

void Uses::column(const model::Column& column, Ids& ids) const {
    type(column.type, ids);
    collation(column.collation, ids);
    if (column.default_value) expression(*column.default_value, ids);
    if (column.generated) expression(column.generated->expression, ids);
}

void Uses::parts(const model::QualifiedName& relation, const std::vector<model::KeyPart>& parts, Ids& ids) const {
    for (const model::KeyPart& part : parts) {
        if (!part.column.empty()) ids.push_back(member_id(Kind::column, relation, part.column));
        if (part.expression) expression_of(relation, *part.expression, ids);
        collation(part.collation, ids);
    }
}

void Uses::primary_key(const model::QualifiedName& relation, const model::PrimaryKey& key, Ids& ids) const {
    parts(relation, key.parts, ids);
    columns(relation, key.include, ids);
}

void Uses::unique(const model::QualifiedName& relation, const model::Unique& unique, Ids& ids) const {
    parts(relation, unique.parts, ids);
    columns(relation, unique.include, ids);
}

void Uses::check(const model::QualifiedName& relation, const model::Check& check, Ids& ids) const {
    expression_of(relation, check.expression, ids);
}

void Uses::exclusion(const model::QualifiedName& relation, const model::Exclusion& exclusion, Ids& ids) const {
    for (const model::Exclusion::Element& element : exclusion.elements)
        parts(relation, {element.part}, ids);
    columns(relation, exclusion.include, ids);
    if (exclusion.predicate) expression_of(relation, *exclusion.predicate, ids);
}

void Uses::index(const model::QualifiedName& relation, const model::Index& index, Ids& ids) const {
    parts(relation, index.parts, ids);
    columns(relation, index.include, ids);
    if (index.predicate) expression_of(relation, *index.predicate, ids);
}

void Uses::foreign_key(const model::QualifiedName& relation, const model::ForeignKey& key, Ids& ids) const {
    columns(relation, key.columns, ids);
    ids.push_back(id_of(Kind::table, key.referenced));
    columns(key.referenced, key.referenced_columns, ids);
    referenced_key(key, ids);
}

namespace {

bool covers(const std::vector<model::KeyPart>& parts, std::vector<std::string> columns) {
    std::vector<std::string> names;
    for (const model::KeyPart& part : parts)
        names.push_back(part.column);
    std::sort(names.begin(), names.end());
    std::sort(columns.begin(), columns.end());
    return names == columns;
}

}  // namespace

void Uses::referenced_key(const model::ForeignKey& key, Ids& ids) const {
    const auto table =
        std::lower_bound(schema_.tables.begin(), schema_.tables.end(), key.referenced,
                         [](const model::Table& t, const model::QualifiedName& n) { return t.name < n; });
    if (table == schema_.tables.end() || table->name != key.referenced) return;
    const auto add = [&](Kind kind, const std::string& name, const std::vector<model::KeyPart>& parts) {
        if (!name.empty() && covers(parts, key.referenced_columns)) ids.push_back(member_id(kind, table->name, name));
    };
    if (table->primary_key) add(Kind::primary_key, table->primary_key->name, table->primary_key->parts);
    for (const model::Unique& unique : table->uniques)
        add(Kind::unique, unique.name, unique.parts);
    for (const model::Index& index : table->indexes)
        if (index.unique) add(Kind::index, index.name, index.parts);
}

}  // namespace schemac::plan
