// The members of tables.
#include "compiler/ast/dump/printer.h"

#include <array>

namespace schemac::ast {
namespace {

void dump(Printer& to, const Action& value, std::string_view field) {
    constexpr std::array<std::string_view, 5> kinds{"no action", "restrict", "cascade", "set null", "set default"};
    to.field(field, kinds[static_cast<std::size_t>(value.kind)]);
    ast::dump(to, std::string(field) + " column", value.columns);
}

struct BodyDumper {
    Printer& to;

    void operator()(const Column& value) const {
        to.open("column");
        dump(to, "name", value.name);
        dump(to, "type", value.type);
        dump_nullability(to, value.nullability);
        dump(to, "default", value.default_value);
        identity(value.identity);
        generated(value.generated);
        dump(to, "collate", value.collation);
        to.flag("primary key", value.primary_key.has_value());
        to.flag("unique", value.unique.has_value());
        to.flag("nulls not distinct", value.unique && value.unique->nulls_not_distinct);
        dump(to, "references", value.references);
        dump(to, "check", value.checks);
        dump(to, "renamed from", value.renamed_from);
        if (value.backfill) {
            dump(to, "backfill", value.backfill->expression);
            dump(to, "reverse", value.backfill->reverse);
        }
        if (value.convert) dump(to, "convert using", value.convert->expression);
        dump(to, "deprecated", value.deprecated);
        dump(to, "option", value.options);
        to.close();
    }

    void identity(const std::optional<Identity>& value) const {
        if (!value) return;
        constexpr std::array<std::string_view, 3> modes{"", "always", "by default"};
        to.field("identity", modes[static_cast<std::size_t>(value->mode)]);
        dump(to, "identity options", value->options);
    }

    void generated(const std::optional<Generated>& value) const {
        if (!value) return;
        constexpr std::array<std::string_view, 3> kinds{"", "stored", "virtual"};
        dump(to, "generated", value->expression);
        to.field("generated kind", kinds[static_cast<std::size_t>(value->kind)]);
    }

    void operator()(const PrimaryKey& value) const {
        to.open("primary key");
        key(value);
        to.close();
    }

    void operator()(const Unique& value) const {
        to.open("unique");
        to.flag("nulls not distinct", value.nulls_not_distinct);
        key(value);
        to.close();
    }

    template <class Key>
    void key(const Key& value) const {
        dump(to, "name", value.name);
        dump(to, "element", value.columns);
        dump(to, "include", value.include);
        dump(to, "setting", value.settings);
        dump(to, "deferral", value.deferral);
        dump(to, "renamed from", value.renamed_from);
        dump(to, "option", value.options);
    }

    void operator()(const ForeignKey& value) const {
        to.open("foreign key");
        dump(to, "name", value.name);
        dump(to, "column", value.columns);
        dump(to, "references", value.references);
        dump(to, "renamed from", value.renamed_from);
        to.close();
    }

    void operator()(const Check& value) const { dump(to, "check", value); }

    void operator()(const Exclude& value) const {
        to.open("exclude");
        dump(to, "name", value.name);
        dump(to, "using", value.method);
        dump(to, "elements", value.elements);
        dump(to, "include", value.include);
        dump(to, "setting", value.settings);
        dump(to, "where", value.where);
        dump(to, "deferral", value.deferral);
        dump(to, "renamed from", value.renamed_from);
        to.close();
    }

    void operator()(const Index& value) const {
        to.open("index");
        dump_index(to, value);
        to.close();
    }

    void operator()(const DroppedColumn& value) const {
        to.field("dropped column", value.name.text);
        to.flag("archive", value.archive);
    }

    void operator()(const Option& value) const { dump(to, "option", value); }
};

}  // namespace

void dump(Printer& to, std::string_view field, const IndexElement& value) {
    to.open(field);
    dump(to, "column", value.column);
    dump(to, "expression", value.expression);
    if (value.prefix_length) to.number("prefix", *value.prefix_length);
    dump(to, "collate", value.collation);
    dump(to, "operator class", value.operator_class);
    dump(to, "setting", value.operator_class_settings);
    if (value.order) to.field("order", *value.order == IndexElement::Order::ascending ? "asc" : "desc");
    if (value.nulls) to.field("nulls", *value.nulls == IndexElement::Nulls::first ? "first" : "last");
    to.close();
}

void dump(Printer& to, std::string_view field, const Deferral& value) {
    if (value.deferrable) to.field(field, *value.deferrable ? "deferrable" : "not deferrable");
    if (value.initially_deferred) to.field(field, *value.initially_deferred ? "deferred" : "immediate");
}

void dump(Printer& to, std::string_view field, const References& value) {
    constexpr std::array<std::string_view, 3> matches{"simple", "full", "partial"};
    to.open(field);
    dump(to, "table", value.table);
    to.flag("may dangle", value.may_dangle);
    dump(to, "column", value.columns);
    if (value.match) to.field("match", matches[static_cast<std::size_t>(*value.match)]);
    if (value.on_delete) dump(to, *value.on_delete, "on delete");
    if (value.on_update) dump(to, *value.on_update, "on update");
    dump(to, "deferral", value.deferral);
    to.flag("not valid", value.not_valid);
    to.flag("not enforced", value.not_enforced);
    to.close();
}

void dump(Printer& to, std::string_view field, const Check& value) {
    to.open(field);
    dump(to, "name", value.name);
    dump(to, "expression", value.expression);
    to.flag("no inherit", value.no_inherit);
    to.flag("not valid", value.not_valid);
    to.flag("not enforced", value.not_enforced);
    dump(to, "renamed from", value.renamed_from);
    to.close();
}

void dump(Printer& to, std::string_view field, const Member& value) {
    to.open(field);
    if (!value.doc.empty()) to.field("doc", value.doc);
    if (value.only) to.field("only", spelling(value.only->name));
    std::visit(BodyDumper{to}, value.body);
    to.close();
}

void dump_index(Printer& to, const Index& value) {
    to.flag("unique", value.unique);
    dump(to, "name", value.name);
    dump(to, "on", value.on);
    dump(to, "using", value.method);
    dump(to, "element", value.elements);
    dump(to, "include", value.include);
    to.flag("nulls not distinct", value.nulls_not_distinct);
    dump(to, "where", value.where);
    dump(to, "setting", value.settings);
    dump(to, "option", value.options);
    dump(to, "renamed from", value.renamed_from);
}

void dump_nullability(Printer& to, const std::optional<Nullability>& value) {
    if (value) to.field("nullability", value->nullable ? "null" : "not null");
}

}  // namespace schemac::ast
