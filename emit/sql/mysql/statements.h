// Emit, MySQL and MariaDB: the statements of each operation. A new operation stops at the deleted template, by name.
#pragma once

#include "emit/sql/mysql/writer.h"

namespace schemac::emit::sql::mysql {

struct Context {
    model::Target target;
};

template <class T>
Statements statements(const T&, const Context&) = delete;

Statements statements(const diff::CreateTable&, const Context&);
Statements statements(const diff::DropTable&, const Context&);
Statements statements(const diff::RenameTable&, const Context&);
Statements statements(const diff::AlterTable&, const Context&);
Statements statements(const plan::CreateIndex&, const Context&);
Statements statements(const plan::DropIndex&, const Context&);
Statements statements(const plan::BackfillColumn&, const Context&);
Statements statements(const diff::CreateSequence&, const Context&);
Statements statements(const diff::DropSequence&, const Context&);
Statements statements(const diff::RenameSequence&, const Context&);
Statements statements(const diff::AlterSequence&, const Context&);
Statements statements(const diff::CreateView&, const Context&);
Statements statements(const diff::DropView&, const Context&);
Statements statements(const diff::RenameView&, const Context&);
Statements statements(const diff::AlterView&, const Context&);
Statements statements(const diff::CreateRoutine&, const Context&);
Statements statements(const diff::DropRoutine&, const Context&);
Statements statements(const diff::AlterRoutine&, const Context&);
Statements statements(const diff::CreateTrigger&, const Context&);
Statements statements(const diff::DropTrigger&, const Context&);
Statements statements(const diff::AlterTrigger&, const Context&);
Statements statements(const diff::CreateRaw&, const Context&);
Statements statements(const diff::DropRaw&, const Context&);
Statements statements(const diff::AlterRaw&, const Context&);
Statements statements(const diff::AlterComment&, const Context&);

// What neither product has: `lower` takes it out of desired states, and catalogs show none.
Statements statements(const diff::CreateSchema&, const Context&);
Statements statements(const diff::DropSchema&, const Context&);
Statements statements(const diff::CreateExtension&, const Context&);
Statements statements(const diff::DropExtension&, const Context&);
Statements statements(const diff::AlterExtension&, const Context&);
Statements statements(const diff::CreateEnum&, const Context&);
Statements statements(const diff::DropEnum&, const Context&);
Statements statements(const diff::RenameEnum&, const Context&);
Statements statements(const plan::AddEnumLabel&, const Context&);
Statements statements(const plan::RenameEnumLabel&, const Context&);
Statements statements(const plan::ReplaceEnum&, const Context&);
Statements statements(const diff::CreateDomain&, const Context&);
Statements statements(const diff::DropDomain&, const Context&);
Statements statements(const diff::CreateComposite&, const Context&);
Statements statements(const diff::DropComposite&, const Context&);
Statements statements(const diff::RenameComposite&, const Context&);
Statements statements(const diff::AlterComposite&, const Context&);
Statements statements(const diff::CreatePolicy&, const Context&);
Statements statements(const diff::DropPolicy&, const Context&);
Statements statements(const diff::AlterPolicy&, const Context&);
Statements statements(const diff::CreateRange&, const Context&);
Statements statements(const diff::DropRange&, const Context&);
Statements statements(const diff::RenameRange&, const Context&);
Statements statements(const diff::AlterRange&, const Context&);
Statements statements(const diff::CreateCollation&, const Context&);
Statements statements(const diff::DropCollation&, const Context&);
Statements statements(const diff::RenameCollation&, const Context&);
Statements statements(const diff::AlterCollation&, const Context&);
Statements statements(const diff::CreateStatistics&, const Context&);
Statements statements(const diff::DropStatistics&, const Context&);
Statements statements(const diff::RenameStatistics&, const Context&);
Statements statements(const diff::AlterStatistics&, const Context&);
Statements statements(const diff::CreateRule&, const Context&);
Statements statements(const diff::DropRule&, const Context&);
Statements statements(const diff::AlterRule&, const Context&);
Statements statements(const diff::CreateEventTrigger&, const Context&);
Statements statements(const diff::DropEventTrigger&, const Context&);
Statements statements(const diff::AlterEventTrigger&, const Context&);
Statements statements(const diff::RenameRoutine&, const Context&);
Statements statements(const diff::RenameMember&, const Context&);
Statements statements(const diff::AlterPrivilege&, const Context&);
Statements statements(const diff::RenameDomain&, const Context&);
Statements statements(const diff::AlterDomain&, const Context&);
Statements statements(const plan::RenameIndex&, const Context&);
Statements statements(const plan::AttachIndex&, const Context&);
Statements statements(const plan::UseIndex&, const Context&);
Statements statements(const plan::SaveRows&, const Context&);
Statements statements(const plan::RestoreRows&, const Context&);
Statements statements(const plan::RebuildTable&, const Context&);
Statements statements(const plan::ValidateConstraint&, const Context&);

}  // namespace schemac::emit::sql::mysql
