// Sema: expanding mixins.
#include "compiler/sema/mixin.h"

#include <algorithm>
#include <set>

#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

using Mixin = Declared<ast::Mixin>;

/// The mixin of a name, or null.
const Mixin* find(const ast::Name& name, const std::string& schema, const Context& context) {
    const NameTable::Entry* entry = context.names.mixins.find(name, schema);
    if (!entry) return nullptr;
    for (const Mixin& mixin : context.declarations.mixins)
        if (mixin.name == entry->name) return &mixin;
    return nullptr;
}

void report_unknown(const ast::Name& name, Context& context) {
    context.sink.report(code::unknown_mixin, name.span, written(name))
        .with_suggestion(context.names.mixins.suggest(name));
}

void append(const std::vector<ast::Member>& members, const std::string& schema, const Mixin* mixin,
            const Context& context, std::vector<PlacedMember>& all) {
    for (const ast::Member& member : members)
        if (applies(member.only, context.product()))
            all.push_back({&member, {&member.doc, member.span, schema, mixin, member.only.has_value()}});
}

/// Depth first; a mixin that was taken already adds nothing, and so a circle ends.
void expand(const std::vector<ast::Name>& names, const std::string& schema, const Context& context,
            std::set<const Mixin*>& taken, std::vector<PlacedMember>& all) {
    for (const ast::Name& name : names) {
        const Mixin* mixin = find(name, schema, context);
        if (!mixin || !taken.insert(mixin).second) continue;
        expand(mixin->node->mixins, mixin->schema, context, taken, all);
        append(mixin->node->members, mixin->schema, mixin, context, all);
    }
}

bool reaches(const Mixin& from, const Mixin& target, const Context& context, std::set<const Mixin*>& seen) {
    return std::any_of(from.node->mixins.begin(), from.node->mixins.end(), [&](const ast::Name& name) {
        const Mixin* next = find(name, from.schema, context);
        if (!next) return false;
        return next == &target || (seen.insert(next).second && reaches(*next, target, context, seen));
    });
}

/// The name that a member is known by, for `mariadb` to refine one of `mysql`.
std::string key(const ast::Column& column) {
    return "column " + column.name.text;
}
std::string named(const char* kind, const std::optional<ast::Identifier>& name) {
    return name ? kind + name->text : std::string();
}
std::string key(const ast::PrimaryKey&) {
    return "primary key";
}
std::string key(const ast::Unique& unique) {
    return named("constraint ", unique.name);
}
std::string key(const ast::ForeignKey& foreign_key) {
    return named("constraint ", foreign_key.name);
}
std::string key(const ast::Check& check) {
    return named("constraint ", check.name);
}
std::string key(const ast::Exclude& exclude) {
    return named("constraint ", exclude.name);
}
std::string key(const ast::Index& index) {
    return index.name ? "index " + index.name->name.text : std::string();
}
std::string key(const ast::DroppedColumn&) {
    return {};
}
std::string key(const ast::Option&) {
    return {};
}

std::string key(const ast::Member& member) {
    return std::visit([](const auto& body) { return key(body); }, member.body);
}

void keep_refined(std::vector<PlacedMember>& members) {
    std::set<std::string> refined;
    for (const PlacedMember& m : members)
        if (m.member->only && m.member->only->name == ast::DialectName::mariadb) refined.insert(key(*m.member));
    refined.erase("");
    std::erase_if(members, [&](const PlacedMember& m) {
        return m.member->only && m.member->only->name == ast::DialectName::mysql && refined.contains(key(*m.member));
    });
}

}  // namespace

std::vector<PlacedMember> members_of(const Declared<ast::Table>& table, Context& context) {
    std::vector<PlacedMember> all;
    std::set<const Mixin*> taken;
    for (const ast::Name& name : table.node->mixins)
        if (!find(name, table.schema, context)) report_unknown(name, context);
    append(table.node->members, table.schema, nullptr, context, all);
    expand(table.node->mixins, table.schema, context, taken, all);
    keep_refined(all);
    return all;
}

void check_mixins(Context& context) {
    for (const Mixin& mixin : context.declarations.mixins) {
        for (const ast::Name& name : mixin.node->mixins)
            if (!find(name, mixin.schema, context)) report_unknown(name, context);
        std::set<const Mixin*> seen;
        if (reaches(mixin, mixin, context, seen))
            context.sink.report(code::mixin_includes_itself, mixin.node->name.span, mixin.name.name);
    }
}

}  // namespace schemac::sema
