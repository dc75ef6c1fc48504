// SQLite: mentions by the names in a text.
#include "compiler/dialect/sqlite/mentions.h"

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {
namespace {

using expression::Mention;

/// Whose columns an unqualified name may be: of the expression's own relation, or, in a query, of any.
struct Scope {
    std::string relation;  ///< folded; empty: any
};

const std::string* renamed_column(const Renames& renames, const std::string& name, const Scope& scope) {
    for (const auto& [id, to] : renames) {
        if (id.kind != model::Kind::column || expression::lower(id.name) != name) continue;
        if (scope.relation.empty() || expression::lower(id.parent) == scope.relation) return &to;
    }
    return nullptr;
}

const std::string* renamed_table(const Renames& renames, const std::string& name) {
    for (const auto& [id, to] : renames)
        if ((id.kind == model::Kind::table || id.kind == model::Kind::view) && expression::lower(id.name) == name)
            return &to;
    return nullptr;
}

/// The last part is a column, or a table where it stands alone in a query; the one before it is a table.
const std::string* new_name(const Mention& mention, std::size_t part, const Renames& renames, const Scope& scope) {
    if (mention.call) return nullptr;
    const std::string name = expression::lower(mention.name.parts[part].text);
    const bool last = part + 1 == mention.name.parts.size();
    if (!last) return renamed_table(renames, name);
    if (const std::string* column = renamed_column(renames, name, scope)) return column;
    return mention.name.parts.size() == 1 && scope.relation.empty() ? renamed_table(renames, name) : nullptr;
}

}  // namespace

std::vector<std::string> mentioned_columns(const model::Expression& expression) {
    return expression::columns_in(expression.sql, expression_facts());
}

void rename_mentions(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames) {
    const auto& facts = expression_facts();
    const bool scalar = expression::parse(expression.sql, facts).has_value();
    const Scope scope{scalar ? expression::lower(relation.name) : std::string()};
    const auto in_sql = [&](const Mention& mention, std::size_t part) -> std::optional<std::string> {
        const std::string* name = new_name(mention, part, renames, scope);
        return name ? std::optional(quoted(*name)) : std::nullopt;
    };
    const auto in_canonical = [&](const Mention& mention, std::size_t part) -> std::optional<std::string> {
        const std::string* name = new_name(mention, part, renames, scope);
        return name ? std::optional(expression::fold_name(*name, facts)) : std::nullopt;
    };
    const auto rename = scalar ? expression::rename_in_expression : expression::rename_in_query;
    expression.sql = rename(expression.sql, facts, in_sql);
    expression.canonical = rename(expression.canonical, facts, in_canonical);
}

std::string quoted(std::string_view name) {
    const std::string folded = expression::lower(name);
    if (expression::fold_name(folded, expression_facts()) == folded) return std::string(name);
    std::string text = "\"";
    for (const char c : name)
        text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

}  // namespace schemac::dialect::sqlite
