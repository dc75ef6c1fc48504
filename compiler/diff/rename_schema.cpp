// Diff: what renames do to all that mentions the old names. Names of columns are looked up under the table's old name.
#include "compiler/diff/rename_schema.h"

namespace schemac::diff {
namespace {

using model::Kind;
using model::QualifiedName;

class Rewriter {
  public:
    Rewriter(const dialect::Renames& renames, const dialect::Dialect& dialect) : renames_(renames), dialect_(dialect) {}

    void object(Kind kind, QualifiedName& name) const { look_up({kind, name.schema, {}, name.name}, name.name); }

    void table_name(model::Table& table) const {
        const std::string old = table.name.name;
        object(Kind::table, table.name);
        if (table.name.name != old) dialect_.rename_members(table, old);
    }

    void column(const QualifiedName& table, std::string& name) const {
        look_up({Kind::column, table.schema, table.name, name}, name);
    }

    void columns(const QualifiedName& table, std::vector<std::string>& names) const {
        for (std::string& name : names)
            column(table, name);
    }

    void expression(const QualifiedName& relation, model::Expression& expression) const {
        dialect_.rename(expression, relation, renames_);
    }

    void expression(const QualifiedName& relation, std::optional<model::Expression>& maybe) const {
        if (maybe) expression(relation, *maybe);
    }

    void type(model::Type& type) const {
        look_up({Kind::enum_type, type.schema, {}, type.name}, type.name);
        look_up({Kind::domain, type.schema, {}, type.name}, type.name);
        look_up({Kind::composite_type, type.schema, {}, type.name}, type.name);
        look_up({Kind::range_type, type.schema, {}, type.name}, type.name);
    }

    /// A name in text, such as that of a collation.
    void collation(std::string& name) const { name = dialect_.renamed_collation(name, renames_); }

    void member(Kind kind, const QualifiedName& relation, std::string& name) const {
        look_up(member_id(kind, relation, name), name);
    }

    void named(const model::ObjectId& id, std::string& name) const { look_up(id, name); }

    /// A function without its arguments.
    void function(QualifiedName& name) const {
        for (const auto& [id, to] : renames_)
            if (id.kind == Kind::routine && id.schema == name.schema && id.name == name.name) {
                name.name = to;
                return;
            }
    }

    /// What a privilege is on: an object, or a column with its table.
    void held(model::ObjectId& id) const {
        look_up(model::ObjectId(id), id.name);
        if (id.kind == Kind::column) look_up({Kind::table, id.schema, {}, id.parent}, id.parent);
    }

    void ids(std::vector<model::ObjectId>& ids) const {
        for (model::ObjectId& id : ids)
            look_up(model::ObjectId(id), id.name);
    }

    void parts(const QualifiedName& table, std::vector<model::KeyPart>& parts) const {
        for (model::KeyPart& part : parts) {
            column(table, part.column);
            expression(table, part.expression);
            collation(part.collation);
        }
    }

  private:
    void look_up(const model::ObjectId& id, std::string& name) const {
        if (const auto found = renames_.find(id); found != renames_.end()) name = found->second;
    }

