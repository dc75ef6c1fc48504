// Revision: messages from changes.
#include "emit/revision/message.h"

#include "emit/revision/table_phrase.h"

namespace schemac::emit::revision {
namespace {

template <class T>
std::string phrase(const diff::Create<T>& change) {
    return "create " + id_of(change.object).name;
}
template <class T>
std::string phrase(const diff::Drop<T>& change) {
    return "drop " + id_of(change.object).name;
}
template <class T>
std::string phrase(const diff::Alter<T>& change) {
    return "alter " + id_of(change.to).name;
}
template <class T>
std::string phrase(const diff::Rename<T>& change) {
    return "rename " + change.from.name.name + " to " + change.to.name;
}
std::string phrase(const diff::AlterEnum& change) {
    return "alter " + change.to.name.name;
}
std::string phrase(const diff::RenameMember& change) {
    return "rename " + change.from.name + " to " + change.to;
}
std::string phrase(const diff::AlterPrivilege& change) {
    const std::string what = change.to.by_default ? "new objects" : change.to.object.name;
    return (change.to.empty() ? "revoke rights on " : "grant rights on ") + what;
}
std::string phrase(const diff::AlterComment& change) {
    return "comment on " + change.object.name;
}

/// A change to a table counts as what it consists of.
void add(std::vector<std::string>& phrases, const diff::AlterTable& change) {
    for (const diff::TableChange& one : change.changes)
        phrases.push_back(table_phrase(one, change.to.name.name));
}
template <class T>
void add(std::vector<std::string>& phrases, const T& change) {
    phrases.push_back(phrase(change));
}

}  // namespace

std::string message(const diff::Changes& changes) {
    std::vector<std::string> phrases;
    for (const diff::Change& change : changes)
        std::visit([&](const auto& one) { add(phrases, one); }, change);
    const std::size_t more = phrases.size() - 1;
    if (more == 0) return phrases.front();
    if (more == 1) return phrases.front() + " and " + phrases.back();
    return phrases.front() + " and " + std::to_string(more) + " more changes";
}

std::string slug(std::string_view message) {
    constexpr std::size_t limit = 60;
    std::string text;
    for (const char c : message) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            text += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!text.empty() && text.back() != '_')
            text += '_';
    }
    if (text.size() > limit) text.resize(limit);
    while (!text.empty() && text.back() == '_')
        text.pop_back();
    return text.empty() ? "revision" : text;
}

}  // namespace schemac::emit::revision
