// The declarations of a file.
#include "compiler/ast/dump.h"
#include "compiler/ast/dump/printer.h"

#include <array>

namespace schemac::ast {
namespace {

struct DeclarationDumper {
    Printer& to;

    void operator()(const Schema& value) const {
        to.field("schema", value.name.text);
        dump(to, "renamed from", value.renamed_from);
        dump(to, "option", value.options);
    }

    void operator()(const Enum& value) const {
        dump(to, "enum", value.name);
        hints(value);
        for (const auto& one : value.values) {
            to.field("value", one.text);
            dump(to, "value renamed from", one.renamed_from);
        }
    }

    void operator()(const Domain& value) const {
        dump(to, "domain", value.name);
        dump(to, "type", value.type);
        dump(to, "collate", value.collation);
        dump(to, "default", value.default_value);
        dump_nullability(to, value.nullability);
        dump(to, "check", value.checks);
        hints(value);
    }

    void operator()(const Mixin& value) const {
        dump(to, "mixin", value.name);
        dump(to, "with", value.mixins);
        dump(to, "member", value.members);
    }

    void operator()(const Table& value) const {
        dump(to, "table", value.name);
        dump(to, "with", value.mixins);
        hints(value);
        dump(to, "member", value.members);
    }

    void operator()(const Index& value) const {
        to.open("index");
        dump_index(to, value);
        to.close();
    }

    void operator()(const Sequence& value) const {
        dump(to, "sequence", value.name);
        dump(to, "type", value.type);
        dump(to, "options", value.options);
        if (value.owned_by) {
            dump(to, "owned by table", value.owned_by->table);
            dump(to, "owned by column", value.owned_by->column);
        }
        dump(to, "renamed from", value.renamed_from);
    }

    void operator()(const Extension& value) const {
        dump(to, "extension", value.name);
        dump(to, "schema", value.schema);
        if (value.version) to.field("version", *value.version);
    }

    void operator()(const View& value) const {
        to.flag("materialized", value.materialized);
        dump(to, "view", value.name);
        dump(to, "column", value.columns);
        dump(to, "setting", value.settings);
        dump(to, "attribute", value.attributes);
        for (const auto& one : value.column_comments) {
            dump(to, "comment on", one.column);
            to.field("comment", one.text);
        }
        dump(to, "depends on", value.depends_on);
        hints(value);
        dump(to, "query", value.query);
        if (value.check_option) {
            to.field("check option", *value.check_option == View::CheckOption::local ? "local" : "cascaded");
        }
        if (value.with_data) to.field("with data", *value.with_data ? "yes" : "no");
    }

    void operator()(const Routine& value) const {
        constexpr std::array<std::string_view, 3> kinds{"function", "procedure", "aggregate"};
        dump(to, kinds[static_cast<std::size_t>(value.kind)], value.name);
        dump(to, "parameters", value.parameters);
        if (value.returns) {
            to.flag("setof", value.returns->setof);
            dump(to, "returns", value.returns->type);
            dump(to, "returns table", value.returns->table_columns);
        }
        dump(to, "language", value.language);
        dump(to, "attribute", value.attributes);
        dump(to, "depends on", value.depends_on);
        hints(value);
        if (value.kind == Routine::Kind::aggregate)
            dump(to, "definition", value.definition);
        else
            dump(to, "body", value.body);
    }

    void operator()(const Trigger& value) const {
        constexpr std::array<std::string_view, 3> timings{"before", "after", "instead of"};
        to.flag("constraint", value.constraint);
        dump(to, "trigger", value.name);
        to.field("timing", timings[static_cast<std::size_t>(value.timing)]);
        for (const auto& one : value.events)
            event(one);
        dump(to, "on", value.on);
        dump(to, "from", value.from);
        if (value.level) to.field("for each", *value.level == Trigger::Level::row ? "row" : "statement");
        dump(to, "when", value.when);
        dump(to, "old table", value.old_table);
        dump(to, "new table", value.new_table);
        dump(to, "deferral", value.deferral);
        if (value.order) to.field(value.order->follows ? "follows" : "precedes", value.order->trigger.text);
        dump(to, "depends on", value.depends_on);
        dump(to, "renamed from", value.renamed_from);
        if (value.call) {
            dump(to, "execute", value.call->function);
            dump(to, "arguments", value.call->arguments);
        }
        dump(to, "body", value.body);
    }