    const dialect::Renames& renames_;
    const dialect::Dialect& dialect_;
};

void rewrite(const Rewriter& rewriter, const QualifiedName& table, model::Column& column) {
    rewriter.column(table, column.name);
    rewriter.type(column.type);
    rewriter.collation(column.collation);
    rewriter.expression(table, column.default_value);
    if (column.generated) rewriter.expression(table, column.generated->expression);
}

void rewrite(const Rewriter& rewriter, const QualifiedName& table, model::Index& index) {
    rewriter.parts(table, index.parts);
    rewriter.columns(table, index.include);
    rewriter.expression(table, index.predicate);
}

template <class Key>
void rewrite_key(const Rewriter& rewriter, const QualifiedName& table, Key& key) {
    rewriter.parts(table, key.parts);
    rewriter.columns(table, key.include);
}

void rewrite(const Rewriter& rewriter, const QualifiedName& table, model::ForeignKey& key) {
    rewriter.columns(table, key.columns);
    rewriter.columns(table, key.on_delete_columns);
    rewriter.columns(key.referenced, key.referenced_columns);
    rewriter.object(Kind::table, key.referenced);
}

void rewrite(const Rewriter& rewriter, const QualifiedName& table, model::Exclusion& exclusion) {
    for (model::Exclusion::Element& element : exclusion.elements) {
        rewriter.column(table, element.part.column);
        rewriter.expression(table, element.part.expression);
    }
    rewriter.columns(table, exclusion.include);
    rewriter.expression(table, exclusion.predicate);
}

void rewrite(const Rewriter& rewriter, model::Table& table) {
    const QualifiedName old = table.name;
    for (model::Column& column : table.columns)
        rewrite(rewriter, old, column);
    if (table.primary_key) rewrite_key(rewriter, old, *table.primary_key);
    for (model::Unique& unique : table.uniques)
        rewrite_key(rewriter, old, unique);
    for (model::ForeignKey& key : table.foreign_keys)
        rewrite(rewriter, old, key);
    for (model::Check& check : table.checks)
        rewriter.expression(old, check.expression);
    for (model::Exclusion& exclusion : table.exclusions)
        rewrite(rewriter, old, exclusion);
    for (model::Index& index : table.indexes)
        rewrite(rewriter, old, index);
    rewriter.table_name(table);
}

void rewrite(const Rewriter& rewriter, model::View& view) {
    const QualifiedName old = view.name;
    rewriter.expression(old, view.query);
    rewriter.ids(view.depends_on);
    for (model::Index& index : view.indexes)
        rewrite(rewriter, old, index);
    rewriter.object(Kind::view, view.name);
}

void rewrite(const Rewriter& rewriter, model::Trigger& trigger) {
    const QualifiedName old = trigger.relation;
    rewriter.member(Kind::trigger, old, trigger.name);
    rewriter.columns(old, trigger.update_columns);
    rewriter.expression(old, trigger.when);
    rewriter.expression(old, trigger.body);
    rewriter.ids(trigger.depends_on);
    rewriter.object(Kind::table, trigger.relation);
    rewriter.object(Kind::view, trigger.relation);
}

void rewrite(const Rewriter& rewriter, model::Policy& policy) {
    const QualifiedName old = policy.table;
    rewriter.member(Kind::policy, old, policy.name);
    rewriter.expression(old, policy.condition);
    rewriter.expression(old, policy.check);
    rewriter.ids(policy.depends_on);
    rewriter.object(Kind::table, policy.table);
}

void rewrite(const Rewriter& rewriter, model::Rule& rule) {
    const QualifiedName old = rule.relation;
    rewriter.member(Kind::rule, old, rule.name);
    rewriter.expression(old, rule.condition);
    rewriter.expression(old, rule.commands);
    rewriter.ids(rule.depends_on);
    rewriter.object(Kind::table, rule.relation);
    rewriter.object(Kind::view, rule.relation);
}

void rewrite(const Rewriter& rewriter, model::Statistics& statistics) {
    rewriter.parts(statistics.table, statistics.parts);
    rewriter.object(Kind::table, statistics.table);
    rewriter.object(Kind::statistics, statistics.name);
}

void rewrite(const Rewriter& rewriter, model::RangeType& range) {
    rewriter.type(range.subtype);
    rewriter.collation(range.collation);
    rewriter.ids(range.depends_on);
    rewriter.object(Kind::range_type, range.name);
}

void rewrite(const Rewriter& rewriter, model::Routine& routine) {
    rewriter.ids(routine.depends_on);
    rewriter.named(id_of(routine), routine.name.name);
}

void rewrite(const Rewriter& rewriter, model::CompositeType& composite) {
    for (model::CompositeType::Attribute& attribute : composite.attributes) {
        rewriter.type(attribute.type);
        rewriter.collation(attribute.collation);
    }
    rewriter.object(Kind::composite_type, composite.name);
}

void rewrite(const Rewriter& rewriter, model::Domain& domain) {
    rewriter.type(domain.type);
    rewriter.collation(domain.collation);
    rewriter.expression({}, domain.default_value);
    for (model::Check& check : domain.checks)
        rewriter.expression({}, check.expression);
    rewriter.object(Kind::domain, domain.name);
}

void rewrite(const Rewriter& rewriter, model::Sequence& sequence) {
    rewriter.column(sequence.owner_table, sequence.owner_column);
    rewriter.object(Kind::table, sequence.owner_table);
    rewriter.object(Kind::sequence, sequence.name);
}

}  // namespace

void rename_schema(model::Schema& schema, const dialect::Renames& renames, const dialect::Dialect& dialect) {
    const Rewriter rewriter(renames, dialect);
    for (model::EnumType& type : schema.enums)
        rewriter.object(Kind::enum_type, type.name);
    for (model::Domain& domain : schema.domains)
        rewrite(rewriter, domain);
    for (model::CompositeType& composite : schema.composites)
        rewrite(rewriter, composite);
    for (model::Sequence& sequence : schema.sequences)
        rewrite(rewriter, sequence);
    for (model::Table& table : schema.tables)
        rewrite(rewriter, table);
    for (model::View& view : schema.views)
        rewrite(rewriter, view);
    for (model::Trigger& trigger : schema.triggers)
        rewrite(rewriter, trigger);
    for (model::Policy& policy : schema.policies)
        rewrite(rewriter, policy);
    for (model::Privilege& privilege : schema.privileges)
        rewriter.held(privilege.object);
    for (model::Rule& rule : schema.rules)
        rewrite(rewriter, rule);
    for (model::Statistics& statistics : schema.statistics)
        rewrite(rewriter, statistics);
    for (model::RangeType& range : schema.ranges)
        rewrite(rewriter, range);
    for (model::Collation& collation : schema.collations)
        rewriter.object(Kind::collation, collation.name);
    for (model::EventTrigger& trigger : schema.event_triggers) {
        rewriter.named(id_of(trigger), trigger.name);
        rewriter.function(trigger.function);
    }
    for (model::Routine& routine : schema.routines)
        rewrite(rewriter, routine);
}

}  // namespace schemac::diff
