// Dialect, PostgreSQL: range types.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/operator_class.h"
#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// A function by its name as text: qualified, but for the server's own.
std::string function(const std::string& text, const model::Schema& schema, const std::string& default_schema,
                     std::vector<model::ObjectId>& needs) {
    const std::vector<Token> tokens = scan(text);
    if (tokens.empty()) return {};
    model::QualifiedName name{{}, tokens.back().text};
    if (tokens.size() >= 3) name.schema = tokens[0].text;
    if (name.schema == "pg_catalog") name.schema.clear();
    const std::string& wanted = name.schema.empty() ? default_schema : name.schema;
    for (const model::Routine& routine : schema.routines)
        if (routine.name == model::QualifiedName{wanted, name.name}) {
            name.schema = wanted;
            needs.push_back({model::Kind::routine, wanted, {}, name.name});
            break;
        }
    return quote(name);
}

}  // namespace

void range_type(model::RangeType& range, const model::Schema& schema, const Settings& settings) {
    range.depends_on.clear();
    range.difference = function(range.difference, schema, settings.default_schema, range.depends_on);
    range.operator_class = canonical_operator_class(range.operator_class);
    if (is_default_operator_class(range.operator_class, range.subtype, "btree")) range.operator_class.clear();
    range.collation = collation(range.collation);
    if (settings.server_major < 14)
        range.multirange.clear();
    else if (range.multirange.empty())
        range.multirange = default_multirange_name(range.name.name);
}

}  // namespace schemac::dialect::postgres::canonical
