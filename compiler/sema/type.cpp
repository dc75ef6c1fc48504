// Sema: the words of a type to model::Type.
#include "compiler/sema/type.h"
#include "compiler/sema/letter_case.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/sema/type_table.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

constexpr Products mysql_and_mariadb = bit(model::Product::mysql) | bit(model::Product::mariadb);

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> serials{{{"serial", "integer"},
                                                                                {"serial4", "integer"},
                                                                                {"bigserial", "bigint"},
                                                                                {"serial8", "bigint"},
                                                                                {"smallserial", "smallint"},
                                                                                {"serial2", "smallint"}}};

std::string joined(const ast::Type& type) {
    std::string name;
    for (const ast::Identifier& word : type.words)
        name += (name.empty() ? "" : " ") + word.text;
    return name;
}

/// The name under which the table has it: `interval day to second` is `interval`.
std::string table_name(const std::string& name) {
    return name.starts_with("interval ") ? "interval" : name;
}

/// An enum or domain that the words name, or null.
const NameTable::Entry* declared(const ast::Type& type, const std::string& current_schema, const Context& context) {
    if (type.words.size() != 1) return nullptr;
    return context.names.types.find(ast::Name{type.schema, type.words.front(), type.span}, current_schema);
}

void report_unknown(const ast::Type& type, const std::string& name, Context& context) {
    std::vector<std::string_view> candidates = builtin_type_names(context.product());
    for (const auto& e : context.declarations.enums)
        candidates.push_back(e.name.name);
    for (const auto& d : context.declarations.domains)
        candidates.push_back(d.name.name);
    auto& report = context.sink.report(code::unknown_type, type.span, name);
    report.with_suggestion(source::did_you_mean(name, candidates))
        .with_help("a type that schemac doesn't know is written as a string and passed on as it is: '" + name + "'");
}

void check_builtin(const ast::Type& type, const std::string& name, Context& context) {
    const BuiltinType* builtin = type.schema ? nullptr : find_builtin_type(table_name(name));
    if (!builtin) return report_unknown(type, type.schema ? type.schema->text + '.' + name : name, context);
    if (builtin->products & bit(context.product())) return;
    context.sink.report(code::type_of_others, type.span, name, spell(builtin->products))
        .with_label("not in " + spell(bit(context.product())))
        .with_help("write the table in a block of each dialect, or choose a type that both have");
}

void lower_modifiers(const ast::Type& type, LoweredType& lowered, Context& context) {
    if (type.is_unsigned) lowered.type.modifiers.push_back("unsigned");
    if (type.zerofill) lowered.type.modifiers.push_back("zerofill");
    if (type.character_set) lowered.character_set = type.character_set->text;
    const char* word = type.is_unsigned ? "`unsigned`" : type.zerofill ? "`zerofill`" : "`character set`";
    const bool used = type.is_unsigned || type.zerofill || type.character_set;
    if (used && !(bit(context.product()) & mysql_and_mariadb))
        context.sink.report(code::clause_of_others, type.span, word, spell(mysql_and_mariadb));
}

/// `serial` is an integer that numbers itself.
void lower_serial(const ast::Type& type, LoweredType& lowered, Context& context) {
    for (const auto& [serial, integer] : serials) {
        if (lowered.type.name != serial) continue;
        if (type.has_arguments) context.sink.report(code::type_arguments, type.span, lowered.type.name);
        lowered.type.name = integer;
        lowered.type.arguments.clear();
        lowered.serial = true;
        return;
    }
}

}  // namespace

bool is_known_type(const ast::Type& type, const std::string& current_schema, const Context& context) {
    return declared(type, current_schema, context) || find_builtin_type(lower_case(joined(type)));
}

LoweredType lower(const ast::Type& type, const std::string& current_schema, Context& context) {
    LoweredType lowered;
    lowered.type.dimensions = static_cast<int>(type.dimensions.size());
    if (type.form == ast::Type::Form::untyped) return lowered;
    lowered.type.name = joined(type);
    if (type.form == ast::Type::Form::verbatim) {
        lowered.type.verbatim = true;
        return lowered;
    }
    if (const NameTable::Entry* found = declared(type, current_schema, context)) {
        lowered.type.schema = found->name.schema;
        lowered.type.name = found->name.name;
        if (type.has_arguments) context.sink.report(code::type_arguments, type.span, found->name.name);
        return lowered;
    }
    const bool quoted = !type.words.empty() && type.words.front().quoted;
    if (quoted) {
        report_unknown(type, lowered.type.name, context);
        return lowered;
    }
    lowered.type.name = lower_case(lowered.type.name);
    for (const ast::TypeArgument& argument : type.arguments)
        lowered.type.arguments.push_back(argument.text);
    check_builtin(type, lowered.type.name, context);
    lower_modifiers(type, lowered, context);
    lower_serial(type, lowered, context);
    return lowered;
}

}  // namespace schemac::sema
