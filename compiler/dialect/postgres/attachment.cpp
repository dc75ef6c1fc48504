// Dialect, PostgreSQL: what belongs to a parent's index, by the name that the server gives it.
#include "compiler/dialect/postgres/attachment.h"

#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/names.h"
#include "compiler/dialect/postgres/partition_text.h"
#include "compiler/dialect/postgres/quote.h"

namespace schemac::dialect::postgres {
namespace {

using model::Kind;
using model::Table;
using model::postgres::IndexPart;

/// One index of a table, whichever kind it is of.
struct Member {
    Kind kind;
    const std::string& name;
    const std::string& comment;
    std::string columns;                   ///< as in names that the server makes
    std::vector<std::string> key_columns;  ///< of a unique index or key of columns alone
    const model::KeyDialectPart& dialect;

    IndexPart part() const { return model::part_or_default<IndexPart>(dialect); }
};

/// Nothing where a part is an expression, or sorts in a way of its own.
std::vector<std::string> column_names(const std::vector<model::KeyPart>& parts) {
    std::vector<std::string> names;
    for (const model::KeyPart& part : parts) {
        model::KeyPart plain;
        plain.column = part.column;
        if (part.column.empty() || !(part == plain)) return {};
        names.push_back(part.column);
    }
    return names;
}

Member member(const model::PrimaryKey& key) {
    return {Kind::primary_key, key.name, key.comment, {}, column_names(key.parts), key.dialect};
}
Member member(const model::Unique& unique) {
    return {Kind::unique,
            unique.name,
            unique.comment,
            canonical::name_columns(unique.parts, unique.include),
            column_names(unique.parts),
            unique.dialect};
}
Member member(const model::Exclusion& exclusion) {
    std::vector<model::KeyPart> parts;
    for (const model::Exclusion::Element& element : exclusion.elements)
        parts.push_back(element.part);
    return {Kind::exclusion,  exclusion.name, exclusion.comment, canonical::name_columns(parts, exclusion.include), {},
            exclusion.dialect};
}
Member member(const model::Index& index) {
    const bool plain = index.unique && !index.predicate && index.method == "btree";
    return {Kind::index,
            index.name,
            index.comment,
            canonical::name_columns(index.parts, index.include),
            plain ? column_names(index.parts) : std::vector<std::string>{},
            index.dialect};
}

std::vector<Member> members(const Table& table) {
    std::vector<Member> all;
    if (table.primary_key) all.push_back(member(*table.primary_key));
    for (const model::Unique& unique : table.uniques)
        all.push_back(member(unique));
    for (const model::Exclusion& exclusion : table.exclusions)
        all.push_back(member(exclusion));
    for (const model::Index& index : table.indexes)
        all.push_back(member(index));
    return all;
}

std::string_view label(Kind kind) {
    if (kind == Kind::primary_key) return "pkey";
    if (kind == Kind::unique) return "key";
    return kind == Kind::exclusion ? "excl" : "idx";
}

std::string first_name(const Table& table, const Member& member, const std::string& number = {}) {
    return make_object_name(table.name.name, member.columns, std::string(label(member.kind)) + number);
}

bool has_first_name(const Table& table, const Member& member) {
    const std::size_t digits = member.name.find_last_not_of("0123456789") + 1;
    return member.name == first_name(table, member) ||
           member.name == first_name(table, member, member.name.substr(std::min(digits, member.name.size())));
}

/// The parent's member that one of a partition belongs to; nothing where it stands alone.
std::optional<Member> above(const Member& own, const Table& parent) {
    const model::QualifiedName wanted = parse_name(own.part().partition_of, parent.name.schema);
    for (const Member& candidate : members(parent))
        if (wanted == model::QualifiedName{parent.name.schema, candidate.name}) return candidate;
    return std::nullopt;
}

/// The plain unique index of the parent that a key belongs to: one of the same columns takes the key's index for its
/// own.
std::optional<Member> borrower(const Member& own, const Table& parent) {
    const bool key = own.kind == Kind::primary_key || own.kind == Kind::unique;
    if (!key || own.key_columns.empty()) return std::nullopt;
    for (const Member& candidate : members(parent))
        if (candidate.kind == Kind::index && candidate.key_columns == own.key_columns) return candidate;
    return std::nullopt;
}

/// That a key belongs to a plain index follows from its columns, and is said nowhere else.
void forget_lent(Table& table, const Table& parent) {
    const auto forget = [&](auto& key) {
        auto* part = std::get_if<IndexPart>(&key.dialect);
        if (!part || part->partition_of.empty()) return;
        const std::optional<Member> from = above(member(key), parent);
        if (!from || from->kind != Kind::index) return;
        part->partition_of.clear();
        if (*part == IndexPart{}) key.dialect = std::monostate{};
    };
    if (table.primary_key) forget(*table.primary_key);
    for (model::Unique& unique : table.uniques)
        forget(unique);
}

/// Whether the server makes it along with the parent's, with nothing to add.
bool is_implied(const Table& table, const Member& own, const Table& parent) {
    IndexPart part = own.part();
    if (part.partition_of.empty() || !own.comment.empty() || !has_first_name(table, own)) return false;
    const std::optional<Member> from = above(own, parent);
    if (!from || from->kind != own.kind) return false;
    const IndexPart original = from->part();
    return part.storage == original.storage && part.tablespace == original.tablespace && !part.clustered;
}

template <class T>
void strip(std::vector<T>& all, const Table& table, const Table& parent) {
    std::vector<bool> implied;
    for (const T& one : all)
        implied.push_back(is_implied(table, member(one), parent));
    std::size_t at = 0;
    std::erase_if(all, [&](const T&) { return implied[at++]; });
}

const Table* find(const model::Schema& schema, const model::QualifiedName& name) {
    const auto found = std::find_if(schema.tables.begin(), schema.tables.end(),
                                    [&](const Table& table) { return table.name == name; });
    return found == schema.tables.end() ? nullptr : &*found;
}

/// A copy of a parent's index or key under the name that the server gives it on the table.
template <class T>
T copied(const T& of, const Table& table) {
    T copy = of;
    copy.name = first_name(table, member(of));
    copy.comment.clear();
    if (auto* part = std::get_if<IndexPart>(&copy.dialect)) {
        part->partition_of.clear();
        part->clustered = false;
        if (*part == IndexPart{}) copy.dialect = std::monostate{};
    }
    return copy;
}

/// Whether the table has one that belongs to the parent's, whatever its kind.
bool has_own(const Table& table, const Table& parent, const std::string& name) {
    const std::vector<Member> all = members(table);
    return std::any_of(all.begin(), all.end(), [&](const Member& own) {
        const std::string text = own.part().partition_of;
        return !text.empty() && parse_name(text, {}) == model::QualifiedName{parent.name.schema, name};
    });
}

template <class T>
void add_copies(std::vector<T>& all, const std::vector<T>& originals, const Table& own, const Table& parent,
                const Table& of) {
    for (const T& original : originals)
        if (!has_own(own, parent, original.name)) all.push_back(copied(original, of));
}

template <class T>
void stand_alone(T& one) {
    auto* part = std::get_if<IndexPart>(&one.dialect);
    if (!part) return;
    part->partition_of.clear();
    if (*part == IndexPart{}) one.dialect = std::monostate{};
}

template <class T>
void sort_by_name(std::vector<T>& all) {
    std::stable_sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.name < b.name; });
}

