// Expression: look-ups in a dialect's tables.
#include "compiler/dialect/expression/facts.h"

#include <algorithm>

#include "compiler/dialect/expression/token.h"

namespace schemac::dialect::expression {

const Operator* find_operator(const Facts& facts, std::string_view spelling, Shape shape) {
    for (const Operator& op : facts.operators)
        if (op.shape == shape && op.spelling == spelling) return &op;
    return nullptr;
}

const Operator* find_following(const Facts& facts, std::string_view spelling) {
    for (const Operator& op : facts.operators)
        if (op.shape != Shape::prefix && op.spelling == spelling) return &op;
    return nullptr;
}

int precedence_of(const Facts& facts, Shape shape) {
    for (const Operator& op : facts.operators)
        if (op.shape == shape) return op.precedence;
    return 0;
}

std::string_view synonym(std::span<const Synonym> table, std::string_view word) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Synonym& s) { return s.from == word; });
    return found == table.end() ? word : found->to;
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_reserved(const Facts& facts, std::string_view word) {
    return std::binary_search(facts.reserved.begin(), facts.reserved.end(), std::string_view(lower(word)));
}

}  // namespace schemac::dialect::expression
