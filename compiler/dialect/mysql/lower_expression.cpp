// Dialect, MySQL and MariaDB: portable functions in those of the servers.
#include <array>

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/lower.h"

namespace schemac::dialect::mysql {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> functions{
    {{"gen_random_uuid", "uuid"}, {"uuid_generate_v4", "uuid"}, {"random", "rand"}, {"strpos", "instr"}}};

}  // namespace

void lower_expression(model::Expression& expression, const model::Target&) {
    const auto replace = [](const expression::Mention& mention, std::size_t) -> std::optional<std::string> {
        if (!mention.call || mention.name.parts.size() != 1) return std::nullopt;
        const std::string name = expression::lower(mention.name.parts.front().text);
        for (const auto& [portable, own] : functions)
            if (name == portable) return std::string(own);
        return std::nullopt;
    };
    const std::string lowered = expression::rename_in_expression(expression.sql, expression_facts(), replace);
    if (lowered != expression.sql) expression = model::Expression(lowered);
}

}  // namespace schemac::dialect::mysql
