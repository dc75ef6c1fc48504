// Sema: privileges. Several statements about one object and role add up, in the order in which they stand.
#include <algorithm>
#include <array>

#include "compiler/sema/dependency.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

using model::Kind;
using model::ObjectId;

struct DefaultKind {
    std::string_view word;
    Kind kind;
};

constexpr std::array default_kinds{DefaultKind{"tables", Kind::table}, DefaultKind{"sequences", Kind::sequence},
                                   DefaultKind{"functions", Kind::routine}, DefaultKind{"types", Kind::enum_type},
                                   DefaultKind{"schemas", Kind::schema}};

constexpr std::array<std::string_view, 12> words{"all",        "create", "delete",  "execute",  "insert", "maintain",
                                                 "references", "select", "trigger", "truncate", "update", "usage"};

/// `tables`, `functions`, …, of one schema or of all.
std::optional<ObjectId> kind_by_default(const ast::Grant& node, Context& context) {
    const std::string word = lower_case(node.name.name.text);
    for (const DefaultKind& one : default_kinds)
        if (one.word == word) return ObjectId{one.kind, node.in_schema ? node.in_schema->text : "", {}, {}};
    context.sink.report(code::unknown_right, node.name.span, node.name.name.text, "the kinds of default privileges")
        .with_help("they are on `tables`, `sequences`, `functions`, `types` or `schemas`");
    return std::nullopt;
}

/// What may hold rights without being declared: a sequence of an identity column, an object of an extension.
ObjectId undeclared(Kind kind, const ast::Grant& node, const std::string& schema, const Context& context) {
    return {kind, schema_of(node.name, schema, context.dialect), {}, node.name.name.text};
}

std::optional<ObjectId> holder(const ast::Grant& node, const std::string& schema, Context& context) {
    const std::string& kind = node.kind;
    if (kind == "schema") return ObjectId{Kind::schema, {}, {}, node.name.name.text};
    if (node.arguments || kind == "function" || kind == "procedure" || kind == "aggregate") {
        ObjectId id = undeclared(Kind::routine, node, schema, context);
        id.parent = signature(node.arguments.value_or(""));
        return id;
    }
    if (kind == "type" || kind == "enum" || kind == "domain") {
        if (const auto* entry = context.names.types.find(node.name, schema)) return id_of(entry->kind, entry->name);
    } else if (const auto* entry = context.names.relations.find(node.name, schema)) {
        return id_of(entry->kind, entry->name);
    }
    if (kind == "sequence") return undeclared(Kind::sequence, node, schema, context);
    context.sink.report(code::unknown_relation, node.name.span, written(node.name))
        .with_suggestion(context.names.relations.suggest(node.name));
    return std::nullopt;
}

void say(const ast::Grant& node, const ObjectId& object, const ast::Identifier& role, Context& context) {
    for (const ast::Grant::Right& right : node.rights) {
        const std::string word = lower_case(right.word.text);
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            context.sink.report(code::unknown_right, right.word.span, right.word.text, "the rights of a role")
                .with_suggestion(source::did_you_mean(word, words));
            continue;
        }
        std::vector<ObjectId> objects;
        for (const ast::Identifier& column : right.columns)
            objects.push_back(member_id(Kind::column, {object.schema, object.name}, column.text));
        if (objects.empty()) objects.push_back(object);
        for (const ObjectId& one : objects) {
            model::Privilege like;
            like.object = one;
            like.grantee = !role.quoted && lower_case(role.text) == "public" ? "" : role.text;
            like.by_default = node.by_default;
            if (node.creator) like.creator = node.creator->text;
            model::Privilege& privilege = model::ensure(context.state.schema.privileges, like);
            if (node.revoke)
                revoke(privilege, word);
            else
                grant(privilege, word, node.with_option);
            context.state.origins.emplace(id_of(privilege), node.name.span);
        }
    }
}

}  // namespace

void lower_grants(Context& context) {
    for (const Declared<ast::Grant>& declared : context.declarations.grants) {
        const ast::Grant& node = *declared.node;
        const std::optional<ObjectId> object =
            node.by_default ? kind_by_default(node, context) : holder(node, declared.schema, context);
        if (!object) continue;
        for (const ast::Identifier& role : node.roles)
            say(node, *object, role, context);
    }
}

}  // namespace schemac::sema
