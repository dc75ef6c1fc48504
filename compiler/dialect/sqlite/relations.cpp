// SQLite: look-ups of tables and views.
#include "compiler/dialect/sqlite/relations.h"

#include <algorithm>

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"

namespace schemac::dialect::sqlite {

Relations::Relations(const model::Schema& schema) {
    for (const model::Table& table : schema.tables) {
        tables_.emplace(expression::lower(table.name.name), &table);
        ids_.emplace(expression::lower(table.name.name), id_of(table));
    }
    for (const model::View& view : schema.views)
        ids_.emplace(expression::lower(view.name.name), id_of(view));
}

const model::Table* Relations::table(std::string_view name) const {
    const auto found = tables_.find(expression::lower(name));
    return found == tables_.end() ? nullptr : found->second;
}

std::vector<model::ObjectId> Relations::mentioned(const model::Expression& text) const {
    std::vector<model::ObjectId> found;
    for (const expression::Mention& mention : expression::names_in_query(text.sql, expression_facts()))
        for (const expression::NamePart& part : mention.name.parts) {
            const auto id = ids_.find(expression::lower(part.text));
            if (id == ids_.end() || std::find(found.begin(), found.end(), id->second) != found.end()) continue;
            found.push_back(id->second);
        }
    return found;
}

}  // namespace schemac::dialect::sqlite
