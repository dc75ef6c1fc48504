// Plan: a partition's index that belongs to its parent's is made and dropped with that; only its name is its own.
#include "compiler/plan/attached.h"

#include <algorithm>
#include <set>

#include "compiler/plan/clause.h"

namespace schemac::plan {
namespace {

using dialect::Attachment;
using model::Kind;
using model::ObjectId;
using model::Table;

diff::TableChange rename(Kind kind, const std::string& from, const std::string& to) {
    if (kind == Kind::index) return diff::RenameIndex{from, to};
    return diff::RenameConstraint{kind, from, to};
}

/// Those that the server makes by itself.
std::optional<Attachment> made_with_parent(const Table& table, Kind kind, const std::string& name,
                                           const model::Schema& schema, const Context& context) {
    std::optional<Attachment> found = context.dialect.attachment(table, kind, name, schema);
    return found && !found->first_name.empty() ? found : std::nullopt;
}

Chain named(const Table& table, Kind kind, const std::string& name, const std::string& comment,
            const Attachment& attachment, const Context& context) {
    const ObjectId id = member_id(kind, table.name, name);
    Chain chain;
    if (name != attachment.first_name) {
        Dependencies dependencies{.creates = {id}, .needs = {id_of(table), attachment.parent}};
        chain.push_back(make_step(diff::AlterTable{table, table, {rename(kind, attachment.first_name, name)}},
                                  Stage::expand, std::move(dependencies), context));
    }
    if (!comment.empty())
        chain.push_back(make_step(diff::AlterComment{id, {}, comment}, Stage::expand,
                                  {.needs = {id_of(table), attachment.parent}}, context));
    return chain;
}

/// Calls `visit(kind, member)` for each index and key.
template <class Visit>
void each_member(const Table& table, Visit visit) {
    if (table.primary_key) visit(Kind::primary_key, *table.primary_key);
    for (const model::Unique& unique : table.uniques)
        visit(Kind::unique, unique);
    for (const model::Exclusion& exclusion : table.exclusions)
        visit(Kind::exclusion, exclusion);
    for (const model::Index& index : table.indexes)
        visit(Kind::index, index);
}

/// Whether the plan drops the parent's index, or the table that has it.
bool goes(const ObjectId& index, const Context& context) {
    const auto is_it = [&](const std::string& schema, const std::string& name) {
        return index.schema == schema && index.name == name;
    };
    for (const diff::Change& change : context.changes) {
        if (const auto* drop = std::get_if<diff::DropTable>(&change)) {
            bool found = false;
            each_member(drop->object,
                        [&](Kind, const auto& m) { found = found || is_it(drop->object.name.schema, m.name); });
            if (found) return true;
        }
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (!alter) continue;
        for (const diff::TableChange& part : alter->changes) {
            const std::string* name = nullptr;
            if (const auto* drop = std::get_if<diff::DropIndex>(&part)) name = &drop->index.name;
            if (const auto* drop = std::get_if<diff::DropUnique>(&part)) name = &drop->unique.name;
            if (const auto* drop = std::get_if<diff::DropPrimaryKey>(&part)) name = &drop->key.name;
            if (const auto* drop = std::get_if<diff::DropExclusion>(&part)) name = &drop->exclusion.name;
            if (name && is_it(alter->to.name.schema, *name)) return true;
        }
    }
    return false;
}

/// Whether the plan makes the parent's index.
bool comes(const ObjectId& index, const Context& context) {
    const auto is_it = [&](const model::QualifiedName& table, const std::string& name) {
        return index.schema == table.schema && index.name == name;
    };
    for (const diff::Change& change : context.changes) {
        bool found = false;
        if (const auto* create = std::get_if<diff::CreateTable>(&change))
            each_member(create->object,
                        [&](Kind, const auto& m) { found = found || is_it(create->object.name, m.name); });
        if (const auto* alter = std::get_if<diff::AlterTable>(&change))
            for (const diff::TableChange& part : alter->changes)
                if (const auto* add = std::get_if<diff::AddIndex>(&part))
                    found = found || is_it(alter->to.name, add->index.name);
        if (found) return true;
    }
    return false;
}

/// Whether the plan builds an index of a partitioned table that stands part by part, each under its own name.
bool is_built_in_parts(const ObjectId& index, const Context& context) {
    if (!context.capabilities().concurrent_indexes) return false;
    return std::any_of(context.changes.begin(), context.changes.end(), [&](const diff::Change& change) {
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (!alter || alter->to.name.schema != index.schema || !context.partitions.contains(alter->to.name))
            return false;
        return std::any_of(alter->changes.begin(), alter->changes.end(), [&](const diff::TableChange& part) {
            const auto* add = std::get_if<diff::AddIndex>(&part);
            return add && add->index.name == index.name;
        });
    });
}

/// What has a name of its own and loses it gets the server's back, unless it goes.
Chain unnamed(const diff::AlterTable& alter, Kind kind, const std::string& name, const Attachment& attachment,
              const Context& context) {
    if (name == attachment.first_name || goes(attachment.parent, context)) return {};
    Dependencies dependencies{.creates = {member_id(kind, alter.to.name, attachment.first_name)},
                              .needs = {id_of(alter.to)},
                              .destroys = {member_id(kind, alter.to.name, name)}};
    return {make_step(diff::AlterTable{alter.from, alter.to, {rename(kind, name, attachment.first_name)}},
                      Stage::expand, std::move(dependencies), context)};
}

struct Attacher {
    const diff::AlterTable& alter;
    const Context& context;

