// Dialect, PostgreSQL: views.
#include "compiler/dialect/postgres/canonical/canonical.h"
#include "compiler/dialect/postgres/canonical/view_columns.h"
#include "compiler/dialect/postgres/storage_parameters.h"

namespace schemac::dialect::postgres::canonical {
namespace {

/// The server keeps the names of a declaration's columns within the query.
void name_columns(model::View& view) {
    if (view.columns.empty() || view.query.form != model::Form::canonical) return;
    const std::optional<std::string> named = with_column_names(view.query.canonical, view.columns);
    if (!named) return;
    view.query.sql = view.query.canonical = *named;
    view.columns.clear();
}

}  // namespace

void view(model::View& view, const Context& context) {
    view.query = expression::canonical_query(view.query, context.names);
    name_columns(view);
    const expression::Scope scope{&context.names, view.name, nullptr, {}};
    for (model::Index& i : view.indexes)
        index(i, scope);
    if (auto* part = std::get_if<model::postgres::ViewPart>(&view.dialect)) {
        canonical_parameters(part->options);
        if (*part == model::postgres::ViewPart{}) view.dialect = std::monostate{};
    }
}

}  // namespace schemac::dialect::postgres::canonical
