// The parts that several kinds of declarations have.
#include "compiler/ast/dump/printer.h"

#include <array>

namespace schemac::ast {

void dump(Printer& to, std::string_view field, const Identifier& value) {
    to.field(field, value.text);
}

void dump(Printer& to, std::string_view field, const Name& value) {
    to.field(field, value.schema ? value.schema->text + "." + value.name.text : value.name.text);
}

void dump(Printer& to, std::string_view field, const Text& value) {
    to.field(field, value.text);
}

void dump(Printer& to, std::string_view field, const Expression& value) {
    constexpr std::array<std::string_view, 6> forms{"string", "number", "word", "call", "cast", "parenthesised"};
    to.field(std::string(field) + " " + std::string(forms[static_cast<std::size_t>(value.form)]), value.text);
}

void dump(Printer& to, std::string_view field, const Value& value) {
    dump(to, field, value.common);
    for (const auto& one : value.by_dialect) {
        dump(to, std::string(field) + " " + std::string(spelling(one.dialect.name)), one.expression);
    }
}

void dump(Printer& to, std::string_view field, const Type& value) {
    constexpr std::array<std::string_view, 3> forms{"words", "verbatim", "untyped"},
        arguments{"number", "string", "word"};
    to.open(field);
    to.field("form", forms[static_cast<std::size_t>(value.form)]);
    dump(to, "schema", value.schema);
    dump(to, "word", value.words);
    if (value.has_arguments) to.number("words before arguments", static_cast<long long>(value.words_before_arguments));
    for (const auto& one : value.arguments)
        to.field(arguments[static_cast<std::size_t>(one.kind)], one.text);
    for (const auto& one : value.dimensions)
        to.field("array", one.size ? std::to_string(*one.size) : "");
    to.flag("unsigned", value.is_unsigned);
    to.flag("signed", value.is_signed);
    to.flag("zerofill", value.zerofill);
    dump(to, "character set", value.character_set);
    to.close();
}

void dump(Printer& to, std::string_view field, const OptionToken& value) {
    constexpr std::array<std::string_view, 6> kinds{"word", "name", "number", "string", "parenthesised", "mark"};
    to.field(std::string(field) + " " + std::string(kinds[static_cast<std::size_t>(value.kind)]), value.text);
}

void dump(Printer& to, std::string_view field, const Option& value) {
    to.open(field);
    dump(to, "head", value.head);
    to.flag("=", value.has_equals);
    dump(to, "value", value.value);
    to.close();
}

void dump(Printer& to, std::string_view field, const DialectOption& value) {
    const std::string of = value.only ? " of " + std::string(spelling(value.only->name)) : "";
    dump(to, std::string(field) + of, value.option);
}

void dump(Printer& to, std::string_view field, const Setting& value) {
    to.open(field);
    to.field("key", value.key);
    dump(to, "value", value.value);
    to.close();
}

void dump(Printer& to, std::string_view field, const Dependency& value) {
    to.open(field);
    if (!value.kind.empty()) to.field("kind", value.kind);
    dump(to, "name", value.name);
    if (value.arguments) to.field("arguments", *value.arguments);
    to.close();
}

void dump(Printer& to, std::string_view field, const RenamedFrom& value) {
    dump(to, field, value.name);
}

void dump(Printer& to, std::string_view field, const Deprecated& value) {
    to.field(field, value.reason);
}

void dump(Printer& to, std::string_view field, const SequenceOptions& value) {
    to.open(field);
    if (value.start) to.number("start", *value.start);
    if (value.increment) to.number("increment", *value.increment);
    if (value.minimum) to.field("minimum", value.minimum->value ? std::to_string(*value.minimum->value) : "none");
    if (value.maximum) to.field("maximum", value.maximum->value ? std::to_string(*value.maximum->value) : "none");
    if (value.cache) to.number("cache", *value.cache);
    if (value.cycle) to.field("cycle", *value.cycle ? "yes" : "no");
    to.close();
}

}  // namespace schemac::ast
