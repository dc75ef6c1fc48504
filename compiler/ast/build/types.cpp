// Types as they are written, and how sequences count.
#include "compiler/ast/build/types.h"

#include "compiler/ast/build/names.h"
#include "compiler/ast/lex/keyword.h"

namespace schemac::ast::build {
namespace {

TypeArgument argument(const Input& in, P::TypeArgumentContext* context) {
    const auto at = span(in, context);
    if (auto* string = context->STRING()) {
        return {TypeArgument::Kind::string, string_value(text(in, index_of(string), index_of(string))), at};
    }
    if (context->NUMBER() == nullptr) return {TypeArgument::Kind::word, identifier(in, context).text, at};
    const auto digits = text(in, last_index(context), last_index(context));
    return {TypeArgument::Kind::number, (has(context, P::MINUS) ? "-" : "") + std::string(digits), at};
}

void add_words(const Input& in, Context* context, Type& to) {
    for (auto i = first_index(context); i <= last_index(context); ++i)
        to.words.push_back(identifier(in, i));
}

void set_name(const Input& in, P::TypeNameContext* context, Type& to) {
    if (!has(context, P::DOT)) return add_words(in, context, to);
    to.schema = identifier(in, first_index(context));
    to.words.push_back(identifier(in, first_index(context) + 2));
    for (auto* word : context->typeWord())
        add_words(in, word, to);
}

void set_modifier(const Input& in, P::TypeModifierContext* context, Type& to) {
    if (has(context, P::K_UNSIGNED)) to.is_unsigned = true;
    if (has(context, P::K_SIGNED)) to.is_signed = true;
    if (has(context, P::K_ZEROFILL)) to.zerofill = true;
    if (context->identifier() == nullptr) return;
    set_once(in, to.character_set, identifier(in, context->identifier()), "character set", "the type",
             span(in, context));
}

ArrayDimension dimension(const Input& in, P::ArrayDimensionContext* context) {
    auto* size = context->NUMBER();
    if (size == nullptr) return {};
    const auto at = index_of(size);
    return {whole_number(in, text(in, at, at), false, span(in, at, at))};
}

long long integer(const Input& in, P::IntegerContext* context) {
    const auto digits = last_index(context);
    return whole_number(in, text(in, digits, digits), has(context, P::MINUS), span(in, context)).value_or(0);
}

}  // namespace

Type type(const Input& in, P::TypeContext* context) {
    Type made;
    made.span = span(in, context);
    if (has(context, P::K_UNTYPED)) {
        made.form = Type::Form::untyped;
        return made;
    }
    if (context->STRING() != nullptr) {
        made.form = Type::Form::verbatim;
        made.words.push_back({string_value(text(in, context)), true, made.span});
        return made;
    }
    set_name(in, context->typeName(), made);
    made.words_before_arguments = made.words.size();
    if (auto* arguments = context->typeArguments()) {
        made.has_arguments = true;
        for (auto* one : arguments->typeArgument())
            made.arguments.push_back(argument(in, one));
    }
    if (auto* zone = context->timeZone()) add_words(in, zone, made);
    for (auto* one : context->typeModifier())
        set_modifier(in, one, made);
    for (auto* one : context->arrayDimension())
        made.dimensions.push_back(dimension(in, one));
    return made;
}

void add_sequence_option(const Input& in, P::SequenceOptionContext* context, std::string_view of, SequenceOptions& to) {
    const auto at = span(in, context);
    const bool no = has(context, P::K_NO);
    const auto limit = [&] { return Limit{no ? std::nullopt : std::optional(integer(in, context->integer())), at}; };
    if (has(context, P::K_START)) set_once(in, to.start, integer(in, context->integer()), "start", of, at);
    if (has(context, P::K_INCREMENT)) set_once(in, to.increment, integer(in, context->integer()), "increment", of, at);
    if (has(context, P::K_MINVALUE)) set_once(in, to.minimum, limit(), "minvalue", of, at);
    if (has(context, P::K_MAXVALUE)) set_once(in, to.maximum, limit(), "maxvalue", of, at);
    if (has(context, P::K_CACHE)) set_once(in, to.cache, integer(in, context->integer()), "cache", of, at);
    if (has(context, P::K_CYCLE)) set_once(in, to.cycle, !no, "cycle", of, at);
    to.span = source::cover(to.span, at);
}

SequenceOptions sequence_options(const Input& in, P::SequenceOptionsContext* context, std::string_view of) {
    SequenceOptions made;
    if (context == nullptr) return made;
    for (auto* one : context->sequenceOption())
        add_sequence_option(in, one, of, made);
    return made;
}

}  // namespace schemac::ast::build