    template <class T>
    std::optional<Chain> operator()(const T&) const {
        return std::nullopt;
    }
    std::optional<Chain> operator()(const diff::AddIndex& c) const { return added(Kind::index, c.index); }
    std::optional<Chain> operator()(const diff::AddPrimaryKey& c) const { return added(Kind::primary_key, c.key); }
    std::optional<Chain> operator()(const diff::AddUnique& c) const { return added(Kind::unique, c.unique); }
    std::optional<Chain> operator()(const diff::AddExclusion& c) const { return added(Kind::exclusion, c.exclusion); }
    std::optional<Chain> operator()(const diff::DropIndex& c) const { return dropped(Kind::index, c.index); }
    std::optional<Chain> operator()(const diff::DropPrimaryKey& c) const { return dropped(Kind::primary_key, c.key); }
    std::optional<Chain> operator()(const diff::DropUnique& c) const { return dropped(Kind::unique, c.unique); }
    std::optional<Chain> operator()(const diff::DropExclusion& c) const {
        return dropped(Kind::exclusion, c.exclusion);
    }

  private:
    template <class T>
    std::optional<Chain> added(Kind kind, const T& member) const {
        auto found = made_with_parent(alter.to, kind, member.name, context.to.schema, context);
        if (!found) return std::nullopt;
        if (is_built_in_parts(found->parent, context)) found->first_name = member.name;
        return named(alter.to, kind, member.name, member.comment, *found, context);
    }
    template <class T>
    std::optional<Chain> dropped(Kind kind, const T& member) const {
        const auto any = context.dialect.attachment(alter.from, kind, member.name, context.from.schema);
        // one that an index of the parent has borrowed goes along with that, while the partition is detached
        if (any && any->first_name.empty() && goes(any->parent, context)) return Chain{};
        const auto found = made_with_parent(alter.from, kind, member.name, context.from.schema, context);
        if (!found) return std::nullopt;
        return unnamed(alter, kind, member.name, *found, context);
    }
};

}  // namespace

Table without_attached(const Table& table, const Context& context) {
    Table bare = table;
    const auto is_made = [&](Kind kind, const std::string& name) {
        return made_with_parent(table, kind, name, context.to.schema, context).has_value();
    };
    if (table.primary_key && is_made(Kind::primary_key, table.primary_key->name)) bare.primary_key.reset();
    std::erase_if(bare.uniques, [&](const auto& m) { return is_made(Kind::unique, m.name); });
    std::erase_if(bare.exclusions, [&](const auto& m) { return is_made(Kind::exclusion, m.name); });
    std::erase_if(bare.indexes, [&](const auto& m) { return is_made(Kind::index, m.name); });
    return bare;
}

bool lends_key(const Table& table, const Context& context) {
    bool lends = false;
    each_member(table, [&](Kind kind, const auto& member) {
        const auto found = context.dialect.attachment(table, kind, member.name, context.to.schema);
        lends = lends || (found && found->first_name.empty() && !comes(found->parent, context));
    });
    return lends;
}

std::vector<const Table*> lenders(const model::QualifiedName& parent, const std::string& index,
                                  const Context& context) {
    std::vector<const Table*> found;
    for (const Table& table : context.from.schema.tables) {
        bool lends = false;
        each_member(table, [&](Kind kind, const auto& member) {
            const auto attachment = context.dialect.attachment(table, kind, member.name, context.from.schema);
            lends = lends || (attachment && attachment->first_name.empty() &&
                              attachment->parent == ObjectId{Kind::index, parent.schema, {}, index});
        });
        if (lends) found.push_back(&table);
    }
    return found;
}

Chain drop_lent(const Table& partition, const std::string& index, const Context& context) {
    Chain chain;
    for (const diff::Change& change : context.changes) {
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (!alter || alter->from.name != partition.name) continue;
        const auto add = [&](Kind kind, const std::string& name, const diff::TableChange& part) {
            const auto found = context.dialect.attachment(partition, kind, name, context.from.schema);
            if (found && found->first_name.empty() && found->parent.name == index)
                chain.push_back(clause(*alter, {part}, Stage::contract, context));
        };
        for (const diff::TableChange& part : alter->changes) {
            if (const auto* drop = std::get_if<diff::DropPrimaryKey>(&part))
                add(Kind::primary_key, drop->key.name, part);
            if (const auto* drop = std::get_if<diff::DropUnique>(&part)) add(Kind::unique, drop->unique.name, part);
        }
    }
    return chain;
}

Chain name_attached(const Table& table, const Context& context) {
    Chain all;
    each_member(table, [&](Kind kind, const auto& member) {
        const auto found = made_with_parent(table, kind, member.name, context.to.schema, context);
        if (!found) return;
        for (Step& step : named(table, kind, member.name, member.comment, *found, context))
            all.push_back(std::move(step));
    });
    return all;
}

std::optional<Chain> attached_steps(const diff::AlterTable& alter, const diff::TableChange& change,
                                    const Context& context) {
    return std::visit(Attacher{alter, context}, change);
}

}  // namespace schemac::plan
