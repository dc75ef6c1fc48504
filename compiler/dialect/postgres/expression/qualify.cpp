// PostgreSQL expressions: schemas for names that a search path found.
#include <algorithm>

#include "compiler/dialect/postgres/expression/catalog/catalog.h"
#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/mention/mention.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// What pg_catalog has comes before every search path.
bool is_builtin(const Mention& mention) {
    if (mention.what == Mention::What::routine) return !catalog::functions(mention.parts[0]).empty();
    return mention.what == Mention::What::type && catalog::find_type(mention.parts[0]);
}

std::string qualified_text(const std::string& sql, const std::function<std::string(const std::string&)>& schema_of) {
    std::optional<Mentions> mentions = mentions_in(sql);
    if (!mentions) return sql;
    std::vector<std::pair<std::size_t, std::string>> insertions;
    for (const Mention& mention : mentions->all) {
        if (mention.what == Mention::What::column || mention.parts.size() != 1 || is_builtin(mention)) continue;
        const std::string schema = schema_of(mention.parts[0]);
        const bool literal = mention.what == Mention::What::literal;
        const std::size_t at = literal ? sql.find('\'', mention.position) + 1 : mention.position;
        const std::vector<NamePart> parts = name_at(sql, at);
        if (schema.empty() || parts.size() != 1 || parts[0].name != mention.parts[0]) continue;
        insertions.emplace_back(at, quote_identifier(schema) + '.');
    }
    std::sort(insertions.rbegin(), insertions.rend());
    insertions.erase(std::unique(insertions.begin(), insertions.end()), insertions.end());
    std::string text = sql;
    for (const auto& [at, prefix] : insertions)
        text.insert(at, prefix);
    return text;
}

}  // namespace

void qualify(model::Expression& expression, const std::function<std::string(const std::string&)>& schema_of) {
    expression.sql = qualified_text(expression.sql, schema_of);
    expression.canonical = qualified_text(expression.canonical, schema_of);
}

}  // namespace schemac::dialect::postgres::expression
