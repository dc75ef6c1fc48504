// Emit, SQLite: the statements of each operation, one file a kind.
#pragma once

#include "emit/sql/writer.h"

namespace schemac::emit::sql::sqlite {

/// A new kind of operation stops here, by name.
template <class T>
Statements write(const T&) = delete;

Statements write(const diff::CreateSchema&);
Statements write(const diff::DropSchema&);
Statements write(const diff::CreateExtension&);
Statements write(const diff::DropExtension&);
Statements write(const diff::AlterExtension&);
Statements write(const diff::CreateEnum&);
Statements write(const diff::DropEnum&);
Statements write(const diff::RenameEnum&);
Statements write(const plan::AddEnumLabel&);
Statements write(const plan::RenameEnumLabel&);
Statements write(const plan::ReplaceEnum&);
Statements write(const diff::CreateDomain&);
Statements write(const diff::DropDomain&);
Statements write(const diff::RenameDomain&);
Statements write(const diff::AlterDomain&);
Statements write(const diff::CreateSequence&);
Statements write(const diff::DropSequence&);
Statements write(const diff::RenameSequence&);
Statements write(const diff::AlterSequence&);
Statements write(const diff::CreateTable&);
Statements write(const diff::DropTable&);
Statements write(const diff::RenameTable&);
Statements write(const diff::AlterTable&);
Statements write(const plan::RebuildTable&);
Statements write(const plan::RenameIndex&);
Statements write(const plan::AttachIndex&);
Statements write(const plan::UseIndex&);
Statements write(const plan::SaveRows&);
Statements write(const plan::RestoreRows&);
Statements write(const plan::CreateIndex&);
Statements write(const plan::DropIndex&);
Statements write(const plan::BackfillColumn&);
Statements write(const plan::ValidateConstraint&);
Statements write(const diff::CreateView&);
Statements write(const diff::DropView&);
Statements write(const diff::RenameView&);
Statements write(const diff::AlterView&);
Statements write(const diff::CreateRoutine&);
Statements write(const diff::DropRoutine&);
Statements write(const diff::AlterRoutine&);
Statements write(const diff::CreateTrigger&);
Statements write(const diff::DropTrigger&);
Statements write(const diff::AlterTrigger&);
Statements write(const diff::CreateRaw&);
Statements write(const diff::DropRaw&);
Statements write(const diff::AlterRaw&);
Statements write(const diff::CreateComposite&);
Statements write(const diff::DropComposite&);
Statements write(const diff::RenameComposite&);
Statements write(const diff::AlterComposite&);
Statements write(const diff::CreatePolicy&);
Statements write(const diff::DropPolicy&);
Statements write(const diff::AlterPolicy&);
Statements write(const diff::CreateRange&);
Statements write(const diff::DropRange&);
Statements write(const diff::RenameRange&);
Statements write(const diff::AlterRange&);
Statements write(const diff::CreateCollation&);
Statements write(const diff::DropCollation&);
Statements write(const diff::RenameCollation&);
Statements write(const diff::AlterCollation&);
Statements write(const diff::CreateStatistics&);
Statements write(const diff::DropStatistics&);
Statements write(const diff::RenameStatistics&);
Statements write(const diff::AlterStatistics&);
Statements write(const diff::CreateRule&);
Statements write(const diff::DropRule&);
Statements write(const diff::AlterRule&);
Statements write(const diff::CreateEventTrigger&);
Statements write(const diff::DropEventTrigger&);
Statements write(const diff::AlterEventTrigger&);
Statements write(const diff::RenameRoutine&);
Statements write(const diff::RenameMember&);
Statements write(const diff::AlterPrivilege&);
Statements write(const diff::AlterComment&);

}  // namespace schemac::emit::sql::sqlite
