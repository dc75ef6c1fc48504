// Emit, PostgreSQL: identity and serial columns, and the ways from one to the other.
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/sequence_options.h"
#include "emit/sql/postgres/column.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Identity;

bool is_serial(const model::Column& column) {
    return column.identity && column.identity->form == Identity::Form::serial;
}

/// ` AS integer`, or nothing for a bigint, and for a sequence that may count further than its column's type.
std::string as_type(const model::Column& column) {
    const std::size_t longest = column.type.name == "smallint" ? 5 : 10;
    const auto& maximum = column.identity->options.maximum;
    const bool wider = maximum && maximum->size() > longest;
    return column.type.name == "bigint" || wider ? std::string() : " AS " + type_text(column.type);
}

/// A sequence made for a column with rows goes on where they end. One that counts down is left at its start.
void continue_after_rows(const model::QualifiedName& table, const model::Column& column, Statements& statements) {
    const model::SequenceOptions options = dialect::postgres::complete_sequence(column.identity->options, column.type);
    if (options.increment->starts_with('-')) return;
    const std::string name = quote(column.name);
    statements.push_back("SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence(" + literal(quote(table)) + ", " +
                         literal(column.name) + "), max(" + name + ")) FROM " + quote(table) + " HAVING max(" + name +
                         ") >= " + *options.start);
}

void drop_serial(const model::QualifiedName& table, const model::Column& from, const model::Column& to,
                 Statements& statements) {
    const std::string head = alter_column(table, to.name);
    const bool other_default = to.default_value && !to.identity;
    statements.push_back(head +
                         (other_default ? " SET" + default_text(*to.default_value) : std::string(" DROP DEFAULT")));
    statements.push_back("DROP SEQUENCE " + quote(serial_sequence(table, from)));
}

void drop_numbering(const model::QualifiedName& table, const model::Column& from, const model::Column& to,
                    Statements& statements) {
    const std::string head = alter_column(table, to.name);
    if (is_serial(from))
        drop_serial(table, from, to, statements);
    else if (from.identity)
        statements.push_back(head + " DROP IDENTITY IF EXISTS");
    else if (from.default_value)
        statements.push_back(head + " DROP DEFAULT");
}

void add_numbering(const model::QualifiedName& table, const model::Column& from, const model::Column& to,
                   Statements& statements) {
    const std::string head = alter_column(table, to.name);
    if (is_serial(to)) {
        append(statements, create_serial(table, to));
        statements.push_back(own_serial(table, to));
        statements.push_back(head + " SET DEFAULT " + draw_from(serial_sequence(table, to)));
    } else {
        if (!from.not_null) statements.push_back(head + " SET NOT NULL");
        statements.push_back(head + " ADD" + identity_text(table, *to.identity));
    }
    continue_after_rows(table, to, statements);
}

/// `SET INCREMENT BY 2 SET START WITH 10`: ALTER COLUMN wants a SET before each.
std::string set_each(const model::SequenceOptions& from, const model::SequenceOptions& to, const model::Type& type) {
    std::string text;
    const model::SequenceOptions before = dialect::postgres::complete_sequence(from, type);
    const model::SequenceOptions after = dialect::postgres::complete_sequence(to, type);
    const auto add = [&](std::string_view words, auto field) {
        if (before.*field != after.*field) text += " SET " + std::string(words) + ' ' + *(after.*field);
    };
    add("INCREMENT BY", &model::SequenceOptions::increment);
    add("MINVALUE", &model::SequenceOptions::minimum);
    add("MAXVALUE", &model::SequenceOptions::maximum);
    add("START WITH", &model::SequenceOptions::start);
    add("CACHE", &model::SequenceOptions::cache);
    if (from.cycle != to.cycle) text += to.cycle ? " SET CYCLE" : " SET NO CYCLE";
    return text;
}

model::QualifiedName sequence_name(const model::QualifiedName& table, const model::Column& column) {
    if (!column.identity->sequence.empty()) return {table.schema, column.identity->sequence};
    return {table.schema, dialect::postgres::make_object_name(table.name, column.name, "seq")};
}

/// The type goes along, since limits that are left out are the type's.
Statements alter_serial(const model::QualifiedName& table, const model::Column& from, const model::Column& to) {
    const std::string changes = sequence_changes(from.identity->options, to.identity->options, to.type);
    if (changes.empty()) return {};
    return {"ALTER SEQUENCE " + quote(sequence_name(table, to)) + as_type(to) + ' ' + changes};
}

Statements alter_identity(const model::QualifiedName& table, const model::Column& from, const model::Column& to) {
    Statements statements = rename("SEQUENCE", sequence_name(table, from), sequence_name(table, to));
    std::string text;
    if (from.identity->form != to.identity->form)
        text = to.identity->form == Identity::Form::always ? " SET GENERATED ALWAYS" : " SET GENERATED BY DEFAULT";
    text += set_each(from.identity->options, to.identity->options, to.type);
    if (!text.empty()) statements.push_back(alter_column(table, to.name) + text);
    return statements;
}

}  // namespace

std::string draw_from(const model::QualifiedName& sequence) {
    return "nextval(" + literal(quote(sequence)) + "::regclass)";
}

model::QualifiedName serial_sequence(const model::QualifiedName& table, const model::Column& column) {
    return sequence_name(table, column);
}

Statements create_serial(const model::QualifiedName& table, const model::Column& column) {
    const std::string sql = "CREATE SEQUENCE " + quote(serial_sequence(table, column)) + as_type(column);
    const std::string options = sequence_text(column.identity->options);
    return {options.empty() ? sql : sql + ' ' + options};
}

std::string own_serial(const model::QualifiedName& table, const model::Column& column) {
    return "ALTER SEQUENCE " + quote(serial_sequence(table, column)) + " OWNED BY " + quote(table) + '.' +
           quote(column.name);
}

std::string identity_text(const model::QualifiedName& table, const Identity& identity) {
    std::string options;
    if (!identity.sequence.empty())
        options = "SEQUENCE NAME " + quote(model::QualifiedName{table.schema, identity.sequence});
    if (const std::string numbers = sequence_text(identity.options); !numbers.empty())
        options += (options.empty() ? "" : " ") + numbers;
    const bool always = identity.form == Identity::Form::always;
    return std::string(" GENERATED ") + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY" +
           (options.empty() ? "" : " (" + options + ')');
}

Statements change_identity(const model::QualifiedName& table, const model::Column& from, const model::Column& to) {
    if (from.identity && to.identity && is_serial(from) == is_serial(to))
        return is_serial(to) ? alter_serial(table, from, to) : alter_identity(table, from, to);
    Statements statements;
    if (from.identity || to.identity) drop_numbering(table, from, to, statements);
    if (to.identity) add_numbering(table, from, to, statements);
    return statements;
}

}  // namespace schemac::emit::sql::postgres
