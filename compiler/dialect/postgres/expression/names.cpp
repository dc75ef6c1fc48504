// PostgreSQL expressions: the index of a state's names.
#include "compiler/dialect/postgres/expression/names.h"

#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// The parts of a list such as `integer, numeric(10,2), text`.
std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == ',' && depth == 0) {
            parts.push_back(std::move(part));
            part.clear();
        } else if (c != ' ' || !part.empty()) {
            part += c;
        }
    }
    if (!part.empty()) parts.push_back(std::move(part));
    return parts;
}

void add_types(Names::Tables& tables, const model::Schema& schema) {
    for (const model::EnumType& type : schema.enums)
        tables.types[tables.key(type.name.schema, type.name.name)].is_enum = true;
    for (const model::CompositeType& composite : schema.composites)
        tables.types[tables.key(composite.name.schema, composite.name.name)];
    for (const model::RangeType& range : schema.ranges) {
        tables.types[tables.key(range.name.schema, range.name.name)];
        if (!range.multirange.empty()) tables.types[tables.key(range.name.schema, range.multirange)];
    }
    for (const model::Domain& domain : schema.domains)
        tables.types[tables.key(domain.name.schema, domain.name.name)];
    for (const model::Domain& domain : schema.domains)
        tables.types[tables.key(domain.name.schema, domain.name.name)].base = resolve_type(domain.type, tables);
}

TypeRef result_of(const model::Routine& routine, const Names::Tables& tables) {
    std::string_view text = routine.returns;
    if (text.starts_with("setof ") || text.starts_with("SETOF ")) text.remove_prefix(6);
    if (text.empty() || text.starts_with("table(") || text.starts_with("TABLE(")) return {};
    return resolve_type(std::string(text), tables);
}

/// The columns of `TABLE(a integer, b text)`.
std::vector<std::pair<std::string, std::string>> columns_of(const std::string& returns, const Names::Tables& tables) {
    std::vector<std::pair<std::string, std::string>> columns;
    if (!returns.starts_with("TABLE(") && !returns.starts_with("table(")) return columns;
    for (const std::string& column : split_list(std::string_view(returns).substr(6, returns.size() - 7))) {
        const std::size_t blank = column.starts_with('"') ? column.find("\" ") + 1 : column.find(' ');
        if (blank == 0 || blank >= column.size()) return {};
        std::string name = column.substr(0, blank);
        if (name.starts_with('"')) name = name.substr(1, name.size() - 2);
        columns.emplace_back(std::move(name), resolve_type(column.substr(blank + 1), tables).name);
    }
    return columns;
}

void add_routines(Names::Tables& tables, const model::Schema& schema) {
    for (const model::Routine& routine : schema.routines) {
        if (routine.form == model::Routine::Form::aggregate) continue;  // the type of its result is not known
        NamedRoutine made{routine.name.schema, {}};
        for (const std::string& argument : split_list(routine.signature))
            made.candidate.arguments.push_back(resolve_type(argument, tables).name);
        made.candidate.result = result_of(routine, tables).name;
        made.candidate.columns = columns_of(routine.returns, tables);
        const std::size_t defaults = [&] {  // one `default` or `=` in the parameters for each
            std::size_t count = 0;
            for (const std::string& parameter : split_list(routine.parameters))
                if (parameter.find(" DEFAULT ") != std::string::npos ||
                    parameter.find(" default ") != std::string::npos || parameter.find('=') != std::string::npos)
                    ++count;
            return count;
        }();
        made.candidate.defaults = static_cast<unsigned>(defaults);
        made.candidate.variadic = routine.parameters.find("VARIADIC ") != std::string::npos ||
                                  routine.parameters.find("variadic ") != std::string::npos;
        tables.routines[routine.name.name].push_back(std::move(made));
    }
}

void add_relations(Names::Tables& tables, const model::Schema& schema) {
    tables.relations.reserve(schema.tables.size() + schema.views.size());
    for (const model::Table& table : schema.tables) {
        NamedRelation& relation = tables.relations[tables.key(table.name.schema, table.name.name)];
        relation.columns.reserve(table.columns.size());
        for (const model::Column& column : table.columns)
            relation.columns.push_back({column.name, resolve_type(column.type, tables)});
    }
    for (const model::View& view : schema.views) {
        NamedRelation& relation = tables.relations[tables.key(view.name.schema, view.name.name)];
        relation.query = view.query.sql;
        relation.aliases = view.columns;
        relation.progress = NamedRelation::Progress::pending;
    }
}

}  // namespace

std::string Names::Tables::key(std::string_view schema, std::string_view name) const {
    return quote_qualified(schema.empty() ? std::string_view(default_schema) : schema, name);
}

Names::Names(const model::Schema& schema, std::string default_schema, int server_major)
    : tables_(std::make_unique<Tables>()) {
    tables_->default_schema = std::move(default_schema);
    tables_->server_major = server_major;
    add_types(*tables_, schema);
    add_routines(*tables_, schema);
    // Only queries look into relations, and the names of a large schema's columns are many.
    const bool has_queries =
        !schema.views.empty() || !schema.routines.empty() || !schema.policies.empty() || !schema.rules.empty();
    if (has_queries) add_relations(*tables_, schema);
}

Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

const Names::Tables& no_names() {
    static const Names empty{model::Schema{}};
    return empty.tables();
}

}  // namespace schemac::dialect::postgres::expression
