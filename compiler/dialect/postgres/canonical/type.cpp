// Dialect, PostgreSQL: types of a whole schema.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/scan.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres::canonical {
namespace {

template <class T>
bool holds(const std::vector<T>& objects, const model::QualifiedName& name) {
    return std::any_of(objects.begin(), objects.end(), [&](const T& object) { return object.name == name; });
}

/// A multirange type is called as its range says; where that says nothing it is the server's choice.
bool is_multirange(const std::vector<model::RangeType>& ranges, const model::QualifiedName& name) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const model::RangeType& range) {
        const std::string& said = range.multirange;
        return range.name.schema == name.schema &&
               (said.empty() ? default_multirange_name(range.name.name) : said) == name.name;
    });
}

}  // namespace

std::string collation(const std::string& name) {
    const std::vector<Token> tokens = scan(name);
    const bool of_catalog = tokens.size() == 3 && tokens[0].is("pg_catalog") && tokens[1].is(".");
    if (tokens.size() != 1 && !of_catalog) return name;
    const Token& last = tokens.back();
    const std::string bare =
        last.kind == Token::Kind::quoted ? last.text : name.substr(last.begin, last.end - last.begin);
    return bare == "default" ? std::string() : bare;
}

model::Type resolved(const model::Type& given, const model::Schema& schema, const std::string& default_schema) {
    model::Type type = canonical_type(given);
    if (!type.schema.empty() || is_builtin(type) || type.name.empty()) return type;
    type.schema = default_schema;
    const model::QualifiedName name{type.schema, type.name};
    if (holds(schema.enums, name) || holds(schema.domains, name) || holds(schema.composites, name) ||
        holds(schema.tables, name) || holds(schema.ranges, name) || is_multirange(schema.ranges, name))
        return type;
    // An extension's main type is mostly called as the extension is: citext, hstore, ltree, vector.
    for (const model::Extension& extension : schema.extensions)
        if (extension.name == type.name && !extension.schema.empty()) type.schema = extension.schema;
    return type;
}

void types(model::Schema& schema, const std::string& default_schema) {
    for (model::Table& table : schema.tables)
        for (model::Column& column : table.columns)
            column.type = resolved(column.type, schema, default_schema);
    for (model::Domain& domain : schema.domains)
        domain.type = resolved(domain.type, schema, default_schema);
    for (model::CompositeType& composite : schema.composites)
        for (model::CompositeType::Attribute& attribute : composite.attributes) {
            attribute.type = resolved(attribute.type, schema, default_schema);
            attribute.collation = collation(attribute.collation);
        }
    for (model::RangeType& range : schema.ranges)
        range.subtype = resolved(range.subtype, schema, default_schema);
    for (model::Sequence& sequence : schema.sequences) {
        if (sequence.type.name.empty()) sequence.type.name = "bigint";
        sequence.type = resolved(sequence.type, schema, default_schema);
    }
}

}  // namespace schemac::dialect::postgres::canonical
