// Plan: extensions.
#include "compiler/plan/kinds.h"

namespace schemac::plan {
namespace {

std::vector<model::ObjectId> home(const model::Extension& extension) {
    if (extension.schema.empty()) return {};
    return {{model::Kind::schema, {}, {}, extension.schema}};
}

}  // namespace

Chains steps(const diff::CreateExtension& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(change.object)}, .needs = home(change.object)};
    return {{make_step(change, Stage::expand, std::move(dependencies), context)}};
}

Chains steps(const diff::DropExtension& change, const Context& context) {
    Dependencies dependencies{.destroys = {id_of(change.object)}, .releases = home(change.object)};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

Chains steps(const diff::AlterExtension& change, const Context& context) {
    return {{make_step(change, Stage::expand, {.needs = home(change.to), .releases = home(change.from)}, context)}};
}

}  // namespace schemac::plan
