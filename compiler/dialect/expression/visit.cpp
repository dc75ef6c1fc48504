// Expression: walks over a tree.
#include "compiler/dialect/expression/visit.h"

namespace schemac::dialect::expression {
namespace {

using Act = std::function<void(Node&)>;

void each(const Child& child, const Act& act) {
    if (child) act(*child);
}

void children(Literal&, const Act&) {}
void children(Name&, const Act&) {}
void children(Wildcard&, const Act&) {}
void children(Parameter&, const Act&) {}
void children(Subquery&, const Act&) {}
void children(Unary& unary, const Act& act) {
    each(unary.operand, act);
}
void children(Binary& binary, const Act& act) {
    each(binary.left, act);
    each(binary.right, act);
}
void children(Call& call, const Act& act) {
    for (const Argument& argument : call.arguments)
        each(argument.value, act);
}
void children(Case& choice, const Act& act) {
    each(choice.operand, act);
    for (const Case::Arm& arm : choice.arms) {
        each(arm.when, act);
        each(arm.then, act);
    }
    each(choice.otherwise, act);
}
void children(Cast& cast, const Act& act) {
    each(cast.operand, act);
}
void children(In& in, const Act& act) {
    each(in.operand, act);
    each(in.right, act);
}
void children(Between& between, const Act& act) {
    each(between.operand, act);
    each(between.low, act);
    each(between.high, act);
}
void children(Like& like, const Act& act) {
    each(like.operand, act);
    each(like.pattern, act);
    each(like.escape, act);
}
void children(Is& is, const Act& act) {
    each(is.operand, act);
    each(is.right, act);
}
void children(Collate& collate, const Act& act) {
    each(collate.operand, act);
}
void children(Row& row, const Act& act) {
    for (Node& item : row.items)
        act(item);
}
void children(Interval& interval, const Act& act) {
    each(interval.value, act);
}

}  // namespace

void for_each_child(Node& node, const Act& act) {
    std::visit([&](auto& value) { children(value, act); }, node.value);
}

void post_order(Node& node, const Act& act) {
    for_each_child(node, [&](Node& child) { post_order(child, act); });
    act(node);
}

}  // namespace schemac::dialect::expression
