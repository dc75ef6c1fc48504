// Report: changes in words.
#include "emit/report/describe_change.h"

#include "emit/report/describe.h"

namespace schemac::emit::report {
namespace {

std::string rights(const model::Privilege& privilege) {
    std::string text = list(privilege.granted);
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : ", ") + more; };
    if (!privilege.grantable.empty()) add(list(privilege.grantable) + " with grant option");
    if (!privilege.revoked.empty()) add("not " + list(privilege.revoked));
    return text;
}

}  // namespace

std::string words(const diff::AlterTable& change) {
    std::string text = "alter " + to_string(id_of(change.to)) + ": ";
    const char* joint = "";
    for (const diff::TableChange& one : change.changes) {
        text += joint + describe(one);
        joint = ", ";
    }
    return text;
}

std::string words(const diff::AlterEnum& change) {
    return "alter " + to_string(id_of(change.to)) + ": labels " + list(change.to.labels);
}

std::string words(const diff::RenameMember& change) {
    return "rename " + to_string(change.from) + " to " + change.to;
}

std::string words(const diff::AlterPrivilege& change) {
    const std::string role = change.to.grantee.empty() ? "public" : change.to.grantee;
    const std::string kind(to_string(change.to.object.kind));
    const std::string what = change.to.by_default ? "new " + kind + 's' : to_string(change.to.object);
    const std::string is = change.to.empty() ? "what a new object allows" : rights(change.to);
    return "privileges of " + role + " on " + what + ": " + is;
}

std::string words(const diff::AlterComment& change) {
    return (change.to.empty() ? "remove the comment on " : "comment on ") + to_string(change.object);
}

std::string describe(const diff::Change& change) {
    return std::visit([](const auto& one) { return words(one); }, change);
}

}  // namespace schemac::emit::report
