// Dialect, MySQL and MariaDB: columns in what the servers have.
#include <algorithm>

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::mysql {
namespace {

bool names(const model::Type& type, const model::QualifiedName& name) {
    return type.name == name.name && (type.schema.empty() || type.schema == name.schema);
}

/// An enum type becomes the column's own.
void lower_enum(model::Column& column, Lowering& lowering) {
    for (const model::EnumType& type : lowering.state.schema.enums) {
        if (!names(column.type, type.name)) continue;
        column.type = {{}, "enum", type.labels, {}, column.type.dimensions, false};
        return;
    }
}

/// `value` in a domain's check is the column.
model::Check check_of_domain(const model::Check& check, const model::Column& column) {
    model::Check own = check;
    own.name.clear();
    own.expression = model::Expression(expression::rename_in_expression(
        check.expression.sql, expression_facts(), [&](const expression::Mention& mention, std::size_t) {
            const std::string& text = mention.name.parts.front().text;
            const bool value = !mention.call && mention.name.parts.size() == 1 && expression::lower(text) == "value";
            return value ? std::optional('`' + column.name + '`') : std::nullopt;
        }));
    return own;
}

/// A domain becomes its base type, with its checks on the table.
void lower_domain(model::Column& column, model::Table& table, Lowering& lowering) {
    for (const model::Domain& domain : lowering.state.schema.domains) {
        if (!names(column.type, domain.name)) continue;
        column.type = domain.type;
        column.not_null = column.not_null || domain.not_null;
        if (!column.default_value) column.default_value = domain.default_value;
        if (column.collation.empty()) column.collation = domain.collation;
        for (const model::Check& check : domain.checks)
            table.checks.push_back(check_of_domain(check, column));
        return;
    }
}

/// `identity` in every form is `auto_increment`; where the count starts is the table's.
void lower_identity(model::Column& column, model::Table& table, const model::ObjectId& id, Lowering& lowering) {
    if (!column.identity) return;
    const model::SequenceOptions& options = column.identity->options;
    if (options.increment || options.minimum || options.maximum || options.cycle)
        lowering.sink
            .report(code::clause_not_in_mysql, lowering.origin(id), lowering.product(), "an option of the sequence",
                    to_string(id))
            .with_help("only `start` has an equal, the table's `auto_increment`");
    if (options.start) model::ensure_part<model::mysql::TablePart>(table.dialect).auto_increment = *options.start;
    column.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    column.not_null = true;
}

/// The server refuses a moment of another precision than the column's: `datetime(3)` wants `now(3)`.
void lower_now(model::Column& column) {
    if (!column.default_value || column.type.arguments.size() != 1) return;
    if (column.type.name != "datetime" && column.type.name != "timestamp") return;
    if (canonical_now(column.default_value->sql) == "current_timestamp")
        column.default_value = model::Expression("current_timestamp(" + column.type.arguments[0] + ')');
}

}  // namespace

void lower_column(model::Column& column, model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(model::Kind::column, table.name, column.name);
    lower_domain(column, table, lowering);
    lower_enum(column, lowering);
    lower_type(column, id, lowering);
    lower_identity(column, table, id, lowering);
    lower_now(column);
    if (column.default_value) lower_expression(*column.default_value, lowering.target);
    if (column.generated) lower_expression(column.generated->expression, lowering.target);
}

}  // namespace schemac::dialect::mysql
