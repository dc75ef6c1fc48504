// Dialect, MySQL and MariaDB: queries printed in their one form.
#include "compiler/dialect/mysql/query/printer.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/query/parse.h"

namespace schemac::dialect::mysql::query {
namespace {

using expression::lower;

std::string quoted(const std::string& name) {
    return expression::fold_name(name, expression_facts());
}

/// One column of a select list.
struct Output {
    std::string text;
    std::string name;  ///< in lower case
};
using Outputs = std::vector<Output>;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The name of an entry without an alias: the column's, the contents of a string, else its text as written, unless that
/// is longer than a name may be.
std::string name_of(const Item& item, std::size_t number) {
    if (!item.alias.empty()) return lower(item.alias);
    const auto tree = expression::parse(item.text, expression_facts());
    if (!tree) throw NotUnderstood{};
    if (const auto* name = std::get_if<expression::Name>(&tree->value)) return lower(name->parts.back().text);
    const auto* literal = std::get_if<expression::Literal>(&tree->value);
    if (literal && literal->kind == expression::Literal::Kind::string && literal->prefix.empty())
        return lower(literal->text);
    constexpr std::size_t longest = 64;
    if (characters(item.text) > longest) return "name_exp_" + std::to_string(number);
    return lower(item.text);
}

void append_all(Outputs& outputs, const Relation& relation) {
    for (const std::string& column : relation.columns)
        outputs.push_back({quoted(relation.name) + '.' + quoted(column), column});
}

bool shares_columns(const Source& source) {
    if (source.join == Source::Join::none) return false;
    return source.natural || !source.shared.empty() || shares_columns(*source.left) || shares_columns(*source.right);
}

Outputs outputs_of(const Select& select, const Scope& scope) {
    Outputs outputs;
    for (const Item& item : select.items) {
        if (!item.star) {
            outputs.push_back({print_expression(item.text, scope), name_of(item, outputs.size() + 1)});
            continue;
        }
        if (!item.qualifier.empty()) {
            const Relation* relation = scope.relation(lower(item.qualifier));
            if (!relation) throw NotUnderstood{};
            append_all(outputs, *relation);
            continue;
        }
        if (!select.from || shares_columns(*select.from)) throw NotUnderstood{};
        for (const Relation& relation : scope.relations)
            append_all(outputs, relation);
    }
    return outputs;
}

/// The number that stands for an entry of the select list, or 0.
std::size_t position(const std::string& text, const Outputs& outputs) {
    if (text.empty() || text.size() > 4 || text.find_first_not_of("0123456789") != std::string::npos) return 0;
    const std::size_t number = std::strtoul(text.c_str(), nullptr, 10);
    return number <= outputs.size() ? number : 0;
}

/// A bare name, in lower case, or nothing.
std::string bare_name(const std::string& text) {
    const auto tree = expression::parse(text, expression_facts());
    const auto* name = tree ? std::get_if<expression::Name>(&tree->value) : nullptr;
    return name && name->parts.size() == 1 ? lower(name->parts.front().text) : std::string();
}

const Output* named(const std::string& name, const Outputs& outputs) {
    const auto found =
        std::find_if(outputs.begin(), outputs.end(), [&](const Output& output) { return output.name == name; });
    return name.empty() || found == outputs.end() ? nullptr : &*found;
}

std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
}

/// An entry of ORDER BY or GROUP BY, which may name one of the select list by its number or alias; ORDER BY looks
/// there first, GROUP BY last (https://dev.mysql.com/doc/refman/8.0/en/select.html).
std::string print_sort(const Sort& sort, const Outputs& outputs, const Scope& scope, bool aliases_first) {
    const std::string text = trimmed(sort.text);
    const std::string direction = sort.descending ? " desc" : "";
    if (const std::size_t number = position(text, outputs)) return outputs[number - 1].text + direction;
    const std::string name = bare_name(text);
    const Output* output = named(name, outputs);
    if (output && (aliases_first || !scope.owner(name))) return output->text + direction;
    return print_expression(text, scope) + direction;
}

std::string print_sorts(const std::vector<Sort>& sorts, const Outputs& outputs, const Scope& scope,
                        bool aliases_first) {
    std::string all;
    for (const Sort& sort : sorts)
        all += (all.empty() ? "" : ", ") + print_sort(sort, outputs, scope, aliases_first);
    return all;
}

/// HAVING may name what the select list names.
std::string print_having(const Select& select, const Outputs& outputs, const Scope& scope) {
    Scope wider = scope;
    Relation list{"", {}};
    for (const Output& output : outputs)
        if (!scope.owner(output.name)) list.columns.push_back(output.name);
    wider.relations.push_back(list);
    std::string text = print_expression(select.having, wider, true);
    for (const std::string& column : list.columns) {
        const std::string reference = "``." + quoted(column);
        const Output* output = named(column, outputs);
        for (std::size_t at = text.find(reference); at != std::string::npos; at = text.find(reference, at))
            text.replace(at, reference.size(), output->text);
    }
    return text;
}

std::string print_outputs(const Outputs& outputs, const Naming& naming) {
    const Columns& names = naming.names;
    if (!names.empty() && names.size() != outputs.size()) throw NotUnderstood{};
    std::string all;
    for (std::size_t at = 0; at < outputs.size(); ++at) {
        all += (at ? ", " : "") + outputs[at].text;
        if (naming.printed) all += " as " + quoted(names.empty() ? outputs[at].name : names[at]);
    }
    return all;
}

std::string limited(const Query& query) {
    if (query.limit.empty()) return {};
    return " limit " + (query.offset.empty() || query.offset == "0" ? "" : query.offset + ", ") + query.limit;
}

/// What stands behind the select list.
std::string print_rest(const Select& select, const std::string& from, const Outputs& outputs, const Scope& scope) {
    std::string text = from.empty() ? "" : " from " + from;
    if (!select.where.empty()) text += " where " + print_expression(select.where, scope, true);
    if (!select.group.empty()) text += " group by " + print_sorts(select.group, outputs, scope, false);
    if (select.rollup) text += " with rollup";
    if (!select.having.empty()) text += " having " + print_having(select, outputs, scope);
    return text;
}

Scope scope_of(const Select& select, const Scope& outer, std::string& from) {
    Scope scope{outer.schema, &outer, {}, {}, select.windows, outer.depth + 1};
    if (select.from) from = print_source(*select.from, scope);
    return scope;
}

Canonical print_select(const Select& select, const Query& query, const Naming& naming, const Scope& outer) {
    std::string from;
    const Scope scope = scope_of(select, outer, from);
    const Outputs outputs = outputs_of(select, scope);
    Canonical made;
    made.text = (select.distinct ? "select distinct " : "select ") + print_outputs(outputs, naming) +
                print_rest(select, from, outputs, scope);
    if (!query.order.empty()) made.text += " order by " + print_sorts(query.order, outputs, scope, true);
    made.text += limited(query);
    for (std::size_t at = 0; at < outputs.size(); ++at)
        made.columns.push_back(naming.names.empty() ? outputs[at].name : naming.names[at]);
    return made;
}

/// ORDER BY of a union names its columns, by name or by number.
std::string print_union_order(const Query& query, const Columns& columns) {
    Outputs outputs;
    for (std::size_t at = 0; at < columns.size(); ++at)
        outputs.push_back({std::to_string(at + 1), columns[at]});
    std::string all;
    for (const Sort& sort : query.order) {
        const std::string text = trimmed(sort.text);
        const std::size_t number = position(text, outputs);
        const Output* output = number ? &outputs[number - 1] : named(bare_name(text), outputs);
        if (!output) throw NotUnderstood{};
        all += (all.empty() ? " order by " : ", ") + output->text + (sort.descending ? " desc" : "");
    }
    return all;
}

Canonical print_term(const Term& term, const Naming& naming, const Scope& outer) {
    static const Query plain;
    if (term.query) {
        Canonical made = print(*term.query, naming, outer);
        const bool bare = term.query->order.empty() && term.query->limit.empty() && term.query->terms.size() == 1;
        if (!bare) made.text = '(' + made.text + ')';
        return made;
    }
    return print_select(*term.select, plain, naming, outer);
}

/// A UNION DISTINCT makes every union on its left distinct too.
Canonical print_union(const Query& query, const Naming& naming, const Scope& outer) {
    Canonical made;
    std::size_t last = 0;
    for (std::size_t at = 0; at < query.terms.size(); ++at)
        if (query.terms[at].word == "union") last = at;
    for (std::size_t at = 0; at < query.terms.size(); ++at) {
        const Term& term = query.terms[at];
        if (at > 0 && !term.word.starts_with("union") && query.terms.size() > 2) throw NotUnderstood{};
        Canonical part = print_term(term, at == 0 ? naming : Naming{{}, false}, outer);
        if (at == 0)
            made = std::move(part);
        else
            made.text += ' ' + (at <= last ? std::string("union") : term.word) + ' ' + part.text;
    }
    made.text += print_union_order(query, made.columns) + limited(query);
    return made;
}

std::string print_with(const Query& query, Scope& scope) {
    std::string all;
    for (const Common& common : query.with) {
        if (query.recursive) throw NotUnderstood{};
        Columns names;
        for (const std::string& name : common.columns)
            names.push_back(lower(name));
        Canonical made = print(*common.query, {names}, scope);
        all += (all.empty() ? "with " : ", ") + quoted(common.name) + " as (" + made.text + ')';
        scope.common[lower(common.name)] = std::move(made.columns);
    }
    return all.empty() ? all : all + ' ';
}

}  // namespace

