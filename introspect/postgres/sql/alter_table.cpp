// Introspect, PostgreSQL SQL files: ALTER TABLE, and what it does to views, sequences and indexes.
#include <algorithm>
#include <unordered_map>

#include "compiler/dialect/postgres/expression/quote.h"
#include "introspect/postgres/sql/column.h"

namespace schemac::introspect::postgres::sql {
namespace {

using dialect::postgres::expression::quote_identifier;
using dialect::postgres::expression::quote_qualified;
using model::ensure_part;
using model::postgres::ColumnPart;
using model::postgres::TablePart;

/// One command of the statement, with the tokens that it spans.
struct Command {
    const Value& body;
    const Statement& statement;
    Builder& builder;
    std::size_t begin;
    std::size_t end;

    std::string name() const { return std::string(body["name"].text); }
    void refuse() const { builder.refuse(statement, body["subtype"].text.substr(3)); }
};

using Apply = void (*)(const Command&, model::Table&);

/// The column that the command is about; reported where there is none.
model::Column* column_of(const Command& command, model::Table& table) {
    if (model::Column* column = command.builder.column(table, command.name())) return column;
    command.builder.refuse(command.statement, "an unknown column, `" + command.name() + '`');
    return nullptr;
}

void add_column(const Command& c, model::Table& table) {
    const Value& definition = c.body["def"].as("ColumnDef");
    const auto is_same = [&](const model::Column& column) { return column.name == definition["colname"].text; };
    if (c.body["missing_ok"].is_true() && std::any_of(table.columns.begin(), table.columns.end(), is_same)) return;
    read_column(definition, c.statement, c.builder, table);
}

void set_default(const Command& c, model::Table& table) {
    model::Column* column = column_of(c, table);
    if (!column) return;
    column->default_value.reset();
    if (!c.body["def"]) return;
    const std::size_t at = c.statement.find("default", c.begin) + 1;
    column->default_value = model::Expression(c.statement.slice(at, c.end));
}

void set_type(const Command& c, model::Table& table) {
    model::Column* column = column_of(c, table);
    const Value& definition = c.body["def"].as("ColumnDef");
    if (!column) return;
    column->type = read_type(definition["typeName"], c.builder);
    column->collation = definition["collClause"] ? collation_name(definition["collClause"]["collname"]) : std::string();
}

void drop_column(const Command& c, model::Table& table) {
    std::erase_if(table.columns, [&](const model::Column& column) { return column.name == c.name(); });
}

void set_not_null(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table)) column->not_null = true;
}

void drop_not_null(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table)) column->not_null = false;
}

void drop_expression(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table)) column->generated.reset();
}

void set_statistics(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table))
        ensure_part<ColumnPart>(column->dialect).statistics = std::stoi(value_text(c.body["def"]));
}

void set_storage(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table)) {
        std::string& storage = ensure_part<ColumnPart>(column->dialect).storage;
        storage = value_text(c.body["def"]);
        for (char& letter : storage)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
}

void set_compression(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table))
        ensure_part<ColumnPart>(column->dialect).compression = value_text(c.body["def"]);
}

void set_column_options(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table))
        for (const auto& [name, value] : read_parameters(c.body["def"].as("List")["items"]))
            ensure_part<ColumnPart>(column->dialect).options[name] = value;
}

void add_identity(const Command& c, model::Table& table) {
    model::Column* column = column_of(c, table);
    const Value& constraint = c.body["def"].as("Constraint");
    if (!column) return;
    model::Identity identity;
    identity.form =
        constraint["generated_when"].text == "a" ? model::Identity::Form::always : model::Identity::Form::by_default;
    identity.options = read_sequence_options(constraint["options"], c.statement);
    for (const Value& option : constraint["options"])
        if (option.as("DefElem")["defname"].text == "sequence_name")
            identity.sequence = option.as("DefElem")["arg"].as("List")["items"].last().string();
    column->identity = std::move(identity);
    column->not_null = true;
}

void drop_identity(const Command& c, model::Table& table) {
    if (model::Column* column = column_of(c, table)) column->identity.reset();
}

void add_constraint(const Command& c, model::Table& table) {
    read_constraint(c.body["def"].as("Constraint"), {}, c.statement, c.builder, table);
}

template <class Constraints>
void drop_named(Constraints& constraints, const std::string& name) {
    std::erase_if(constraints, [&](const auto& constraint) { return constraint.name == name; });
}

void drop_constraint(const Command& c, model::Table& table) {
    const std::string name = c.name();
    drop_named(table.checks, name);
    drop_named(table.foreign_keys, name);
    drop_named(table.uniques, name);
    drop_named(table.exclusions, name);
    if (table.primary_key && (table.primary_key->name == name || name == table.name.name + "_pkey"))
        table.primary_key.reset();
}

void validate_constraint(const Command& c, model::Table& table) {
    for (model::Check& check : table.checks)
        if (check.name == c.name()) check.validated = true;
    for (model::ForeignKey& key : table.foreign_keys)
        if (key.name == c.name()) key.validated = true;
}

