// Columns and their clauses.
#include "compiler/ast/build/columns.h"

#include "compiler/ast/build/constraints.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"
#include "compiler/ast/build/texts.h"
#include "compiler/ast/build/types.h"

namespace schemac::ast::build {
namespace {

Identity::Mode mode(Context* context) {
    if (has(context, P::K_ALWAYS)) return Identity::Mode::always;
    return has(context, P::K_BY) ? Identity::Mode::by_default : Identity::Mode::unspecified;
}

/// One overload for each labelled clause of the grammar.
class ClauseBuilder {
  public:
    ClauseBuilder(const Input& in, std::string_view of, Span at, Column& to) : in_(in), of_(of), at_(at), to_(to) {}

    void add(P::NotNullClauseContext*) { once(to_.nullability, Nullability{false, at_}, "not null"); }
    void add(P::NullClauseContext*) { once(to_.nullability, Nullability{true, at_}, "null"); }
    void add(P::DefaultClauseContext* context) { once(to_.default_value, value(in_, context->value()), "default"); }
    void add(P::IdentityClauseContext* context) {
        once(to_.identity, Identity{mode(context), sequence_options(in_, context->sequenceOptions(), of_), at_},
             "identity");
    }
    void add(P::GeneratedClauseContext* context) {
        if (has(context, P::K_IDENTITY)) {
            auto options = sequence_options(in_, context->sequenceOptions(), of_);
            return once(to_.identity, Identity{mode(context), std::move(options), at_}, "identity");
        }
        auto kind = Generated::Kind::unspecified;
        if (has(context, P::K_STORED)) kind = Generated::Kind::stored;
        if (has(context, P::K_VIRTUAL)) kind = Generated::Kind::virtual_;
        once(to_.generated, Generated{value(in_, context->bracketed()), kind, at_}, "generated");
    }
    void add(P::CollateClauseContext* context) { once(to_.collation, name(in_, context->name()), "collate"); }
    void add(P::PrimaryKeyClauseContext*) { once(to_.primary_key, ColumnKey{false, at_}, "primary key"); }
    void add(P::UniqueClauseContext* context) {
        auto* distinct = context->nullsDistinct();
        once(to_.unique, ColumnKey{distinct != nullptr && has(distinct, P::K_NOT), at_}, "unique");
    }
    void add(P::ReferencesClauseContext* context) { to_.references.push_back(references(in_, context->references())); }
    void add(P::CheckClauseContext* context) { to_.checks.push_back(check(in_, context->check())); }
    void add(P::RenamedClauseContext* context) {
        once(to_.renamed_from, RenamedFrom{name(in_, context->name()), at_}, "renamed from");
    }
    void add(P::BackfillClauseContext* context) {
        std::optional<Value> reverse;
        if (auto* back = context->bracketed(1)) reverse = value(in_, back);
        once(to_.backfill, Backfill{value(in_, context->bracketed(0)), std::move(reverse), at_}, "backfill");
    }
    void add(P::ConvertClauseContext* context) {
        once(to_.convert, Convert{value(in_, context->bracketed()), at_}, "convert using");
    }
    void add(P::DeprecatedClauseContext* context) {
        once(to_.deprecated, deprecated(in_, context->deprecated()), "deprecated");
    }
    void add(P::OptionsClauseContext* context) { add_options(in_, context->dialectOptions(), to_.options); }

  private:
    template <class T>
    void once(std::optional<T>& field, T given, std::string_view clause) {
        set_once(in_, field, std::move(given), clause, of_, at_);
    }

    const Input& in_;
    std::string_view of_;
    Span at_;
    Column& to_;
};

}  // namespace

void add_clause(const Input& in, P::ColumnClauseContext* context, std::string_view of, Column& to) {
    ClauseBuilder clause(in, of, span(in, context), to);
    // By its first word, which is faster than to ask for each of the fifteen types.
    switch (in.lexed.tokens[first_index(context)].kind) {
        case TokenKind::k_not: return clause.add(static_cast<P::NotNullClauseContext*>(context));
        case TokenKind::k_null: return clause.add(static_cast<P::NullClauseContext*>(context));
        case TokenKind::k_default: return clause.add(static_cast<P::DefaultClauseContext*>(context));
        case TokenKind::k_identity: return clause.add(static_cast<P::IdentityClauseContext*>(context));
        case TokenKind::k_generated: return clause.add(static_cast<P::GeneratedClauseContext*>(context));
        case TokenKind::k_collate: return clause.add(static_cast<P::CollateClauseContext*>(context));
        case TokenKind::k_primary: return clause.add(static_cast<P::PrimaryKeyClauseContext*>(context));
        case TokenKind::k_unique: return clause.add(static_cast<P::UniqueClauseContext*>(context));
        case TokenKind::k_references: return clause.add(static_cast<P::ReferencesClauseContext*>(context));
        case TokenKind::k_check: return clause.add(static_cast<P::CheckClauseContext*>(context));
        case TokenKind::k_renamed: return clause.add(static_cast<P::RenamedClauseContext*>(context));
        case TokenKind::k_backfill: return clause.add(static_cast<P::BackfillClauseContext*>(context));
        case TokenKind::k_convert: return clause.add(static_cast<P::ConvertClauseContext*>(context));
        case TokenKind::k_deprecated: return clause.add(static_cast<P::DeprecatedClauseContext*>(context));
        default: return clause.add(static_cast<P::OptionsClauseContext*>(context));
    }
}

Column column(const Input& in, P::ColumnContext* context) {
    Column made;
    made.span = span(in, context);
    made.name = identifier(in, context->columnName());
    made.type = type(in, context->type());
    const auto of = "column `" + made.name.text + "`";
    for (auto* clause : context->columnClause())
        add_clause(in, clause, of, made);
    return made;
}

}  // namespace schemac::ast::build
