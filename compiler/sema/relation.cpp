// Sema: looking relations up.
#include "compiler/sema/relation.h"

#include <algorithm>

#include "compiler/sema/inherited.h"

namespace schemac::sema {

ColumnNames columns_of(const model::QualifiedName& relation, const Context& context) {
    const auto& tables = context.state.schema.tables;
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == relation; });
    if (table != tables.end()) {
        ColumnNames columns(context.dialect, relation.name);
        for (const model::Column& column : table->columns)
            columns.add({column.name, {}, nullptr});
        add_inherited(*table, tables, columns, context.dialect);
        return columns;
    }
    const auto& views = context.state.schema.views;
    const auto view = std::find_if(views.begin(), views.end(), [&](const auto& v) { return v.name == relation; });
    ColumnNames columns(context.dialect, relation.name, "view");
    if (view == views.end() || view->columns.empty()) columns.accept_all();
    if (view != views.end())
        for (const std::string& column : view->columns)
            columns.add({column, {}, nullptr});
    return columns;
}

}  // namespace schemac::sema