    void event(const TriggerEvent& value) const {
        constexpr std::array<std::string_view, 4> kinds{"insert", "update", "delete", "truncate"};
        to.field("event", kinds[static_cast<std::size_t>(value.kind)]);
        dump(to, "of", value.columns);
    }

    void operator()(const CompositeType& value) const {
        dump(to, "type", value.name);
        hints(value);
        for (const auto& one : value.attributes) {
            if (!one.doc.empty()) to.field("doc", one.doc);
            dump(to, "attribute", one.name);
            dump(to, "type", one.type);
            dump(to, "collate", one.collation);
        }
    }

    void operator()(const Policy& value) const {
        dump(to, "policy", value.name);
        dump(to, "on", value.on);
        if (value.permissive) to.field("as", *value.permissive ? "permissive" : "restrictive");
        dump(to, "for", value.command);
        dump(to, "to", value.roles);
        dump(to, "using", value.condition);
        dump(to, "with check", value.check);
        dump(to, "depends on", value.depends_on);
        dump(to, "renamed from", value.renamed_from);
    }

    void operator()(const RangeType& value) const {
        dump(to, "range", value.name);
        hints(value);
        dump(to, "definition", value.definition);
    }

    void operator()(const Collation& value) const {
        dump(to, "collation", value.name);
        dump(to, "definition", value.definition);
        hints(value);
    }

    void operator()(const Statistics& value) const {
        dump(to, "statistics", value.name);
        dump(to, "kind", value.kinds);
        dump(to, "element", value.elements);
        dump(to, "from", value.on);
        if (value.target) to.field("target", std::to_string(*value.target));
        hints(value);
    }

    void operator()(const Rule& value) const {
        dump(to, "rule", value.name);
        dump(to, "on", value.event);
        dump(to, "to", value.on);
        dump(to, "where", value.condition);
        to.flag("instead", value.instead);
        dump(to, "depends on", value.depends_on);
        dump(to, "renamed from", value.renamed_from);
        dump(to, "commands", value.commands);
    }

    void operator()(const EventTrigger& value) const {
        dump(to, "event trigger", value.name);
        dump(to, "on", value.event);
        dump(to, "when", value.variable);
        for (const std::string& tag : value.tags)
            to.field("in", tag);
        dump(to, "renamed from", value.renamed_from);
        dump(to, "execute", value.function);
        dump(to, "arguments", value.arguments);
    }

    void operator()(const Grant& value) const {
        to.field(value.revoke ? "revoke on" : "grant on", value.kind);
        to.flag("by default", value.by_default);
        for (const auto& one : value.rights) {
            dump(to, "right", one.word);
            dump(to, "column", one.columns);
        }
        dump(to, "name", value.name);
        if (value.arguments) to.field("arguments", *value.arguments);
        dump(to, "in schema", value.in_schema);
        dump(to, "role", value.roles);
        to.flag("with grant option", value.with_option);
        dump(to, "for role", value.creator);
    }

    void operator()(const Raw& value) const {
        to.field("raw", spelling(value.dialect.name));
        dump(to, "kind", value.kind);
        dump(to, "name", value.name);
        dump(to, "depends on", value.depends_on);
        dump(to, "create", value.create);
        dump(to, "drop", value.drop);
    }

    void operator()(const Dropped& value) const {
        constexpr std::array<std::string_view, 19> kinds{
            "table",    "view",      "materialized view", "enum",      "domain",    "sequence", "index",
            "function", "procedure", "trigger",           "extension", "schema",    "type",     "aggregate",
            "policy",   "rule",      "event trigger",     "collation", "statistics"};
        to.field("dropped", kinds[static_cast<std::size_t>(value.kind)]);
        dump(to, "name", value.name);
        if (value.arguments) to.field("arguments", *value.arguments);
        dump(to, "on", value.on);
        to.flag("archive", value.archive);
    }

    template <class Declared>
    void hints(const Declared& value) const {
        dump(to, "renamed from", value.renamed_from);
        dump(to, "deprecated", value.deprecated);
    }
};

}  // namespace

std::string dump(const File& file) {
    Printer to;
    for (const auto& declaration : file.declarations) {
        to.open("declaration");
        if (!declaration.doc.empty()) to.field("doc", declaration.doc);
        if (declaration.only) to.field("only", spelling(declaration.only->name));
        std::visit(DeclarationDumper{to}, declaration.body);
        to.close();
    }
    return to.take();
}

}  // namespace schemac::ast
