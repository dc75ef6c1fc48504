// The declarations of a file, one function for each kind.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

Schema schema(const Input& in, P::SchemaDeclarationContext* context);
Extension extension(const Input& in, P::ExtensionDeclarationContext* context);
Enum enumeration(const Input& in, P::EnumDeclarationContext* context);
Domain domain(const Input& in, P::DomainDeclarationContext* context);
Mixin mixin(const Input& in, P::MixinDeclarationContext* context);
Table table(const Input& in, P::TableDeclarationContext* context);
Sequence sequence(const Input& in, P::SequenceDeclarationContext* context);
View view(const Input& in, P::ViewDeclarationContext* context);
Routine routine(const Input& in, P::RoutineDeclarationContext* context);
CompositeType composite_type(const Input& in, P::TypeDeclarationContext* context);
RangeType range_type(const Input& in, P::TypeDeclarationContext* context);
Collation collation(const Input& in, P::CollationDeclarationContext* context);
Statistics statistics(const Input& in, P::StatisticsDeclarationContext* context);
Rule rule(const Input& in, P::RuleDeclarationContext* context);
EventTrigger event_trigger(const Input& in, P::EventTriggerDeclarationContext* context);
Routine aggregate(const Input& in, P::AggregateDeclarationContext* context);
Policy policy(const Input& in, P::PolicyDeclarationContext* context);
Grant grant(const Input& in, P::GrantDeclarationContext* context);
Trigger trigger(const Input& in, P::TriggerDeclarationContext* context);
/// Nothing when it names no dialect, which is reported.
std::optional<Raw> raw(const Input& in, P::RawDeclarationContext* context);
Dropped dropped(const Input& in, P::DroppedDeclarationContext* context);

}  // namespace schemac::ast::build
