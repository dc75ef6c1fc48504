// Dialect, MySQL and MariaDB: values that have several spellings. What the servers print was seen on MySQL 8.0.31 and
// MariaDB 10.11, in information_schema.VIEWS.
#include <algorithm>

#include "compiler/dialect/mysql/query/rules.h"

namespace schemac::dialect::mysql::query {
namespace {

using namespace expression;

Node number(std::string digits) {
    return {Literal{Literal::Kind::number, std::move(digits), {}}};
}

void literal(Node& node, Literal& made) {
    if (made.kind == Literal::Kind::keyword && (made.text == "true" || made.text == "false")) {
        node = number(made.text == "true" ? "1" : "0");
    } else if (made.kind == Literal::Kind::number && made.text.starts_with("0x")) {
        made = {Literal::Kind::hex, made.text.substr(2), {}};
    }
}

/// `x in (1)` is kept as `x = 1`.
void in(Node& node, In& made) {
    auto* row = std::get_if<Row>(&made.right->value);
    if (!row || row->items.size() != 1) return;
    Node right = std::move(row->items.front());
    Node left = std::move(*made.operand);
    node = {Binary{made.negated ? "<>" : "=", std::move(left), std::move(right)}};
}

/// The charset of a cast to char is the connection's where none is written.
void cast(Cast& made) {
    for (const std::string_view usual : {" charset utf8mb4", " charset utf8mb3"})
        if (made.type.ends_with(usual)) made.type.resize(made.type.size() - usual.size());
    if (made.type.ends_with(" charset binary")) made.type = "binary";
}

Node argument(Call& call, std::size_t at) {
    return std::move(*call.arguments[at].value);
}

/// `date_add(d, interval 1 day)` is `d + interval 1 day`, `adddate(d, 1)` too.
void date_sum(Node& node, Call& call, const char* op) {
    if (call.arguments.size() != 2) return;
    Node days = argument(call, 1);
    if (!std::holds_alternative<Interval>(days.value)) days = {Interval{std::move(days), "day"}};
    Node date = argument(call, 0);
    node = {Binary{op, std::move(date), std::move(days)}};
}

/// `position(a in b)` is `locate(a,b)`.
void position(Node& node, Call& call) {
    if (call.arguments.size() != 1 || !call.arguments[0].value) return;
    auto* in = std::get_if<In>(&call.arguments[0].value->value);
    if (!in || in->negated) return;
    Call locate{"locate", {}, false, {}};
    locate.arguments.push_back({"", std::move(*in->operand)});
    locate.arguments.push_back({",", std::move(*in->right)});
    node = {std::move(locate)};
}

void call(Node& node, Call& made) {
    if (made.name == "count" && made.arguments.size() == 1 && made.arguments[0].value &&
        std::holds_alternative<Wildcard>(made.arguments[0].value->value)) {
        made.arguments[0].value = number("0");
    } else if (made.name == "substr") {
        for (Argument& each : made.arguments)
            if (!each.before.empty()) each.before = ",";
    } else if (made.name == "group_concat") {
        const auto comma = [](const Argument& each) {
            const auto* text = each.value ? std::get_if<Literal>(&each.value->value) : nullptr;
            return each.before == "separator" && text && text->text == ",";
        };
        std::erase_if(made.arguments, comma);
    } else if (made.name == "regexp_like" && made.arguments.size() == 2) {
        Node pattern = argument(made, 1);
        Node operand = argument(made, 0);
        node = {Like{"regexp", std::move(operand), false, std::move(pattern), {}}};
    } else if (made.name == "isnull" && made.arguments.size() == 1) {
        Node operand = argument(made, 0);
        node = {Is{std::move(operand), false, Node{Literal{Literal::Kind::keyword, "null", {}}}}};
    } else if (made.name == "mod" && made.arguments.size() == 2) {
        Node right = argument(made, 1);
        Node left = argument(made, 0);
        node = {Binary{"%", std::move(left), std::move(right)}};
    } else if (made.name == "date_add" || made.name == "adddate") {
        date_sum(node, made, "+");
    } else if (made.name == "date_sub" || made.name == "subdate") {
        date_sum(node, made, "-");
    } else if (made.name == "rollup_group_item" || made.name == "rollup_sum_switcher") {
        node = argument(made, 0);  // MySQL's own words for an entry of a list that is rolled up
    } else if (made.name == "position") {
        position(node, made);
    }
}

}  // namespace

void simplify_value(Node& node) {
    if (auto* made = std::get_if<Literal>(&node.value))
        literal(node, *made);
    else if (auto* made = std::get_if<In>(&node.value))
        in(node, *made);
    else if (auto* made = std::get_if<Cast>(&node.value))
        cast(*made);
    else if (auto* made = std::get_if<Call>(&node.value))
        call(node, *made);
    else if (auto* made = std::get_if<Unary>(&node.value)) {
        if (made->op == "!") made->op = "not";
        if (made->op == "binary") {
            Node operand = *made->operand;
            node = {Cast{std::move(operand), "binary"}};
        }
    }
}

}  // namespace schemac::dialect::mysql::query
