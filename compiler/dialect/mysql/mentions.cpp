// Dialect, MySQL and MariaDB: what expressions and bodies mention.
#include "compiler/dialect/mysql/mentions.h"

#include <algorithm>
#include <set>

#include "compiler/dialect/expression/names.h"
#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using expression::Mention;

const std::string* new_name(const Mention& mention, std::size_t part, const model::QualifiedName& relation,
                            const Renames& renames) {
    if (mention.call || part + 1 != mention.name.parts.size()) return nullptr;
    const std::string folded = expression::lower(mention.name.parts[part].text);
    for (const auto& [id, name] : renames)
        if (id.kind == model::Kind::column && id.parent == relation.name && id.schema == relation.schema &&
            expression::lower(id.name) == folded)
            return &name;
    return nullptr;
}

std::string backticks(std::string_view name) {
    std::string quoted = "`";
    for (const char c : name) {
        if (c == '`') quoted += c;
        quoted += c;
    }
    return quoted + '`';
}

/// The names in a text, to look a schema's objects up in.
struct Names {
    std::set<std::string, std::less<>> relations;
    std::set<std::string, std::less<>> calls;  ///< folded
};

/// In an expression names are columns, but for what is called and what a call may be given (`nextval(s)`).
Names names_in(const std::string& sql) {
    Names names;
    for (const Mention& mention : expression::names_in_query(sql, expression_facts())) {
        if (mention.call) names.calls.insert(expression::lower(mention.name.parts.back().text));
        for (const expression::NamePart& part : mention.name.parts)
            if (!mention.call) names.relations.insert(part.text);
    }
    return names;
}

template <class T>
void add_relations(const std::vector<T>& objects, const Names& names, std::vector<model::ObjectId>& found) {
    for (const T& object : objects)
        if (names.relations.contains(object.name.name)) found.push_back(id_of(object));
}

}  // namespace

void rename_mentions(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames,
                     const model::Target& target) {
    const auto& facts = expression_facts();
    if (target.product == model::Product::mysql || !expression::parse(expression.sql, facts)) return;
    const auto in_sql = [&](const Mention& mention, std::size_t part) -> std::optional<std::string> {
        const std::string* name = new_name(mention, part, relation, renames);
        return name ? std::optional(backticks(*name)) : std::nullopt;
    };
    const auto in_canonical = [&](const Mention& mention, std::size_t part) -> std::optional<std::string> {
        const std::string* name = new_name(mention, part, relation, renames);
        return name ? std::optional(expression::fold_name(*name, facts)) : std::nullopt;
    };
    expression.sql = expression::rename_in_expression(expression.sql, facts, in_sql);
    expression.canonical = expression::rename_in_expression(expression.canonical, facts, in_canonical);
}

std::vector<std::string> mentioned_columns(const model::Expression& expression) {
    return expression::columns_in(expression.sql, expression_facts());
}

std::vector<model::ObjectId> mentioned_objects(const model::Expression& expression, const model::Schema& schema) {
    const Names names = names_in(expression.sql);
    const bool scalar = expression::parse(expression.sql, expression_facts()).has_value();
    std::vector<model::ObjectId> found;
    if (!scalar) {
        add_relations(schema.tables, names, found);
        add_relations(schema.views, names, found);
    }
    if (!names.calls.empty()) {
        add_relations(schema.sequences, names, found);
        for (const model::Routine& routine : schema.routines)
            if (names.calls.contains(expression::lower(routine.name.name))) found.push_back(id_of(routine));
    }
    return found;
}

model::Expression not_null_condition(std::string_view column) {
    return model::Expression(backticks(column) + " is not null");
}

}  // namespace schemac::dialect::mysql
