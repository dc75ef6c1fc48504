// Dialect, MySQL and MariaDB: expressions inside of queries.
#include <optional>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/print.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/expression/visit.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/query/parse.h"
#include "compiler/dialect/mysql/query/printer.h"
#include "compiler/dialect/mysql/query/rules.h"

namespace schemac::dialect::mysql::query {
namespace {

using expression::Node;

/// The list behind PARTITION BY or ORDER BY, up to a word of the frame.
std::string print_list(std::vector<expression::Token>::const_iterator& at, std::string_view text, const Scope& scope) {
    std::string all;
    const auto ends = [&] {
        return at->kind == expression::Token::Kind::end || at->is("order") || at->is("rows") || at->is("range");
    };
    while (!ends()) {
        const std::size_t begin = at->begin;
        std::size_t end = begin;
        bool descending = false;
        for (int open = 0; !ends() && !(open == 0 && at->is(",")); ++at) {
            open += at->is("(") ? 1 : at->is(")") ? -1 : 0;
            descending = at->is("desc");
            if (!descending && !at->is("asc")) end = at->end;
        }
        if (at->is(",")) ++at;
        all += (all.empty() ? "" : ", ") + print_expression(text.substr(begin, end - begin), scope);
        if (descending) all += " desc";
    }
    return all;
}

/// `partition by a order by b rows …`, each in its turn.
std::string print_window(std::string_view text, const Scope& scope) {
    const auto tokens = expression::tokenise(text, expression_facts());
    std::string all;
    for (auto at = tokens.cbegin(); at->kind != expression::Token::Kind::end;) {
        const bool partition = at->is("partition");
        if (!partition && !at->is("order"))
            return all + ' ' + expression::normalise(text.substr(at->begin), expression_facts());
        at += 2;
        all += (all.empty() ? "" : " ") + std::string(partition ? "partition by " : "order by ") +
               print_list(at, text, scope);
    }
    return all;
}

/// MariaDB writes a named window where it is used, MySQL leaves it by its name.
std::string over(const std::string& suffix, const Scope& scope) {
    if (!suffix.starts_with("over ")) throw NotUnderstood{};
    std::string window = suffix.substr(5);
    if (window.starts_with('(') && window.ends_with(')')) {
        window = window.substr(1, window.size() - 2);
    } else {
        const auto named = scope.windows.find(window);
        if (named == scope.windows.end()) throw NotUnderstood{};
        window = named->second;
    }
    return "over (" + print_window(window, scope) + ')';
}

void exists(expression::Unary& made, const Scope& scope) {
    auto* query = std::get_if<expression::Subquery>(&made.operand->value);
    if (made.op == "exists" && query) query->tokens = print_rows(parse(query->tokens), scope);
}

}  // namespace

std::string print_expression(std::string_view text, const Scope& scope, bool is_condition) {
    std::optional<Node> tree = expression::parse(text, expression_facts());
    if (!tree) throw NotUnderstood{};
    expression::post_order(*tree, [&](Node& node) {
        if (auto* name = std::get_if<expression::Name>(&node.value)) resolve(*name, scope);
        if (auto* call = std::get_if<expression::Call>(&node.value))
            if (!call->suffix.empty()) call->suffix = over(call->suffix, scope);
        if (auto* unary = std::get_if<expression::Unary>(&node.value)) exists(*unary, scope);
    });
    expression::post_order(*tree, [&](Node& node) {
        auto* query = std::get_if<expression::Subquery>(&node.value);
        if (query && !query->tokens.starts_with("rows "))
            query->tokens = print(parse(query->tokens), {{}, false}, scope).text;
    });
    Node simple = simplify(expression::simplify(std::move(*tree), expression_facts()), is_condition);
    return expression::print(simple, expression_facts());
}

}  // namespace schemac::dialect::mysql::query