void cluster_on(const Command& c, model::Table& table) {
    const auto mark = [&](auto& keyed) {
        if (keyed.name == c.name()) ensure_part<model::postgres::IndexPart>(keyed.dialect).clustered = true;
    };
    for (model::Index& index : table.indexes)
        mark(index);
    for (model::Unique& unique : table.uniques)
        mark(unique);
    if (table.primary_key) mark(*table.primary_key);
}

void set_parameters(const Command& c, model::Table& table) {
    for (const auto& [name, value] : read_parameters(c.body["def"].as("List")["items"]))
        ensure_part<TablePart>(table.dialect).storage[name] = value;
}

void reset_parameters(const Command& c, model::Table& table) {
    for (const auto& [name, value] : read_parameters(c.body["def"].as("List")["items"]))
        ensure_part<TablePart>(table.dialect).storage.erase(name);
}

void replica_identity(const Command& c, model::Table& table) {
    const Value& identity = c.body["def"].as("ReplicaIdentityStmt");
    const std::string_view type = identity["identity_type"].text;
    std::string& text = ensure_part<TablePart>(table.dialect).replica_identity;
    if (type == "f")
        text = "full";
    else if (type == "n")
        text = "nothing";
    else if (type == "i")
        text = "index " + quote_identifier(identity["name"].text);
    else
        text.clear();
}

void attach_partition(const Command& c, model::Table& table) {
    const Value& partition = c.body["def"].as("PartitionCmd");
    model::Table* child = c.builder.table(c.builder.old_name(partition["name"]));
    if (!child) return c.builder.refuse(c.statement, "ATTACH PARTITION of an unknown table");
    TablePart& part = ensure_part<TablePart>(child->dialect);
    part.partition_of = quote_qualified(table.name.schema, table.name.name);
    part.partition_bound = partition_bound(c.statement);
}

void inherit(const Command& c, model::Table& table) {
    const model::QualifiedName parent = c.builder.old_name(c.body["def"].as("RangeVar"));
    ensure_part<TablePart>(table.dialect).inherits.push_back(quote_qualified(parent.schema, parent.name));
}

/// ENABLE and DISABLE RULE.
void set_rule(const Command& c, const model::Table& table, std::string enabled) {
    for (model::Rule& rule : c.builder.schema().rules)
        if (rule.relation == table.name && rule.name == c.name()) rule.enabled = enabled;
}

/// ENABLE and DISABLE TRIGGER.
void set_trigger(const Command& c, const model::Table& table, std::string enabled) {
    for (model::Trigger& trigger : c.builder.schema().triggers)
        if (trigger.relation == table.name && trigger.name == c.name()) trigger.enabled = enabled;
}

const std::unordered_map<std::string_view, Apply>& commands() {
    static const std::unordered_map<std::string_view, Apply> all{
        {"AT_AddColumn", add_column},
        {"AT_ColumnDefault", set_default},
        {"AT_AlterColumnType", set_type},
        {"AT_DropColumn", drop_column},
        {"AT_SetNotNull", set_not_null},
        {"AT_DropNotNull", drop_not_null},
        {"AT_DropExpression", drop_expression},
        {"AT_SetStatistics", set_statistics},
        {"AT_SetStorage", set_storage},
        {"AT_SetCompression", set_compression},
        {"AT_SetOptions", set_column_options},
        {"AT_AddIdentity", add_identity},
        {"AT_DropIdentity", drop_identity},
        {"AT_AddConstraint", add_constraint},
        {"AT_DropConstraint", drop_constraint},
        {"AT_ValidateConstraint", validate_constraint},
        {"AT_ClusterOn", cluster_on},
        {"AT_SetRelOptions", set_parameters},
        {"AT_ResetRelOptions", reset_parameters},
        {"AT_ReplicaIdentity", replica_identity},
        {"AT_AttachPartition", attach_partition},
        {"AT_AddInherit", inherit},
        {"AT_ChangeOwner", [](const Command&, model::Table&) {}},
        {"AT_SetLogged", [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).unlogged = false; }},
        {"AT_SetUnLogged", [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).unlogged = true; }},
        {"AT_SetTableSpace",
         [](const Command& c, model::Table& t) { ensure_part<TablePart>(t.dialect).tablespace = c.name(); }},
        {"AT_SetAccessMethod",
         [](const Command& c, model::Table& t) { ensure_part<TablePart>(t.dialect).access_method = c.name(); }},
        {"AT_EnableRowSecurity",
         [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).row_security = true; }},
        {"AT_DisableRowSecurity",
         [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).row_security = false; }},
        {"AT_ForceRowSecurity",
         [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).force_row_security = true; }},
        {"AT_NoForceRowSecurity",
         [](const Command&, model::Table& t) { ensure_part<TablePart>(t.dialect).force_row_security = false; }},
        {"AT_EnableRule", [](const Command& c, model::Table& t) { set_rule(c, t, ""); }},
        {"AT_DisableRule", [](const Command& c, model::Table& t) { set_rule(c, t, "disabled"); }},
        {"AT_EnableReplicaRule", [](const Command& c, model::Table& t) { set_rule(c, t, "replica"); }},
        {"AT_EnableAlwaysRule", [](const Command& c, model::Table& t) { set_rule(c, t, "always"); }},
        {"AT_EnableTrig", [](const Command& c, model::Table& t) { set_trigger(c, t, ""); }},
        {"AT_DisableTrig", [](const Command& c, model::Table& t) { set_trigger(c, t, "disabled"); }},
        {"AT_EnableReplicaTrig", [](const Command& c, model::Table& t) { set_trigger(c, t, "replica"); }},
        {"AT_EnableAlwaysTrig", [](const Command& c, model::Table& t) { set_trigger(c, t, "always"); }}};
    return all;
}