template <class T>
bool has_named(const std::vector<T>& all, const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const T& one) { return one.name == name; });
}

/// A partition numbers its rows by its parent's sequence: as an identity through the parent, or by a default.
void drop_identity(model::Column& column, const Table& parent) {
    if (!column.identity) return;
    if (column.identity->form == model::Identity::Form::serial) {
        const std::string& given = column.identity->sequence;
        const std::string name = given.empty() ? make_object_name(parent.name.name, column.name, "seq") : given;
        const std::string text = quote(model::QualifiedName{parent.name.schema, name});
        column.default_value = model::Expression("nextval(" + literal(text) + "::regclass)");
    }
    column.identity.reset();
}

void add_columns(Table& table, const Table& parent, bool partition) {
    std::vector<model::Column> columns;
    for (const model::Column& inherited : parent.columns) {
        const model::Column* own = find_column(table, inherited.name);
        columns.push_back(own ? *own : inherited);
        if (own) continue;
        columns.back().comment.clear();
        if (partition) drop_identity(columns.back(), parent);
    }
    for (const model::Column& own : table.columns)
        if (!find_column(parent, own.name)) columns.push_back(own);
    table.columns = std::move(columns);
}

void add_indexes(Table& table, const Table& parent) {
    const Table own = table;
    if (parent.primary_key && !has_own(own, parent, parent.primary_key->name))
        table.primary_key = copied(*parent.primary_key, table);
    add_copies(table.uniques, parent.uniques, own, parent, table);
    add_copies(table.exclusions, parent.exclusions, own, parent, table);
    add_copies(table.indexes, parent.indexes, own, parent, table);
    for (const model::ForeignKey& key : parent.foreign_keys) {
        if (has_named(table.foreign_keys, key.name)) continue;
        table.foreign_keys.push_back(key);
        table.foreign_keys.back().comment.clear();
    }
    if (table.primary_key) stand_alone(*table.primary_key);
    for (auto& unique : table.uniques)
        stand_alone(unique);
    for (auto& exclusion : table.exclusions)
        stand_alone(exclusion);
    for (auto& index : table.indexes)
        stand_alone(index);
}

}  // namespace

