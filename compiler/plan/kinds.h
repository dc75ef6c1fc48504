// Plan: one function a change, each in the file of its kind. The planner's only list of kinds is the variant itself.
#pragma once

#include "compiler/plan/context.h"

namespace schemac::plan {

Chains steps(const diff::CreateSchema&, const Context&);
Chains steps(const diff::DropSchema&, const Context&);
Chains steps(const diff::CreateExtension&, const Context&);
Chains steps(const diff::DropExtension&, const Context&);
Chains steps(const diff::AlterExtension&, const Context&);
Chains steps(const diff::CreateEnum&, const Context&);
Chains steps(const diff::DropEnum&, const Context&);
Chains steps(const diff::RenameEnum&, const Context&);
Chains steps(const diff::AlterEnum&, const Context&);
Chains steps(const diff::CreateDomain&, const Context&);
Chains steps(const diff::DropDomain&, const Context&);
Chains steps(const diff::RenameDomain&, const Context&);
Chains steps(const diff::AlterDomain&, const Context&);
Chains steps(const diff::CreateSequence&, const Context&);
Chains steps(const diff::DropSequence&, const Context&);
Chains steps(const diff::RenameSequence&, const Context&);
Chains steps(const diff::AlterSequence&, const Context&);
Chains steps(const diff::CreateTable&, const Context&);
Chains steps(const diff::DropTable&, const Context&);
Chains steps(const diff::RenameTable&, const Context&);
Chains steps(const diff::AlterTable&, const Context&);
Chains steps(const diff::CreateView&, const Context&);
Chains steps(const diff::DropView&, const Context&);
Chains steps(const diff::RenameView&, const Context&);
Chains steps(const diff::AlterView&, const Context&);
Chains steps(const diff::CreateRoutine&, const Context&);
Chains steps(const diff::DropRoutine&, const Context&);
Chains steps(const diff::AlterRoutine&, const Context&);
Chains steps(const diff::CreateTrigger&, const Context&);
Chains steps(const diff::DropTrigger&, const Context&);
Chains steps(const diff::AlterTrigger&, const Context&);
Chains steps(const diff::CreateRaw&, const Context&);
Chains steps(const diff::DropRaw&, const Context&);
Chains steps(const diff::AlterRaw&, const Context&);
Chains steps(const diff::CreateComposite&, const Context&);
Chains steps(const diff::DropComposite&, const Context&);
Chains steps(const diff::RenameComposite&, const Context&);
Chains steps(const diff::AlterComposite&, const Context&);
Chains steps(const diff::CreatePolicy&, const Context&);
Chains steps(const diff::DropPolicy&, const Context&);
Chains steps(const diff::AlterPolicy&, const Context&);
Chains steps(const diff::CreateRange&, const Context&);
Chains steps(const diff::DropRange&, const Context&);
Chains steps(const diff::RenameRange&, const Context&);
Chains steps(const diff::AlterRange&, const Context&);
Chains steps(const diff::CreateCollation&, const Context&);
Chains steps(const diff::DropCollation&, const Context&);
Chains steps(const diff::RenameCollation&, const Context&);
Chains steps(const diff::AlterCollation&, const Context&);
Chains steps(const diff::CreateStatistics&, const Context&);
Chains steps(const diff::DropStatistics&, const Context&);
Chains steps(const diff::RenameStatistics&, const Context&);
Chains steps(const diff::AlterStatistics&, const Context&);
Chains steps(const diff::CreateRule&, const Context&);
Chains steps(const diff::DropRule&, const Context&);
Chains steps(const diff::AlterRule&, const Context&);
Chains steps(const diff::CreateEventTrigger&, const Context&);
Chains steps(const diff::DropEventTrigger&, const Context&);
Chains steps(const diff::AlterEventTrigger&, const Context&);
Chains steps(const diff::RenameRoutine&, const Context&);
Chains steps(const diff::RenameMember&, const Context&);
Chains steps(const diff::AlterPrivilege&, const Context&);
Chains steps(const diff::AlterComment&, const Context&);

/// A kind without an answer stops here, by name.
template <class T>
Chains steps(const T&, const Context&) = delete;

}  // namespace schemac::plan
