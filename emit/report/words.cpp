// Report: words for the plan's enumerations and operations.
#include "emit/report/words.h"

namespace schemac::emit::report {
namespace {

template <class T>
std::string kind(const diff::Create<T>& operation) {
    return "create " + std::string(model::to_string(id_of(operation.object).kind));
}
template <class T>
std::string kind(const diff::Drop<T>& operation) {
    return "drop " + std::string(model::to_string(id_of(operation.object).kind));
}
template <class T>
std::string kind(const diff::Alter<T>& operation) {
    return "alter " + std::string(model::to_string(id_of(operation.to).kind));
}
template <class T>
std::string kind(const diff::Rename<T>& operation) {
    return "rename " + std::string(model::to_string(id_of(operation.from).kind));
}
std::string kind(const diff::AlterTable&) {
    return "alter table";
}
std::string kind(const diff::RenameMember& change) {
    return "rename " + std::string(model::to_string(change.from.kind));
}
std::string kind(const diff::AlterPrivilege& change) {
    return change.to.empty() ? "revoke" : "grant";
}
std::string kind(const diff::AlterComment&) {
    return "alter comment";
}
std::string kind(const plan::CreateIndex&) {
    return "create index";
}
std::string kind(const plan::DropIndex&) {
    return "drop index";
}
std::string kind(const plan::RenameIndex&) {
    return "rename index";
}
std::string kind(const plan::AttachIndex&) {
    return "attach index";
}
std::string kind(const plan::UseIndex&) {
    return "add key from index";
}
std::string kind(const plan::AddEnumLabel&) {
    return "add enum label";
}
std::string kind(const plan::RenameEnumLabel&) {
    return "rename enum label";
}
std::string kind(const plan::ReplaceEnum&) {
    return "replace enum";
}
std::string kind(const plan::BackfillColumn&) {
    return "backfill column";
}
std::string kind(const plan::ValidateConstraint&) {
    return "validate constraint";
}
std::string kind(const plan::SaveRows&) {
    return "save rows";
}
std::string kind(const plan::RestoreRows&) {
    return "restore rows";
}
std::string kind(const plan::RebuildTable&) {
    return "rebuild table";
}

}  // namespace

std::string_view to_string(plan::Stage stage) {
    switch (stage) {
        case plan::Stage::expand: return "expand";
        case plan::Stage::migrate: return "migrate";
        case plan::Stage::contract: return "contract";
    }
    return {};
}

std::string_view to_string(plan::LockMode mode) {
    switch (mode) {
        case plan::LockMode::none: return "none";
        case plan::LockMode::row_exclusive: return "row exclusive";
        case plan::LockMode::share_update_exclusive: return "share update exclusive";
        case plan::LockMode::share: return "share";
        case plan::LockMode::share_row_exclusive: return "share row exclusive";
        case plan::LockMode::access_exclusive: return "access exclusive";
    }
    return {};
}

std::string_view to_string(plan::Work work) {
    switch (work) {
        case plan::Work::instant: return "instant";
        case plan::Work::scan: return "scan";
        case plan::Work::rewrite: return "rewrite";
    }
    return {};
}

std::string kind_of(const plan::Operation& operation) {
    return std::visit([](const auto& one) { return kind(one); }, operation);
}

bool allowed(const plan::Hazard& hazard, const plan::Policy& policy) {
    return policy.all || hazard.allowed_by_hint || policy.allowed.contains(hazard.code);
}

}  // namespace schemac::emit::report
