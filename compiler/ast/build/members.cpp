// Members, with the dialect's block that they stand in and their doc comment.
#include "compiler/ast/build/members.h"

#include "compiler/ast/build/columns.h"
#include "compiler/ast/build/constraints.h"
#include "compiler/ast/build/docs.h"
#include "compiler/ast/build/indexes.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"

namespace schemac::ast::build {
namespace {

DroppedColumn dropped_column(const Input& in, P::DroppedColumnContext* context) {
    return {identifier(in, context->identifier()), has(context, P::K_ARCHIVE), span(in, context)};
}

MemberBody unique_or_index(const Input& in, P::UniqueItemContext* context) {
    if (auto* body = context->indexBody()) return index(in, body, true);
    return unique(in, context);
}

MemberBody body_of(const Input& in, P::ItemContext* context) {
    switch (in.lexed.tokens[first_index(context)].kind) {
        case TokenKind::k_primary: return primary_key(in, context->primaryKey());
        case TokenKind::k_unique: return unique_or_index(in, context->uniqueItem());
        case TokenKind::k_foreign: return foreign_key(in, context->foreignKey());
        case TokenKind::k_check: return check(in, context->checkItem());
        case TokenKind::k_exclude: return exclude(in, context->exclude());
        case TokenKind::k_index: return index(in, context->index()->indexBody(), false);
        case TokenKind::k_dropped: return dropped_column(in, context->droppedColumn());
        case TokenKind::k_partition: return option(in, context->partitioning());
        default: return column(in, context->column());
    }
}

Member member(const Input& in, Context* context, std::optional<Dialect> only, MemberBody body) {
    return {doc_before(in, first_index(context)), only, std::move(body), span(in, context)};
}

}  // namespace

std::vector<Member> members(const Input& in, const std::vector<P::MemberContext*>& contexts) {
    std::vector<Member> result;
    result.reserve(contexts.size());
    for (auto* one : contexts) {
        if (auto* item = one->item()) {
            result.push_back(member(in, item, std::nullopt, body_of(in, item)));
            continue;
        }
        const auto only = dialect(in, first_index(one));
        for (auto* inner : one->blockItem()) {
            auto* item = inner->item();
            auto body = item != nullptr ? body_of(in, item) : MemberBody(option(in, inner->blockOption()));
            result.push_back(member(in, inner, only, std::move(body)));
        }
    }
    return result;
}

}  // namespace schemac::ast::build
