// Report: a sign for each kind of change; a new kind doesn't compile until it has one.
#include "emit/report/drift_sign.h"

#include <type_traits>

namespace schemac::emit::report {
namespace {

template <class T>
char of(const diff::Create<T>&) {
    return '+';
}
template <class T>
char of(const diff::Drop<T>&) {
    return '-';
}
template <class T>
char of(const diff::Alter<T>&) {
    return '~';
}
template <class T>
char of(const diff::Rename<T>&) {
    return '~';
}
char of(const diff::AlterTable&) {
    return '~';
}
char of(const diff::AlterEnum&) {
    return '~';
}
char of(const diff::RenameMember&) {
    return '~';
}
char of(const diff::AlterPrivilege& change) {
    return change.from.empty() ? '+' : change.to.empty() ? '-' : '~';
}
char of(const diff::AlterComment&) {
    return '~';
}

/// The kinds of which one side has what the other lacks; each other kind of table change is a `~`.
template <class T, class... Kinds>
constexpr bool one_of = (std::is_same_v<T, Kinds> || ...);

template <class T>
constexpr char of_table() {
    if (one_of<T, diff::AddColumn, diff::AddPrimaryKey, diff::AddUnique, diff::AddForeignKey, diff::AddCheck,
               diff::AddExclusion, diff::AddIndex>)
        return '+';
    if (one_of<T, diff::DropColumn, diff::DropPrimaryKey, diff::DropUnique, diff::DropForeignKey, diff::DropCheck,
               diff::DropExclusion, diff::DropIndex>)
        return '-';
    static_assert(
        one_of<T, diff::AddColumn, diff::AddPrimaryKey, diff::AddUnique, diff::AddForeignKey, diff::AddCheck,
               diff::AddExclusion, diff::AddIndex, diff::DropColumn, diff::DropPrimaryKey, diff::DropUnique,
               diff::DropForeignKey, diff::DropCheck, diff::DropExclusion, diff::DropIndex, diff::RenameColumn,
               diff::AlterColumnType, diff::AlterColumnNullability, diff::AlterColumnDefault, diff::AlterColumnIdentity,
               diff::AlterColumnGeneration, diff::AlterColumnComment, diff::AlterColumnOptions, diff::AlterForeignKey,
               diff::AlterCheck, diff::RenameConstraint, diff::RenameIndex, diff::AlterIndex, diff::AlterTableComment,
               diff::AlterTableOptions>);
    return '~';
}

}  // namespace

char sign(const diff::Change& change) {
    return std::visit([](const auto& one) { return of(one); }, change);
}

char sign(const diff::TableChange& change) {
    return std::visit([](const auto& one) { return of_table<std::decay_t<decltype(one)>>(); }, change);
}

}  // namespace schemac::emit::report
