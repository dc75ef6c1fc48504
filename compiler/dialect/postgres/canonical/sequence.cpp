// Dialect, PostgreSQL: sequences, and the serial columns that own one.
#include "compiler/dialect/postgres/sequence_options.h"

#include <algorithm>
#include <map>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/scan.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// The sequence of `nextval('shop.orders_id_seq'::regclass)`, and nothing for any other default. A name without a
/// schema is taken to be in the schema of the column's table.
model::QualifiedName drawn_from(const model::Expression& value, const std::string& schema) {
    const std::vector<Token> tokens = scan(value.sql);
    std::size_t at = tokens.size() > 2 && tokens[0].is("pg_catalog") && tokens[1].is(".") ? 2 : 0;
    if (tokens.size() < at + 4 || !tokens[at].is("nextval") || !tokens[at + 1].is("(")) return {};
    const Token& text = tokens[at + 2];
    const bool cast = tokens.size() == at + 6 && tokens[at + 3].is("::") && tokens[at + 4].is("regclass");
    if (text.kind != Token::Kind::string || !tokens.back().is(")") || !(cast || tokens.size() == at + 4)) return {};
    const std::vector<Token> name = scan(text.text);
    if (name.size() == 1) return {schema, name[0].text};
    return name.size() == 3 ? model::QualifiedName{name[0].text, name[2].text} : model::QualifiedName{};
}

bool is_integer(const model::Type& type) {
    return type.schema.empty() && !type.dimensions &&
           (type.name == "smallint" || type.name == "integer" || type.name == "bigint");
}

/// A sequence of another name or schema, of a narrower type, or with a comment, is more than `serial` says.
bool is_serial(const model::Sequence& sequence, const model::Table& table, const model::Column& column) {
    return sequence.owner_table == table.name && sequence.owner_column == column.name &&
           sequence.name.schema == table.name.schema && sequence.comment.empty() &&
           (sequence.type == column.type || (sequence.type.name == "bigint" && is_integer(column.type))) &&
           is_sequence_default(sequence.name.name, table.name.name, column.name);
}

/// The sequence's numbers as those of the column's type. One that is wider than its column, as all were before
/// PostgreSQL 10, so has an explicit maximum.
model::SequenceOptions options_for(const model::Column& column, const model::Sequence& sequence) {
    model::SequenceOptions options = complete_sequence(sequence.options, sequence.type);
    drop_sequence_defaults(options, column.type);
    return options;
}

}  // namespace

void sequence(model::Sequence& s) {
    drop_sequence_defaults(s.options, s.type);
}

void fold_serials(model::Schema& schema) {
    std::map<model::QualifiedName, const model::Sequence*> owned;
    for (const model::Sequence& s : schema.sequences)
        if (!s.owner_table.name.empty()) owned[s.name] = &s;
    std::set<model::QualifiedName> folded;
    for (model::Table& table : schema.tables) {
        for (model::Column& column : table.columns) {
            if (column.identity) drop_sequence_defaults(column.identity->options, column.type);
            if (!column.default_value) continue;
            const auto found = owned.find(drawn_from(*column.default_value, table.name.schema));
            if (found == owned.end() || !is_serial(*found->second, table, column)) continue;
            column.identity = model::Identity{model::Identity::Form::serial, options_for(column, *found->second), {}};
            column.default_value.reset();
            folded.insert(found->first);
        }
    }
    std::erase_if(schema.sequences, [&](const model::Sequence& s) { return folded.contains(s.name); });
}

}  // namespace schemac::dialect::postgres::canonical
