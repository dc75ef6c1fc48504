// SQLite: type names to the model and back.
#include "compiler/dialect/sqlite/type_name.h"

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {
namespace {

bool has(std::string_view name, std::string_view part) {
    return name.find(part) != std::string_view::npos;
}

}  // namespace

model::Type parse_type(std::string_view written) {
    model::Type type;
    const auto tokens = expression::tokenise(written, expression_facts());
    std::size_t at = 0;
    for (; tokens[at].kind != expression::Token::Kind::end && !tokens[at].is("("); ++at)
        type.name +=
            (type.name.empty() ? "" : " ") + expression::lower(expression::decode(tokens[at], expression_facts()));
    std::string argument;
    for (; tokens[at].kind != expression::Token::Kind::end; ++at) {
        if (tokens[at].is("(")) continue;
        if (!tokens[at].is(",") && !tokens[at].is(")")) {
            argument += tokens[at].text;
            continue;
        }
        type.arguments.push_back(std::move(argument));
        argument.clear();
    }
    return type;
}

std::string type_text(const model::Type& type) {
    if (type.arguments.empty()) return type.name;
    std::string text = type.name + '(';
    for (std::size_t i = 0; i < type.arguments.size(); ++i)
        text += (i ? "," : "") + type.arguments[i];
    return text + ')';
}

Affinity affinity(const model::Type& type) {
    const std::string name = expression::lower(type.name);
    if (has(name, "int")) return Affinity::integer;
    if (has(name, "char") || has(name, "clob") || has(name, "text")) return Affinity::text;
    if (has(name, "blob") || name.empty()) return Affinity::blob;
    if (has(name, "real") || has(name, "floa") || has(name, "doub")) return Affinity::real;
    return Affinity::numeric;
}

}  // namespace schemac::dialect::sqlite
