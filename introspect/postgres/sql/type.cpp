// Introspect, PostgreSQL SQL files: types, options and other small parts of statements.
#include "introspect/postgres/sql/type.h"

#include <algorithm>

#include "compiler/dialect/postgres/expression/names.h"
#include "compiler/dialect/postgres/expression/quote.h"
#include "compiler/dialect/postgres/expression/type_ref.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::introspect::postgres::sql {

namespace expression = dialect::postgres::expression;

model::Type read_type(const Value& type_name, const Builder& builder) {
    const Value& names = type_name["names"];
    const bool qualified = names.size() > 1;
    // resolved without any names, a type is either built in or of the default schema, which it is given there
    const expression::TypeRef found = expression::resolve_type(type_name, expression::no_names());
    model::Type type = dialect::postgres::parse_type(to_string(found));
    if (found.name.find('.') == std::string::npos || qualified) return type;
    type.schema.clear();
    for (const std::string& schema : builder.path) {
        const auto& all = builder.state.schema;
        const model::QualifiedName name{schema, std::string(names.last().string())};
        const auto is_named = [&](const auto& object) { return object.name == name; };
        if (std::any_of(all.enums.begin(), all.enums.end(), is_named) ||
            std::any_of(all.domains.begin(), all.domains.end(), is_named) ||
            std::any_of(all.composites.begin(), all.composites.end(), is_named) ||
            std::any_of(all.ranges.begin(), all.ranges.end(), is_named)) {
            type.schema = schema;
            break;
        }
    }
    return type;
}

std::string serial_base(const Value& type_name) {
    const std::string_view name = type_name["names"].last().string();
    if (type_name["names"].size() != 1) return {};
    if (name == "serial" || name == "serial4") return "integer";
    if (name == "bigserial" || name == "serial8") return "bigint";
    return name == "smallserial" || name == "serial2" ? "smallint" : "";
}

std::string dotted_name(const Value& strings) {
    std::string text;
    for (const Value& part : strings)
        if (part.string() != "pg_catalog")
            text += (text.empty() ? "" : ".") + expression::quote_identifier(part.string());
    return text;
}

std::string collation_name(const Value& strings) {
    const bool bare = strings.size() == 1 || strings.at(0).string() == "pg_catalog";
    return bare ? std::string(strings.last().string()) : dotted_name(strings);
}

std::string value_text(const Value& node) {
    if (const Value& text = node.as("String")) return std::string(text["sval"].text);
    if (const Value& number = node.as("Float")) return std::string(number["fval"].text);
    if (const Value& number = node.as("Integer")) return std::to_string(number["ival"].number());
    if (const Value& flag = node.as("Boolean")) return flag["boolval"].is_true() ? "true" : "false";
    if (const Value& type = node.as("TypeName")) return std::string(type["names"].last().string());
    if (const Value& constant = node.as("A_Const")) {
        if (const Value& text = constant["sval"]) return std::string(text["sval"].text);
        if (const Value& real = constant["fval"]) return std::string(real["fval"].text);
        if (constant["boolval"]) return constant["boolval"]["boolval"].is_true() ? "true" : "false";
        return std::to_string(constant["ival"]["ival"].number());
    }
    if (const Value& cast = node.as("TypeCast")) return value_text(cast["arg"]);
    std::string list;
    for (const Value& item : node.as("List")["items"])
        list += (list.empty() ? "" : ", ") + value_text(item);
    return list;
}

model::postgres::StorageParameters read_parameters(const Value& options) {
    model::postgres::StorageParameters parameters;
    for (const Value& option : options) {
        const Value& element = option.as("DefElem");
        std::string name(element["defname"].text);
        if (const Value& space = element["defnamespace"]) name = std::string(space.text) + '.' + name;
        parameters[name] = element["arg"] ? value_text(element["arg"]) : "true";
    }
    return parameters;
}

model::SequenceOptions read_sequence_options(const Value& options, const Statement& statement) {
    model::SequenceOptions made;
    const auto number = [&](const Value& element) {
        for (std::size_t at = statement.token_at(static_cast<std::size_t>(element["location"].number()));
             at < statement.tokens().size(); ++at)
            if (statement.tokens()[at].kind == Token::Kind::number)
                return (statement.tokens()[at - 1].is("-") ? "-" : "") + statement.slice(at, at + 1);
        return std::string();
    };
    for (const Value& option : options) {
        const Value& element = option.as("DefElem");
        const std::string_view name = element["defname"].text;
        if (!element["arg"]) continue;  // NO MINVALUE and the like: the server's own
        if (name == "start") made.start = number(element);
        if (name == "increment") made.increment = number(element);
        if (name == "minvalue") made.minimum = number(element);
        if (name == "maxvalue") made.maximum = number(element);
        if (name == "cache") made.cache = number(element);
        if (name == "cycle") made.cycle = value_text(element["arg"]) == "true";
    }
    return made;
}

model::Deferral read_deferral(const Value& node) {
    if (node["initdeferred"].is_true()) return model::Deferral::initially_deferred;
    return node["deferrable"].is_true() ? model::Deferral::initially_immediate : model::Deferral::not_deferrable;
}

}  // namespace schemac::introspect::postgres::sql
