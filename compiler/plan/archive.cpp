// Plan: what drops that keep the data have in common.
#include "compiler/plan/archive.h"

#include <algorithm>

#include "compiler/source/codes/plan.h"

namespace schemac::plan {

bool has_archive(const Context& context) {
    model::Table aside;
    aside.columns.resize(1);
    return context.dialect.archived_value({}, aside).has_value();
}

void refuse_archive(const model::ObjectId& id, const char* what, const std::string& why, const Context& context) {
    const std::string kind(what);
    context.sink.report(code::archive_not_planned, context.origin(id), to_string(id), why)
        .with_help("write `dropped " + kind + "` without `archive` to let the data go, or keep the " + kind);
}

bool is_archived(const model::ObjectId& id, const Context& context) {
    const auto hint = context.drop_hint(id);
    return hint && hint->archive;
}

bool leaves_its_table(const model::QualifiedName& table, const Context& context) {
    return is_archived(id_of(model::Kind::table, table), context);
}

void add_archive(Chains& chains, const Context& context) {
    const model::ObjectId archive{model::Kind::schema, {}, {}, std::string(archive_schema)};
    const bool needed = std::any_of(chains.begin(), chains.end(), [&](const Chain& chain) {
        return std::any_of(chain.begin(), chain.end(), [&](const Step& step) {
            const auto& needs = step.dependencies.needs;
            return std::find(needs.begin(), needs.end(), archive) != needs.end();
        });
    });
    if (needed)
        chains.push_back(
            {make_step(diff::CreateSchema{{archive.name, {}}}, Stage::expand, {.creates = {archive}}, context)});
}

}  // namespace schemac::plan
