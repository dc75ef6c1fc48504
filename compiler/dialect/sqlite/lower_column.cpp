// SQLite: columns.
#include <utility>

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/dialect/sqlite/lower.h"
#include "compiler/dialect/sqlite/mentions.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::sqlite {
namespace {

bool names(const model::Type& type, const model::QualifiedName& name) {
    return !type.verbatim && type.name == name.name && (type.schema.empty() || type.schema == name.schema);
}

std::string list(const std::vector<std::string>& labels) {
    std::string text;
    for (const std::string& label : labels)
        text += (text.empty() ? "" : ", ") + expression::quote_string(label, expression_facts());
    return text;
}

void lower_enum(model::Column& column, model::Table& table, const Lowering& lowering) {
    for (const model::EnumType& type : lowering.state.schema.enums) {
        if (!names(column.type, type.name)) continue;
        model::Check check;
        check.expression = model::Expression(quoted(column.name) + " in (" + list(type.labels) + ')');
        table.checks.push_back(std::move(check));
        column.type = {{}, "text", {}, {}, column.type.dimensions, false};
        return;
    }
}

/// `value` in a domain's check is the column.
model::Check check_of_domain(const model::Check& check, const model::Column& column) {
    model::Check own = check;
    own.name.clear();
    const auto value_is_column = [&](const expression::Mention& mention, std::size_t) -> std::optional<std::string> {
        const expression::Name& name = mention.name;
        if (mention.call || name.parts.size() != 1 || expression::lower(name.parts[0].text) != "value")
            return std::nullopt;
        return quoted(column.name);
    };
    own.expression =
        model::Expression(expression::rename_in_expression(check.expression.sql, expression_facts(), value_is_column));
    return own;
}

void lower_domain(model::Column& column, model::Table& table, const Lowering& lowering) {
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

bool is_only_key(const model::Column& column, const model::Table& table) {
    return table.primary_key && table.primary_key->parts.size() == 1 &&
           expression::lower(table.primary_key->parts[0].column) == expression::lower(column.name);
}

void lower_identity(model::Column& column, const model::Table& table, const model::ObjectId& id, Lowering& lowering) {
    if (!column.identity) return;
    if (!is_only_key(column, table))
        lowering.sink.report(code::sqlite_identity_without_key, lowering.origin(id), column.name, table.name.name)
            .with_help("make it the primary key, or take `identity` away");
    if (column.identity->options != model::SequenceOptions{})
        lowering.refuse(id, "options of a sequence", "take them away: SQLite counts from 1 by 1");
    column.identity = model::Identity{model::Identity::Form::rowid, {}, {}};
    column.type = {{}, "integer", {}, {}, 0, false};
}

/// `'x'::text` is `'x'`.
void drop_cast(model::Expression& expression) {
    const auto tokens = expression::tokenise(expression.sql, expression_facts());
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i)
        if (tokens[i].is(":") && tokens[i + 1].text.starts_with(':')) {
            expression = model::Expression(expression.sql.substr(0, tokens[i - 1].end));
            return;
        }
}

}  // namespace

void lower_column(model::Column& column, model::Table& table, Lowering& lowering) {
    const model::ObjectId id = member_id(model::Kind::column, table.name, column.name);
    lower_domain(column, table, lowering);
    lower_enum(column, table, lowering);
    if (column.type.dimensions > 0) lowering.refuse(id, "arrays", "use a table of its own, or `json`");
    column.type.dimensions = 0;
    lower_identity(column, table, id, lowering);
    if (column.default_value) {
        drop_cast(*column.default_value);
        lower_expression(*column.default_value);
    }
    if (column.generated) lower_expression(column.generated->expression);
    column.comment.clear();
}

}  // namespace schemac::dialect::sqlite