/// The index of that name among the table's, whichever kind it is of; null where there is none.
model::KeyDialectPart* index_part(model::Table& table, const std::string& name) {
    for (model::Index& index : table.indexes)
        if (index.name == name) return &index.dialect;
    for (model::Unique& unique : table.uniques)
        if (unique.name == name) return &unique.dialect;
    for (model::Exclusion& exclusion : table.exclusions)
        if (exclusion.name == name) return &exclusion.dialect;
    return table.primary_key && table.primary_key->name == name ? &table.primary_key->dialect : nullptr;
}

/// `ALTER INDEX parent ATTACH PARTITION child`.
Outcome alter_index(const Statement& statement, Builder& builder) {
    const Value& command = statement.body()["cmds"].at(0).as("AlterTableCmd");
    if (command["subtype"].text != "AT_AttachPartition") {
        if (command["subtype"].text != "AT_ChangeOwner") builder.refuse(statement, command["subtype"].text.substr(3));
        return Outcome::done;
    }
    const model::QualifiedName child = builder.index_name(command["def"].as("PartitionCmd")["name"]);
    for (model::Table& table : builder.schema().tables) {
        if (table.name.schema != child.schema) continue;
        model::KeyDialectPart* part = index_part(table, child.name);
        if (!part) continue;
        const model::QualifiedName parent = builder.index_name(statement.body()["relation"]);
        ensure_part<model::postgres::IndexPart>(*part).partition_of = quote_qualified(parent.schema, parent.name);
        return Outcome::done;
    }
    return builder.wait_for("index", child);
}

/// Views and sequences change owners here, which aren't managed.
Outcome alter_other(const Statement& statement, Builder& builder) {
    for (const Value& item : statement.body()["cmds"]) {
        const std::string_view subtype = item.as("AlterTableCmd")["subtype"].text;
        if (subtype != "AT_ChangeOwner") builder.refuse(statement, subtype.substr(3));
    }
    return Outcome::done;
}

/// Triggers, rules and partitions that a command speaks of come first.
bool waits(const Value& command, const model::QualifiedName& table, Builder& builder) {
    const std::string_view subtype = command["subtype"].text;
    if (subtype == "AT_AttachPartition") {
        const model::QualifiedName child = builder.old_name(command["def"].as("PartitionCmd")["name"]);
        return !builder.table(child) && builder.wait_for("table", child) == Outcome::waiting;
    }
    if (subtype.ends_with("Rule")) {
        const auto& rules = builder.schema().rules;
        const bool made = std::any_of(rules.begin(), rules.end(), [&](const model::Rule& rule) {
            return rule.relation == table && rule.name == command["name"].text;
        });
        return !made && builder.wait_for("rule", {{}, std::string(command["name"].text)}) == Outcome::waiting;
    }
    if (!subtype.ends_with("Trig")) return false;
    const auto& triggers = builder.schema().triggers;
    const bool there = std::any_of(triggers.begin(), triggers.end(), [&](const model::Trigger& trigger) {
        return trigger.relation == table && trigger.name == command["name"].text;
    });
    return !there && builder.wait_for("trigger", {{}, std::string(command["name"].text)}) == Outcome::waiting;
}

}  // namespace

Outcome read_alter_table(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string_view kind = body["objtype"].text;
    if (kind == "OBJECT_INDEX") return alter_index(statement, builder);
    if (kind == "OBJECT_TYPE") return read_alter_composite(statement, builder);
    const model::QualifiedName name = builder.old_name(body["relation"]);
    model::Table* table = builder.table(name);
    if (!table && (builder.view(name) || builder.sequence(name) || kind != "OBJECT_TABLE"))
        return alter_other(statement, builder);
    if (!table) return body["missing_ok"].is_true() ? Outcome::done : builder.wait_for("table", name);
    for (const Value& item : body["cmds"])
        if (waits(item.as("AlterTableCmd"), name, builder)) return Outcome::waiting;
    std::size_t begin = 0;
    for (const Value& item : body["cmds"]) {
        const std::size_t end = statement.find(",", begin);
        const Command command{item.as("AlterTableCmd"), statement, builder, begin, end};
        const auto found = commands().find(command.body["subtype"].text);
        if (found != commands().end())
            found->second(command, *table);
        else
            command.refuse();
        begin = end + 1;
    }
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
