// Sema: checks that all kinds share.
#include "compiler/sema/context.h"

#include <algorithm>

#include "compiler/sema/type_table.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t length(const std::string& name, const dialect::Capabilities& capabilities) {
    if (!capabilities.identifier_limit_counts_characters) return name.size();
    return static_cast<std::size_t>(
        std::count_if(name.begin(), name.end(), [](char c) { return !continues_character(c); }));
}

}  // namespace

void check_length(const std::string& name, source::Span span, const Context& context) {
    const dialect::Capabilities& capabilities = context.dialect.capabilities();
    const std::size_t most = capabilities.identifier_bytes;
    const std::size_t has = length(name, capabilities);
    if (!most || has <= most) return;
    const std::string unit = capabilities.identifier_limit_counts_characters ? " characters" : " bytes";
    context.sink.report(code::name_too_long, span, name, spell(bit(context.product())))
        .with_label(std::to_string(has) + unit + ", at most " + std::to_string(most));
}

void check_schema(const ast::Name& name, const Context& context) {
    if (!name.schema || !context.dialect.capabilities().schemas) return;
    const std::string& schema = name.schema->text;
    if (schema == context.dialect.capabilities().default_schema) return;
    ast::Name as_name;
    as_name.name = *name.schema;
    if (context.names.schemas.find(model::QualifiedName{{}, schema})) return;
    context.sink.report(code::unknown_schema, name.schema->span, schema)
        .with_suggestion(context.names.schemas.suggest(as_name))
        .with_help("declare it with `schema " + schema + ";`");
}

void note_rename(const model::ObjectId& id, const std::optional<ast::RenamedFrom>& renamed, Context& context) {
    if (renamed) context.state.hints.renames[id] = renamed->name.name.text;
}

}  // namespace schemac::sema
