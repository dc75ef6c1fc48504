// Emit, MySQL and MariaDB: operations on what neither product has. One that comes here is a mistake of the planner.
#include <stdexcept>

#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

[[noreturn]] Statements absent(const char* what) {
    throw std::logic_error(std::string("MySQL has no ") + what);
}

}  // namespace

Statements statements(const diff::CreateSchema&, const Context&) {
    absent("schemas within a database");
}
Statements statements(const diff::DropSchema&, const Context&) {
    absent("schemas within a database");
}
Statements statements(const diff::CreateExtension&, const Context&) {
    absent("extensions");
}
Statements statements(const diff::DropExtension&, const Context&) {
    absent("extensions");
}
Statements statements(const diff::AlterExtension&, const Context&) {
    absent("extensions");
}
Statements statements(const diff::CreateEnum&, const Context&) {
    absent("enum types");
}
Statements statements(const diff::DropEnum&, const Context&) {
    absent("enum types");
}
Statements statements(const diff::RenameEnum&, const Context&) {
    absent("enum types");
}
Statements statements(const plan::AddEnumLabel&, const Context&) {
    absent("enum types");
}
Statements statements(const plan::RenameEnumLabel&, const Context&) {
    absent("enum types");
}
Statements statements(const plan::ReplaceEnum&, const Context&) {
    absent("enum types");
}
Statements statements(const diff::CreateDomain&, const Context&) {
    absent("domains");
}
Statements statements(const diff::DropDomain&, const Context&) {
    absent("domains");
}
Statements statements(const diff::RenameDomain&, const Context&) {
    absent("domains");
}
Statements statements(const diff::AlterDomain&, const Context&) {
    absent("domains");
}
Statements statements(const diff::CreateComposite&, const Context&) {
    absent("composite types");
}
Statements statements(const diff::DropComposite&, const Context&) {
    absent("composite types");
}
Statements statements(const diff::RenameComposite&, const Context&) {
    absent("composite types");
}
Statements statements(const diff::AlterComposite&, const Context&) {
    absent("composite types");
}
Statements statements(const diff::CreatePolicy&, const Context&) {
    absent("policies");
}
Statements statements(const diff::DropPolicy&, const Context&) {
    absent("policies");
}
Statements statements(const diff::AlterPolicy&, const Context&) {
    absent("policies");
}
Statements statements(const diff::CreateRange&, const Context&) {
    absent("range types");
}
Statements statements(const diff::DropRange&, const Context&) {
    absent("range types");
}
Statements statements(const diff::RenameRange&, const Context&) {
    absent("range types");
}
Statements statements(const diff::AlterRange&, const Context&) {
    absent("range types");
}
Statements statements(const diff::CreateCollation&, const Context&) {
    absent("collations");
}
Statements statements(const diff::DropCollation&, const Context&) {
    absent("collations");
}
Statements statements(const diff::RenameCollation&, const Context&) {
    absent("collations");
}
Statements statements(const diff::AlterCollation&, const Context&) {
    absent("collations");
}
Statements statements(const diff::CreateStatistics&, const Context&) {
    absent("extended statistics");
}
Statements statements(const diff::DropStatistics&, const Context&) {
    absent("extended statistics");
}
Statements statements(const diff::RenameStatistics&, const Context&) {
    absent("extended statistics");
}
Statements statements(const diff::AlterStatistics&, const Context&) {
    absent("extended statistics");
}
Statements statements(const diff::CreateRule&, const Context&) {
    absent("rules");
}
Statements statements(const diff::DropRule&, const Context&) {
    absent("rules");
}
Statements statements(const diff::AlterRule&, const Context&) {
    absent("rules");
}
Statements statements(const diff::CreateEventTrigger&, const Context&) {
    absent("event triggers");
}
Statements statements(const diff::DropEventTrigger&, const Context&) {
    absent("event triggers");
}
Statements statements(const diff::AlterEventTrigger&, const Context&) {
    absent("event triggers");
}
Statements statements(const diff::RenameRoutine&, const Context&) {
    absent("routines that change their name");
}
Statements statements(const diff::RenameMember&, const Context&) {
    absent("members that change their name");
}
Statements statements(const diff::AlterPrivilege&, const Context&) {
    absent("privileges");
}
Statements statements(const plan::RenameIndex&, const Context&) {
    absent("need to build indexes under another name");
}
Statements statements(const plan::AttachIndex&, const Context&) {
    absent("indexes of partitions");
}
Statements statements(const plan::UseIndex&, const Context&) {
    absent("keys made of indexes");
}
Statements statements(const plan::SaveRows&, const Context&) {
    absent("need to copy rows aside");
}
Statements statements(const plan::RestoreRows&, const Context&) {
    absent("need to copy rows aside");
}
Statements statements(const plan::RebuildTable&, const Context&) {
    absent("need to rebuild tables by hand");
}
Statements statements(const plan::ValidateConstraint&, const Context&) {
    absent("constraints that are not validated");
}

}  // namespace schemac::emit::sql::mysql
