// Report: changes to a table in words, its name left out.
#include "emit/report/describe.h"

namespace schemac::emit::report {
namespace {

std::string named(std::string_view kind, const std::string& name) {
    return name.empty() ? std::string(kind) : std::string(kind) + ' ' + name;
}

std::string words(const diff::AddColumn& change) {
    const model::Column& column = change.column;
    return "add column " + column.name + ' ' + name_of(column.type) + (column.not_null ? " not null" : "");
}
std::string words(const diff::DropColumn& change) {
    return "drop column " + change.column.name;
}
std::string words(const diff::RenameColumn& change) {
    return "rename column " + change.from + " to " + change.to;
}
std::string words(const diff::AlterColumnType& change) {
    if (change.from.type == change.to.type)
        return "column " + change.to.name + " to collation " +
               (change.to.collation.empty() ? "of its type" : change.to.collation);
    return "column " + change.to.name + " from " + name_of(change.from.type) + " to " + name_of(change.to.type);
}
std::string words(const diff::AlterColumnNullability& change) {
    return "column " + change.to.name + (change.to.not_null ? " to not null" : " to nullable");
}
std::string words(const diff::AlterColumnDefault& change) {
    if (!change.to.default_value) return "column " + change.to.name + " loses its default";
    return "column " + change.to.name + " to default " + shortened(change.to.default_value->sql);
}
std::string words(const diff::AlterColumnIdentity& change) {
    return "column " + change.to.name + (change.to.identity ? " to another identity" : " loses its identity");
}
std::string words(const diff::AlterColumnGeneration& change) {
    if (!change.to.generated) return "column " + change.to.name + " is no longer generated";
    return "column " + change.to.name + " to generated as " + shortened(change.to.generated->expression.sql);
}
std::string words(const diff::AlterColumnComment& change) {
    return "comment of column " + change.to.name;
}
std::string words(const diff::AlterColumnOptions& change) {
    return "options of column " + change.to.name;
}
std::string words(const diff::AddPrimaryKey& change) {
    return "add primary key (" + list(change.key.parts) + ')';
}
std::string words(const diff::DropPrimaryKey& change) {
    return "drop primary key (" + list(change.key.parts) + ')';
}
std::string words(const diff::AddUnique& change) {
    return "add " + named("unique", change.unique.name) + " (" + list(change.unique.parts) + ')';
}
std::string words(const diff::DropUnique& change) {
    return "drop " + named("unique", change.unique.name) + " (" + list(change.unique.parts) + ')';
}
std::string words(const diff::AddForeignKey& change) {
    return "add " + named("foreign key", change.key.name) + " (" + list(change.key.columns) + ") references " +
           name_of(change.key.referenced);
}
std::string words(const diff::DropForeignKey& change) {
    return "drop " + named("foreign key", change.key.name) + " (" + list(change.key.columns) + ") references " +
           name_of(change.key.referenced);
}
std::string words(const diff::AlterForeignKey& change) {
    return "alter " + named("foreign key", change.to.name);
}
std::string words(const diff::AddCheck& change) {
    return "add " + named("check", change.check.name) + " (" + shortened(change.check.expression.sql) + ')';
}
std::string words(const diff::DropCheck& change) {
    return "drop " + named("check", change.check.name) + " (" + shortened(change.check.expression.sql) + ')';
}
std::string words(const diff::AlterCheck& change) {
    return "alter " + named("check", change.to.name);
}
std::string words(const diff::AddExclusion& change) {
    return "add " + named("exclude", change.exclusion.name);
}
std::string words(const diff::DropExclusion& change) {
    return "drop " + named("exclude", change.exclusion.name);
}
std::string words(const diff::RenameConstraint& change) {
    return "rename " + std::string(model::to_string(change.kind)) + ' ' + change.from + " to " + change.to;
}
std::string words(const diff::AddIndex& change) {
    return std::string("add ") + (change.index.unique ? "unique index " : "index ") + change.index.name + " (" +
           list(change.index.parts) + ')';
}
std::string words(const diff::DropIndex& change) {
    return "drop index " + change.index.name;
}
std::string words(const diff::RenameIndex& change) {
    return "rename index " + change.from + " to " + change.to;
}
std::string words(const diff::AlterIndex& change) {
    return "alter index " + change.to.name;
}
std::string words(const diff::AlterTableComment& change) {
    return change.to.empty() ? "remove its comment" : "change its comment";
}
std::string words(const diff::AlterTableOptions&) {
    return "change its options";
}

}  // namespace

std::string describe(const diff::TableChange& change) {
    return std::visit([](const auto& one) { return words(one); }, change);
}

}  // namespace schemac::emit::report
