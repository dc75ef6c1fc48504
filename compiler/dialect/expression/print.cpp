// Expression: the printer.
#include "compiler/dialect/expression/print.h"

#include <limits>

#include "compiler/dialect/expression/token.h"

namespace schemac::dialect::expression {
namespace {

constexpr int atom = std::numeric_limits<int>::max();

bool is_word_operator(std::string_view op) {
    return op.front() >= 'a' && op.front() <= 'z';
}

/// The operator that stands in a tree under its canonical name.
const Operator* operator_named(const Facts& facts, std::string_view canonical, Shape shape) {
    for (const Operator& op : facts.operators)
        if (op.shape == shape && (op.canonical.empty() ? op.spelling : op.canonical) == canonical) return &op;
    return nullptr;
}

class Printer {
  public:
    explicit Printer(const Facts& facts) : facts_(facts) {}

    std::string node(const Node& n) const {
        return std::visit([&](const auto& value) { return text(value); }, n.value);
    }

  private:
    int infix(std::string_view op) const {
        const Operator* found = operator_named(facts_, op, Shape::infix);
        return found ? found->precedence : 0;
    }

    int precedence(const Node& n) const {
        if (const auto* unary = std::get_if<Unary>(&n.value)) {
            const Operator* found = operator_named(facts_, unary->op, Shape::prefix);
            return found ? found->precedence : atom;
        }
        if (const auto* binary = std::get_if<Binary>(&n.value)) return infix(binary->op);
        if (std::holds_alternative<Like>(n.value)) return precedence_of(facts_, Shape::like);
        if (std::holds_alternative<In>(n.value)) return precedence_of(facts_, Shape::in);
        if (std::holds_alternative<Between>(n.value)) return precedence_of(facts_, Shape::between);
        if (std::holds_alternative<Is>(n.value)) return precedence_of(facts_, Shape::is);
        if (std::holds_alternative<Collate>(n.value)) return precedence_of(facts_, Shape::collate);
        return atom;
    }

    /// In parentheses unless it binds at least as close as `least`.
    std::string operand(const Child& child, int least) const {
        std::string inner = node(*child);
        return precedence(*child) >= least ? inner : '(' + inner + ')';
    }

    std::string text(const Literal& l) const {
        const std::string prefix = l.prefix.empty() ? "" : l.prefix + ' ';
        switch (l.kind) {
            case Literal::Kind::number:
            case Literal::Kind::keyword: return prefix + l.text;
            case Literal::Kind::string: return prefix + quote_string(l.text, facts_);
            case Literal::Kind::hex: return prefix + "x'" + l.text + '\'';
            case Literal::Kind::bits: return prefix + "b'" + l.text + '\'';
        }
        return {};
    }

    std::string text(const Name& name) const {
        std::string dotted;
        for (const NamePart& part : name.parts)
            dotted += (dotted.empty() ? "" : ".") + (part.text == "*" ? part.text : fold_name(part.text, facts_));
        return dotted;
    }

    std::string text(const Wildcard&) const { return "*"; }
    std::string text(const Parameter& parameter) const { return parameter.text; }

    std::string text(const Unary& u) const {
        const Operator* op = operator_named(facts_, u.op, Shape::prefix);
        const std::string inner = operand(u.operand, op ? op->precedence : 0);
        const bool apart = is_word_operator(u.op) || inner.front() == u.op.front();
        return u.op + (apart ? " " : "") + inner;
    }

    std::string text(const Binary& b) const {
        const Operator* op = operator_named(facts_, b.op, Shape::infix);
        const int own = op ? op->precedence : 0;
        const auto* right = std::get_if<Binary>(&b.right->value);
        const bool chained = right && op && op->associative && right->op == b.op;
        return operand(b.left, own) + ' ' + b.op + ' ' + operand(b.right, chained ? own : own + 1);
    }

    std::string text(const Call& call) const {
        std::string inner = call.distinct ? "distinct " : "";
        for (const Argument& argument : call.arguments) {
            if (argument.before == ",")
                inner += ", ";
            else if (!argument.before.empty())
                inner += (inner.empty() ? "" : " ") + argument.before + (argument.value ? " " : "");
            if (argument.value) inner += node(*argument.value);
        }
        return call.name + '(' + inner + ')' + (call.suffix.empty() ? "" : ' ' + call.suffix);
    }

    std::string text(const Case& choice) const {
        std::string all = "case";
        if (choice.operand) all += ' ' + node(*choice.operand);
        for (const Case::Arm& arm : choice.arms)
            all += " when " + node(*arm.when) + " then " + node(*arm.then);
        if (choice.otherwise) all += " else " + node(*choice.otherwise);
        return all + " end";
    }

    std::string text(const Cast& cast) const { return "cast(" + node(*cast.operand) + " as " + cast.type + ')'; }

    std::string text(const In& in) const {
        return operand(in.operand, precedence_of(facts_, Shape::in)) + (in.negated ? " not in " : " in ") +
               node(*in.right);
    }

    std::string text(const Between& b) const {
        const int own = precedence_of(facts_, Shape::between);
        return operand(b.operand, own) + (b.negated ? " not between " : " between ") + operand(b.low, own + 1) +
               " and " + operand(b.high, own + 1);
    }

    std::string text(const Like& like) const {
        const int own = precedence_of(facts_, Shape::like);
        std::string all = operand(like.operand, own) + (like.negated ? " not " : " ") + like.op + ' ' +
                          operand(like.pattern, own + 1);
        if (like.escape) all += " escape " + operand(like.escape, own + 1);
        return all;
    }

    std::string text(const Is& is) const {
        const int own = precedence_of(facts_, Shape::is);
        return operand(is.operand, own) + (is.negated ? " is not " : " is ") + operand(is.right, own + 1);
    }

    std::string text(const Collate& collate) const {
        return operand(collate.operand, precedence_of(facts_, Shape::collate)) + " collate " + collate.collation;
    }

    std::string text(const Row& row) const {
        std::string inner;
        for (const Node& item : row.items)
            inner += (inner.empty() ? "" : ", ") + node(item);
        return '(' + inner + ')';
    }

    std::string text(const Subquery& query) const { return '(' + query.tokens + ')'; }
    std::string text(const Interval& interval) const {
        return "interval " + operand(interval.value, 0) + ' ' + interval.unit;
    }

    const Facts& facts_;
};

}  // namespace

std::string print(const Node& node, const Facts& facts) {
    return Printer(facts).node(node);
}

}  // namespace schemac::dialect::expression