Canonical print(const Query& query, const Naming& naming, const Scope& outer) {
    Scope scope{outer.schema, &outer, {}, {}, {}, outer.depth + 1};
    const std::string with = print_with(query, scope);
    Canonical made;
    if (query.terms.size() > 1)
        made = print_union(query, naming, scope);
    else if (query.terms.front().select)
        made = print_select(*query.terms.front().select, query, naming, scope);
    else if (query.order.empty() && query.limit.empty())
        made = print(*query.terms.front().query, naming, scope);
    else
        throw NotUnderstood{};
    made.text = with + made.text;
    return made;
}

/// Of a plain SELECT neither the list nor an order nor a limit of one changes whether there is a row.
std::string print_rows(const Query& query, const Scope& outer) {
    const Select* select = query.terms.size() == 1 ? query.terms.front().select.get() : nullptr;
    const bool plain = select && select->group.empty() && select->having.empty() && query.with.empty() &&
                       query.offset.empty() && (query.limit.empty() || query.limit == "1");
    if (!plain) return "rows " + print(query, {}, outer).text;
    for (const Item& item : select->items)
        if (!item.star && item.text.find('(') != std::string::npos) return "rows " + print(query, {}, outer).text;
    std::string from;
    const Scope scope = scope_of(*select, outer, from);
    return "rows" + print_rest(*select, from, {}, scope);
}

std::optional<Canonical> canonical(std::string_view sql, const std::vector<std::string>& columns,
                                   const model::Schema& schema) {
    try {
        Columns names;
        for (const std::string& column : columns)
            names.push_back(lower(column));
        return print(parse(sql), {names}, Scope{schema});
    } catch (const NotUnderstood&) {
        return std::nullopt;
    }
}

}  // namespace schemac::dialect::mysql::query
