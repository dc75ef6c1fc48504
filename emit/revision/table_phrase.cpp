// Revision: table changes in a few words; a new kind doesn't compile until it has some.
#include "emit/revision/table_phrase.h"

namespace schemac::emit::revision {
namespace {

std::string added(const std::string& what, const std::string& table) {
    return "add " + what + " to " + table;
}
std::string dropped(const std::string& what, const std::string& table) {
    return "drop " + what + " from " + table;
}
std::string renamed(const std::string& from, const std::string& to, const std::string& table) {
    return "rename " + from + " to " + to + " in " + table;
}
std::string altered(const std::string& what, const std::string& table) {
    return "alter " + what + " of " + table;
}
std::string or_kind(const std::string& name, const char* kind) {
    return name.empty() ? kind : name;
}

std::string of(const diff::AddColumn& c, const std::string& table) {
    return added(c.column.name, table);
}
std::string of(const diff::DropColumn& c, const std::string& table) {
    return dropped(c.column.name, table);
}
std::string of(const diff::RenameColumn& c, const std::string& table) {
    return renamed(c.from, c.to, table);
}
std::string of(const diff::AlterColumnNullability& c, const std::string& table) {
    return "make " + c.to.name + " of " + table + (c.to.not_null ? " not null" : " nullable");
}
std::string of(const diff::AlterColumn& c, const std::string& table) {
    return altered(c.to.name, table);
}
std::string of(const diff::AddPrimaryKey&, const std::string& table) {
    return added("primary key", table);
}
std::string of(const diff::DropPrimaryKey&, const std::string& table) {
    return dropped("primary key", table);
}
std::string of(const diff::AddUnique& c, const std::string& table) {
    return added(or_kind(c.unique.name, "unique"), table);
}
std::string of(const diff::DropUnique& c, const std::string& table) {
    return dropped(or_kind(c.unique.name, "unique"), table);
}
std::string of(const diff::AddForeignKey& c, const std::string& table) {
    return added(or_kind(c.key.name, "foreign key"), table);
}
std::string of(const diff::DropForeignKey& c, const std::string& table) {
    return dropped(or_kind(c.key.name, "foreign key"), table);
}
std::string of(const diff::AlterForeignKey& c, const std::string& table) {
    return altered(or_kind(c.to.name, "foreign key"), table);
}
std::string of(const diff::AddCheck& c, const std::string& table) {
    return added(or_kind(c.check.name, "check"), table);
}
std::string of(const diff::DropCheck& c, const std::string& table) {
    return dropped(or_kind(c.check.name, "check"), table);
}
std::string of(const diff::AlterCheck& c, const std::string& table) {
    return altered(or_kind(c.to.name, "check"), table);
}
std::string of(const diff::AddExclusion& c, const std::string& table) {
    return added(or_kind(c.exclusion.name, "exclude"), table);
}
std::string of(const diff::DropExclusion& c, const std::string& table) {
    return dropped(or_kind(c.exclusion.name, "exclude"), table);
}
std::string of(const diff::RenameConstraint& c, const std::string& table) {
    return renamed(c.from, c.to, table);
}
std::string of(const diff::AddIndex& c, const std::string& table) {
    return added(c.index.name, table);
}
std::string of(const diff::DropIndex& c, const std::string& table) {
    return dropped(c.index.name, table);
}
std::string of(const diff::RenameIndex& c, const std::string& table) {
    return renamed(c.from, c.to, table);
}
std::string of(const diff::AlterIndex& c, const std::string& table) {
    return altered(c.to.name, table);
}
std::string of(const diff::AlterTableComment&, const std::string& table) {
    return "comment on " + table;
}
std::string of(const diff::AlterTableOptions&, const std::string& table) {
    return altered("options", table);
}

}  // namespace

std::string table_phrase(const diff::TableChange& change, const std::string& table) {
    return std::visit([&](const auto& one) { return of(one, table); }, change);
}

}  // namespace schemac::emit::revision
