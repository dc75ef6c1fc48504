// Emit, SQLite: kinds that SQLite hasn't. A desired state that holds one is refused when it is lowered, so that none is
// ever planned.
#include <stdexcept>

#include "emit/sql/sqlite/statements.h"

namespace schemac::emit::sql::sqlite {
namespace {

Statements never(const char* kind) {
    throw std::logic_error(std::string("SQLite has no ") + kind + ", yet a change of one was planned");
}

}  // namespace

Statements write(const diff::CreateSchema&) {
    return never("schemas");
}
Statements write(const diff::DropSchema&) {
    return never("schemas");
}
Statements write(const diff::CreateExtension&) {
    return never("extensions");
}
Statements write(const diff::DropExtension&) {
    return never("extensions");
}
Statements write(const diff::AlterExtension&) {
    return never("extensions");
}
Statements write(const diff::CreateEnum&) {
    return never("enum types");
}
Statements write(const diff::DropEnum&) {
    return never("enum types");
}
Statements write(const diff::RenameEnum&) {
    return never("enum types");
}
Statements write(const plan::AddEnumLabel&) {
    return never("enum types");
}
Statements write(const plan::RenameEnumLabel&) {
    return never("enum types");
}
Statements write(const plan::ReplaceEnum&) {
    return never("enum types");
}
Statements write(const diff::CreateDomain&) {
    return never("domains");
}
Statements write(const diff::DropDomain&) {
    return never("domains");
}
Statements write(const diff::RenameDomain&) {
    return never("domains");
}
Statements write(const diff::AlterDomain&) {
    return never("domains");
}
Statements write(const diff::CreateSequence&) {
    return never("sequences");
}
Statements write(const diff::DropSequence&) {
    return never("sequences");
}
Statements write(const diff::RenameSequence&) {
    return never("sequences");
}
Statements write(const diff::AlterSequence&) {
    return never("sequences");
}
Statements write(const diff::CreateRoutine&) {
    return never("routines");
}
Statements write(const diff::DropRoutine&) {
    return never("routines");
}
Statements write(const diff::AlterRoutine&) {
    return never("routines");
}
Statements write(const diff::CreateComposite&) {
    return never("composite types");
}
Statements write(const diff::DropComposite&) {
    return never("composite types");
}
Statements write(const diff::RenameComposite&) {
    return never("composite types");
}
Statements write(const diff::AlterComposite&) {
    return never("composite types");
}
Statements write(const diff::CreatePolicy&) {
    return never("policies");
}
Statements write(const diff::DropPolicy&) {
    return never("policies");
}
Statements write(const diff::AlterPolicy&) {
    return never("policies");
}
Statements write(const diff::CreateRange&) {
    return never("range types");
}
Statements write(const diff::DropRange&) {
    return never("range types");
}
Statements write(const diff::RenameRange&) {
    return never("range types");
}
Statements write(const diff::AlterRange&) {
    return never("range types");
}
Statements write(const diff::CreateCollation&) {
    return never("collations");
}
Statements write(const diff::DropCollation&) {
    return never("collations");
}
Statements write(const diff::RenameCollation&) {
    return never("collations");
}
Statements write(const diff::AlterCollation&) {
    return never("collations");
}
Statements write(const diff::CreateStatistics&) {
    return never("extended statistics");
}
Statements write(const diff::DropStatistics&) {
    return never("extended statistics");
}
Statements write(const diff::RenameStatistics&) {
    return never("extended statistics");
}
Statements write(const diff::AlterStatistics&) {
    return never("extended statistics");
}
Statements write(const diff::CreateRule&) {
    return never("rules");
}
Statements write(const diff::DropRule&) {
    return never("rules");
}
Statements write(const diff::AlterRule&) {
    return never("rules");
}
Statements write(const diff::CreateEventTrigger&) {
    return never("event triggers");
}
Statements write(const diff::DropEventTrigger&) {
    return never("event triggers");
}
Statements write(const diff::AlterEventTrigger&) {
    return never("event triggers");
}
Statements write(const diff::RenameRoutine&) {
    return never("routines that change their name");
}
Statements write(const diff::RenameMember&) {
    return never("members that change their name");
}
Statements write(const diff::AlterPrivilege&) {
    return never("privileges");
}
Statements write(const plan::RenameIndex&) {
    return never("renames of indexes");
}
Statements write(const plan::AttachIndex&) {
    return never("partitions");
}
Statements write(const plan::UseIndex&) {
    return never("keys made of indexes");
}
Statements write(const plan::SaveRows&) {
    return never("need to copy rows aside");
}
Statements write(const plan::RestoreRows&) {
    return never("need to copy rows aside");
}
Statements write(const diff::AlterComment&) {
    return never("comments");
}

}  // namespace schemac::emit::sql::sqlite
