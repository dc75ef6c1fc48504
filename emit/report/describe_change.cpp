// Report: changes in words.
#include "emit/report/describe_change.h"

#include "emit/report/describe.h"

namespace schemac::emit::report {

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

std::string words(const diff::AlterComment& change) {
    return (change.to.empty() ? "remove the comment on " : "comment on ") + to_string(change.object);
}

std::string describe(const diff::Change& change) {
    return std::visit([](const auto& one) { return words(one); }, change);
}

}  // namespace schemac::emit::report
