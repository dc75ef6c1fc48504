// Expression: ownership of child nodes.
#include "compiler/dialect/expression/tree.h"

#include <utility>

namespace schemac::dialect::expression {

Child::Child(Node node) : node_(std::make_unique<Node>(std::move(node))) {}
Child::Child(const Child& other) : node_(other.node_ ? std::make_unique<Node>(*other.node_) : nullptr) {}
Child& Child::operator=(Child other) noexcept {
    node_ = std::move(other.node_);
    return *this;
}
Child::~Child() = default;

}  // namespace schemac::dialect::expression
