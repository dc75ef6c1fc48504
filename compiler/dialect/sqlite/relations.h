// SQLite: the tables and views of a schema by their names, as SQLite compares them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/model/schema.h"

namespace schemac::dialect::sqlite {

/// Made once for many look-ups; the schema must stay where it is.
class Relations {
  public:
    explicit Relations(const model::Schema& schema);

    const model::Table* table(std::string_view name) const;

    /// Tables and views that a text names, by their letters: what has such a name as a column only counts too, which
    /// orders more strictly than it must. In the order of the text, each once.
    std::vector<model::ObjectId> mentioned(const model::Expression& text) const;

  private:
    std::unordered_map<std::string, const model::Table*> tables_;
    std::unordered_map<std::string, model::ObjectId> ids_;
};

}  // namespace schemac::dialect::sqlite
