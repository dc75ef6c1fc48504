// Report: operations in words; those that are changes have the change's own.
#include "compiler/model/object_id.h"
#include "emit/report/describe.h"
#include "emit/report/describe_change.h"

namespace schemac::emit::report {
namespace {

std::string words(const plan::CreateIndex& operation) {
    return std::string("create ") + (operation.index.unique ? "unique index " : "index ") + operation.index.name +
           " on " + name_of(operation.relation) + " (" + list(operation.index.parts) + ')' +
           (operation.only ? ", without its partitions" : "") + (operation.concurrently ? " concurrently" : "");
}

std::string words(const plan::DropIndex& operation) {
    return "drop index " + operation.index.name + " on " + name_of(operation.relation) +
           (operation.concurrently ? " concurrently" : "");
}

std::string words(const plan::RenameIndex& operation) {
    return "rename index " + operation.from + " on " + name_of(operation.relation) + " to " + operation.to;
}

std::string words(const plan::AttachIndex& operation) {
    return "attach index " + operation.part + " of partition " + name_of(operation.partition) + " to index " +
           operation.index;
}

std::string words(const plan::UseIndex& operation) {
    const bool primary = std::holds_alternative<model::PrimaryKey>(operation.key);
    const std::string name = std::visit([](const auto& key) { return key.name; }, operation.key);
    return "alter table " + name_of(operation.table) + ": add " + (primary ? "primary key " : "unique ") + name +
           " from index " + operation.index +
           (operation.replaces.empty() ? "" : ", and drop key " + operation.replaces + " in the same moment");
}

std::string words(const plan::AddEnumLabel& operation) {
    return "add label '" + operation.label + "' to enum " + name_of(operation.type) +
           (operation.before.empty() ? "" : " before '" + operation.before + '\'');
}

std::string words(const plan::RenameEnumLabel& operation) {
    return "rename label '" + operation.from + "' of enum " + name_of(operation.type) + " to '" + operation.to + '\'';
}

std::string words(const plan::ReplaceEnum& operation) {
    return "replace enum " + name_of(operation.to.name) + " (now " + list(operation.to.labels) + "), and move " +
           std::to_string(operation.columns.size()) + (operation.columns.size() == 1 ? " column" : " columns") +
           " over";
}

std::string words(const plan::BackfillColumn& operation) {
    return "backfill column " + name_of(operation.table) + '.' + operation.column + " with " +
           shortened(operation.value.sql) + (operation.only_nulls ? " where it is NULL" : "");
}

std::string words(const plan::ValidateConstraint& operation) {
    return "validate " + to_string(member_id(operation.kind, operation.table, operation.name));
}

std::string words(const plan::SaveRows& operation) {
    if (!operation.columns.empty())
        return "copy the values of column " + name_of(operation.table) + '.' + operation.columns.back() +
               " aside, to " + name_of(operation.aside);
    return "copy the rows of table " + name_of(operation.table) + " aside, to " + name_of(operation.aside);
}

std::string words(const plan::RestoreRows& operation) {
    return "copy the rows back into " + to_string(id_of(operation.to)) + ", and drop " + name_of(operation.aside);
}

std::string words(const plan::RebuildTable& operation) {
    return "rebuild " + to_string(id_of(operation.to)) + ": copy its rows to a new table that takes its place";
}

}  // namespace

std::string describe(const plan::Operation& operation) {
    return std::visit([](const auto& one) { return words(one); }, operation);
}

}  // namespace schemac::emit::report
