// Emit, language: types, bare where the language's table has them.
#include "emit/dsl/type.h"

#include <algorithm>

#include "compiler/sema/type_table.h"
#include "emit/dsl/name.h"
#include "emit/sql/writer.h"

namespace schemac::emit::dsl {
namespace {

std::string arguments(const model::Type& type) {
    if (type.arguments.empty()) return {};
    const bool labels = type.name == "enum" || type.name == "set";
    std::string list = "(";
    for (const std::string& argument : type.arguments) {
        if (list.size() > 1) list += ',';
        list += labels ? string_literal(argument) : argument;
    }
    return list + ')';
}

std::string dimensions(const model::Type& type) {
    std::string brackets;
    for (int i = 0; i < type.dimensions; ++i)
        brackets += "[]";
    return brackets;
}

/// `timestamp(3) with time zone`: the arguments stand before the zone, elsewhere at the end.
std::string builtin(const model::Type& type, const Context& context) {
    const auto& shorter = context.defaults().type_names;
    const auto found = shorter.find(type.name);
    const std::string& name = found == shorter.end() ? type.name : found->second;
    const std::size_t zone = std::min(name.find(" with"), name.size());
    std::string text = name.substr(0, zone) + arguments(type) + name.substr(zone);
    for (const std::string& modifier : type.modifiers)
        text += ' ' + modifier;
    return text + dimensions(type);
}

}  // namespace

std::string type(const model::Type& type, const Context& context) {
    if (type.name.empty()) return "untyped";
    if (type.verbatim) return string_literal(type.name);
    if (context.is_declared_type(type) && type.arguments.empty() && type.modifiers.empty()) {
        const model::QualifiedName declared{type.schema, type.name};
        const std::string text = name(declared, context);
        const bool looks_builtin = sema::find_builtin_type(text) != nullptr;
        return (looks_builtin ? '"' + text + '"' : text) + dimensions(type);
    }
    if (sema::is_writable_bare(type, context.product())) return builtin(type, context);
    return string_literal(sql_type(type, context));
}

std::string sql_type(const model::Type& type, const Context& context) {
    return sql::make_writer(context.dialect().target())->type(type);
}

}  // namespace schemac::emit::dsl