std::optional<Attachment> attachment(const Table& table, Kind kind, const std::string& name,
                                     const model::Schema& schema) {
    const auto part = model::part_or_default<model::postgres::TablePart>(table.dialect);
    if (part.partition_of.empty()) return std::nullopt;
    const Table* named = find(schema, parse_name(part.partition_of, {}));
    if (!named) return std::nullopt;
    const Table parent = whole(*named, schema, {});
    for (const Member& own : members(table)) {
        if (own.kind != kind || own.name != name) continue;
        const std::optional<Member> from = own.part().partition_of.empty() ? borrower(own, parent) : above(own, parent);
        if (!from) return std::nullopt;
        Attachment found{{Kind::index, parent.name.schema, {}, from->name}, {}};
        if (from->kind == kind) found.first_name = first_name(table, own);
        return found;
    }
    return std::nullopt;
}

void strip_attached(Table& table, const Table& parent) {
    forget_lent(table, parent);
    if (table.primary_key && is_implied(table, member(*table.primary_key), parent)) table.primary_key.reset();
    strip(table.uniques, table, parent);
    strip(table.exclusions, table, parent);
    strip(table.indexes, table, parent);
}

Table whole(const Table& given, const model::Schema& schema, const std::string& default_schema) {
    Table table = given;
    const auto part = model::part_or_default<model::postgres::TablePart>(table.dialect);
    std::vector<std::string> names = part.inherits;
    if (!part.partition_of.empty()) names = {part.partition_of};
    for (const std::string& name : names) {
        const Table* named = find(schema, parse_name(name, default_schema));
        if (!named) continue;
        const Table parent = whole(*named, schema, default_schema);
        add_columns(table, parent, !part.partition_of.empty());
        for (const model::Check& check : parent.checks) {
            if (check.no_inherit || has_named(table.checks, check.name)) continue;
            table.checks.push_back(check);
            table.checks.back().comment.clear();
        }
        if (!part.partition_of.empty()) add_indexes(table, parent);
    }
    sort_by_name(table.uniques);
    sort_by_name(table.exclusions);
    sort_by_name(table.indexes);
    sort_by_name(table.checks);
    sort_by_name(table.foreign_keys);
    return table;
}

}  // namespace schemac::dialect::postgres
