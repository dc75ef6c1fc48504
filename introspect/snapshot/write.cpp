// Snapshot: a State to its text.
#include "introspect/read.h"
#include "introspect/snapshot/document.h"

namespace schemac::introspect {
namespace snapshot {
namespace {

template <Text text = Text::sql>
std::string write(const model::State& state, std::optional<Mark> mark) {
    Document document;
    document.version = format_version;
    if (state.facts.target) document.target = model::to_string(*state.facts.target);
    document.revision = std::move(mark);
    document.settings = state.facts.settings;
    document.schema = state.schema;
    document.sizes = to_sizes(state.facts);
    return Writer<text>::json(document).dump(1, '\t', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string write_marked(const model::State& state, const Mark& mark) {
    return write(state, mark);
}

std::string write_canonical(const model::State& state) {
    return write<Text::canonical>(state, std::nullopt);
}

}  // namespace snapshot

std::string write_snapshot(const model::State& state) {
    return snapshot::write(state, std::nullopt);
}

}  // namespace schemac::introspect
