// Sema: gathering declarations.
#include "compiler/sema/declarations.h"

#include <algorithm>
#include <variant>

#include "compiler/sema/type_table.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

Products products(ast::DialectName name) {
    switch (name) {
        case ast::DialectName::postgres: return bit(model::Product::postgres);
        case ast::DialectName::mysql: return bit(model::Product::mysql) | bit(model::Product::mariadb);
        case ast::DialectName::mariadb: return bit(model::Product::mariadb);
        case ast::DialectName::sqlite: return bit(model::Product::sqlite);
    }
    return 0;
}

/// Takes the declarations of the files one by one and sorts them by kind.
class Collector {
  public:
    Collector(const dialect::Dialect& dialect, source::Diagnostics& sink) : dialect_(dialect), sink_(sink) {}

    void file(const ast::File& file) {
        current_ = dialect_.capabilities().default_schema;
        for (const ast::Declaration& declaration : file.declarations) {
            if (!applies(declaration.only, dialect_.target().product)) continue;
            std::visit([&](const auto& node) { take(node, declaration); }, declaration.body);
        }
    }

    Declarations found;

  private:
    template <class Node>
    void add(std::vector<Declared<Node>>& list, const Node& node, const ast::Declaration& declaration,
             model::QualifiedName name = {}) {
        list.push_back({&node, &declaration, current_, std::move(name)});
    }
    template <class Node>
    void add_named(std::vector<Declared<Node>>& list, const Node& node, const ast::Declaration& declaration) {
        add(list, node, declaration, {schema_of(node.name, current_, dialect_), node.name.name.text});
        if (node.name.schema) note_schema(*node.name.schema);
    }

    void take(const ast::Schema& node, const ast::Declaration& d) {
        if (dialect_.capabilities().schemas) {
            current_ = node.name.text;
            add(found.schemas, node, d);
        }
        note_schema(node.name);
    }
    void take(const ast::Extension& node, const ast::Declaration& d) { add(found.extensions, node, d); }
    void take(const ast::Enum& node, const ast::Declaration& d) { add_named(found.enums, node, d); }
    void take(const ast::Domain& node, const ast::Declaration& d) { add_named(found.domains, node, d); }
    void take(const ast::Mixin& node, const ast::Declaration& d) { add_named(found.mixins, node, d); }
    void take(const ast::Sequence& node, const ast::Declaration& d) { add_named(found.sequences, node, d); }
    void take(const ast::Table& node, const ast::Declaration& d) { add_named(found.tables, node, d); }
    void take(const ast::Index& node, const ast::Declaration& d) { add(found.indexes, node, d); }
    void take(const ast::View& node, const ast::Declaration& d) { add_named(found.views, node, d); }
    void take(const ast::Routine& node, const ast::Declaration& d) { add_named(found.routines, node, d); }
    void take(const ast::Trigger& node, const ast::Declaration& d) { add(found.triggers, node, d); }
    void take(const ast::CompositeType& node, const ast::Declaration& d) { add_named(found.composites, node, d); }
    void take(const ast::Policy& node, const ast::Declaration& d) { add(found.policies, node, d); }
    void take(const ast::RangeType& node, const ast::Declaration& d) { add_named(found.ranges, node, d); }
    void take(const ast::Collation& node, const ast::Declaration& d) { add_named(found.collations, node, d); }
    void take(const ast::Statistics& node, const ast::Declaration& d) { add_named(found.statistics, node, d); }
    void take(const ast::Rule& node, const ast::Declaration& d) { add(found.rules, node, d); }
    void take(const ast::EventTrigger& node, const ast::Declaration& d) { add(found.event_triggers, node, d); }
    void take(const ast::Grant& node, const ast::Declaration& d) { add(found.grants, node, d); }
    void take(const ast::Raw& node, const ast::Declaration& d) {
        if (applies(node.dialect, dialect_.target().product)) add(found.raws, node, d);
    }
    void take(const ast::Dropped& node, const ast::Declaration& d) { add(found.dropped, node, d); }

    /// A target with one schema takes one name for it, whichever.
    void note_schema(const ast::Identifier& schema) {
        if (dialect_.capabilities().schemas) return;
        if (only_schema_.empty()) only_schema_ = schema.text;
        if (schema.text == only_schema_) return;
        sink_
            .report(code::several_schemas, schema.span, spell(bit(dialect_.target().product)), only_schema_,
                    schema.text)
            .with_help("declare the schemas in folders of their own, or in blocks of the dialects that have them");
    }

    const dialect::Dialect& dialect_;
    source::Diagnostics& sink_;
    std::string current_;
    std::string only_schema_;
};

/// Leaves out what another declaration of the same name refines.
template <class Node>
void keep_refined(std::vector<Declared<Node>>& list) {
    const auto refined = [&](const Declared<Node>& d) {
        return d.declaration->only && std::any_of(list.begin(), list.end(), [&](const Declared<Node>& other) {
                   return refines(other.declaration->only, d.declaration->only) && other.name == d.name;
               });
    };
    std::vector<Declared<Node>> kept;
    std::remove_copy_if(list.begin(), list.end(), std::back_inserter(kept), refined);
    list = std::move(kept);
}

}  // namespace

bool applies(const std::optional<ast::Dialect>& block, model::Product product) {
    return !block || (products(block->name) & bit(product));
}

bool refines(const std::optional<ast::Dialect>& a, const std::optional<ast::Dialect>& b) {
    return a && b && a->name == ast::DialectName::mariadb && b->name == ast::DialectName::mysql;
}

std::string schema_of(const ast::Name& name, const std::string& current, const dialect::Dialect& dialect) {
    if (!dialect.capabilities().schemas) return {};
    return name.schema ? name.schema->text : current;
}

Declarations collect(const std::vector<ast::File>& files, const dialect::Dialect& dialect, source::Diagnostics& sink) {
    Collector collector(dialect, sink);
    for (const ast::File& file : files)
        collector.file(file);
    Declarations& found = collector.found;
    keep_refined(found.enums);
    keep_refined(found.domains);
    keep_refined(found.mixins);
    keep_refined(found.sequences);
    keep_refined(found.tables);
    keep_refined(found.views);
    keep_refined(found.routines);
    return std::move(found);
}

}  // namespace schemac::sema
