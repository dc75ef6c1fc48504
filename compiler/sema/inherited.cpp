// Sema: inherited columns. Which tables stand above one, its dialect's options say.
#include "compiler/sema/inherited.h"

#include <algorithm>
#include <set>

#include "compiler/sema/option.h"

namespace schemac::sema {
namespace {

using Seen = std::set<model::QualifiedName>;

/// The tables above one, read off its options alone; what is wrong with these is reported elsewhere.
std::vector<model::ObjectId> above(const std::vector<PlacedMember>& members, const Context& context) {
    source::Diagnostics unheard;
    model::Table probe;
    for (const PlacedMember& m : members)
        if (const auto* option = std::get_if<ast::Option>(&m.member->body))
            context.dialect.apply(lower(*option), probe, unheard);
    return context.dialect.relations_of(probe);
}

void add(const std::vector<PlacedMember>& members, ColumnNames& columns, Seen& seen, Context& context) {
    for (const model::ObjectId& id : above(members, context)) {
        const model::QualifiedName name{id.schema, id.name};
        if (!seen.insert(name).second) continue;
        for (const Declared<ast::Table>& parent : context.declarations.tables) {
            if (parent.name != name) continue;
            const std::vector<PlacedMember> inherited = members_of(parent, context);
            for (const PlacedMember& m : inherited)
                if (const auto* column = std::get_if<ast::Column>(&m.member->body))
                    columns.add({column->name.text, column->name.span, m.place.mixin});
            add(inherited, columns, seen, context);
        }
    }
}

void add(const model::Table& table, const std::vector<model::Table>& tables, ColumnNames& columns, Seen& seen,
         const dialect::Dialect& dialect) {
    for (const model::ObjectId& id : dialect.relations_of(table)) {
        const model::QualifiedName name{id.schema, id.name};
        const auto parent = std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
        if (parent == tables.end() || !seen.insert(name).second) continue;
        for (const model::Column& column : parent->columns)
            columns.add({column.name, {}, nullptr});
        add(*parent, tables, columns, seen, dialect);
    }
}

}  // namespace

void add_inherited(const std::vector<PlacedMember>& members, ColumnNames& columns, Context& context) {
    Seen seen;
    add(members, columns, seen, context);
}

void add_inherited(const model::Table& table, const std::vector<model::Table>& tables, ColumnNames& columns,
                   const dialect::Dialect& dialect) {
    Seen seen{table.name};
    add(table, tables, columns, seen, dialect);
}

}  // namespace schemac::sema
