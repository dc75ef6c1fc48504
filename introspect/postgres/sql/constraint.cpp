// Introspect, PostgreSQL SQL files: the constraints of tables.
#include "introspect/postgres/sql/column.h"

namespace schemac::introspect::postgres::sql {
namespace {

using Action = model::ForeignKey::Action;

std::vector<std::string> names(const Value& list) {
    std::vector<std::string> all;
    for (const Value& item : list)
        all.emplace_back(item.string());
    return all;
}

std::vector<std::string> keys(const Value& constraint, const std::string& column) {
    return constraint["keys"] ? names(constraint["keys"]) : std::vector<std::string>{column};
}

Action action(const Value& letter) {
    if (letter.text == "r") return Action::restrict;
    if (letter.text == "c") return Action::cascade;
    if (letter.text == "n") return Action::set_null;
    return letter.text == "d" ? Action::set_default : Action::no_action;
}

template <class Constraint>
void index_backed(Constraint& made, const Value& constraint) {
    made.name = constraint["conname"].text;
    made.include = names(constraint["including"]);
    made.deferral = read_deferral(constraint);
    model::postgres::IndexPart part{read_parameters(constraint["options"]), std::string(constraint["indexspace"].text),
                                    false};
    if (!(part == model::postgres::IndexPart{})) made.dialect = part;
}

model::ForeignKey foreign_key(const Value& constraint, const std::string& column, Builder& builder) {
    model::ForeignKey key;
    key.name = constraint["conname"].text;
    key.columns = constraint["fk_attrs"] ? names(constraint["fk_attrs"]) : std::vector<std::string>{column};
    key.referenced = builder.old_name(constraint["pktable"]);
    key.referenced_columns = names(constraint["pk_attrs"]);
    key.on_update = action(constraint["fk_upd_action"]);
    key.on_delete = action(constraint["fk_del_action"]);
    key.on_delete_columns = names(constraint["fk_del_set_cols"]);
    if (constraint["fk_matchtype"].text == "f") key.match = model::ForeignKey::Match::full;
    key.deferral = read_deferral(constraint);
    key.validated = !constraint["skip_validation"].is_true();
    return key;
}

std::string operator_text(const Value& names_of_operator) {
    const Value& last = names_of_operator.last();
    if (names_of_operator.size() == 1 || names_of_operator.at(0).string() == "pg_catalog")
        return std::string(last.string());
    return "operator(" + std::string(names_of_operator.at(0).string()) + '.' + std::string(last.string()) + ')';
}

model::Exclusion exclusion(const Value& constraint, const Statement& statement) {
    model::Exclusion made;
    index_backed(made, constraint);
    made.method = constraint["access_method"].text;
    const std::size_t at = statement.token_at(static_cast<std::size_t>(constraint["location"].number()));
    const std::size_t open = statement.find("(", statement.find("exclude", at));
    std::vector<const Value*> elements;
    for (const Value& pair : constraint["exclusions"])
        elements.push_back(&pair.as("List")["items"]);
    const auto places = statement.elements(open);
    for (std::size_t i = 0; i < elements.size() && i < places.size(); ++i) {
        Value single;  // a list of the one element
        single.type = Value::Type::array;
        Value element = elements[i]->at(0);
        element.next = nullptr;
        single.first = &element;
        std::vector<model::KeyPart> parts = read_key_parts(single, places[i].first - 1, statement);
        made.elements.push_back({std::move(parts.at(0)), operator_text(elements[i]->at(1).as("List")["items"])});
    }
    if (constraint["where_clause"])
        made.predicate = model::Expression(statement.in_brackets("where", statement.tokens()[open].begin));
    return made;
}

/// `USING INDEX name`: the index becomes the constraint's, under the constraint's name.
bool adopt_index(const Value& constraint, model::Table& table) {
    const std::string_view name = constraint["indexname"].text;
    for (auto index = table.indexes.begin(); index != table.indexes.end(); ++index) {
        if (index->name != name) continue;
        const std::string kept(constraint["conname"] ? constraint["conname"].text : name);
        if (constraint["contype"].text == "CONSTR_PRIMARY")
            table.primary_key =
                model::PrimaryKey{kept, index->parts, index->include, read_deferral(constraint), {}, {}};
        else
            table.uniques.push_back(
                {kept, index->parts, index->include, index->nulls_not_distinct, read_deferral(constraint), {}, {}});
        table.indexes.erase(index);
        return true;
    }
    return false;
}

}  // namespace

model::Check read_check(const Value& constraint, const Statement& statement) {
    model::Check check;
    check.name = constraint["conname"].text;
    check.expression =
        model::Expression(statement.in_brackets("check", static_cast<std::size_t>(constraint["location"].number())));
    check.no_inherit = constraint["is_no_inherit"].is_true();
    check.validated = !constraint["skip_validation"].is_true();
    return check;
}

void read_constraint(const Value& constraint, const std::string& column, const Statement& statement, Builder& builder,
                     model::Table& table) {
    const std::string_view kind = constraint["contype"].text;
    const bool keyed = kind == "CONSTR_PRIMARY" || kind == "CONSTR_UNIQUE";
    if (keyed && constraint["indexname"]) {
        if (!adopt_index(constraint, table)) builder.refuse(statement, "USING INDEX of an unknown index");
    } else if (kind == "CONSTR_PRIMARY") {
        model::PrimaryKey key;
        index_backed(key, constraint);
        for (std::string& name : keys(constraint, column))
            key.parts.push_back({std::move(name), {}, {}, {}, {}, {}, 0});
        table.primary_key = std::move(key);
    } else if (kind == "CONSTR_UNIQUE") {
        model::Unique key;
        index_backed(key, constraint);
        for (std::string& name : keys(constraint, column))
            key.parts.push_back({std::move(name), {}, {}, {}, {}, {}, 0});
        key.nulls_not_distinct = constraint["nulls_not_distinct"].is_true();
        table.uniques.push_back(std::move(key));
    } else if (kind == "CONSTR_FOREIGN") {
        table.foreign_keys.push_back(foreign_key(constraint, column, builder));
    } else if (kind == "CONSTR_CHECK") {
        table.checks.push_back(read_check(constraint, statement));
    } else if (kind == "CONSTR_EXCLUSION") {
        table.exclusions.push_back(exclusion(constraint, statement));
    } else {
        builder.refuse(statement, kind);
    }
}

void set_deferral(model::Table& table, std::string_view after, model::Deferral deferral) {
    if (after == "CONSTR_FOREIGN") table.foreign_keys.back().deferral = deferral;
    if (after == "CONSTR_UNIQUE") table.uniques.back().deferral = deferral;
    if (after == "CONSTR_PRIMARY") table.primary_key->deferral = deferral;
    if (after == "CONSTR_EXCLUSION") table.exclusions.back().deferral = deferral;
}

}  // namespace schemac::introspect::postgres::sql
