// `schema` and `extension`.
#include "compiler/ast/build/declarations.h"
#include "compiler/ast/build/names.h"
#include "compiler/ast/build/options.h"

namespace schemac::ast::build {

Schema schema(const Input& in, P::SchemaDeclarationContext* context) {
    Schema made;
    made.name = identifier(in, context->identifier());
    if (auto* from = context->renamedFrom()) made.renamed_from = renamed_from(in, from);
    for (auto* item : context->schemaItem()) {
        if (auto* block = item->dialectOptions()) add_options(in, block, made.options);
        if (auto* one = item->option()) made.options.push_back({std::nullopt, option(in, one)});
    }
    return made;
}

Extension extension(const Input& in, P::ExtensionDeclarationContext* context) {
    Extension made;
    made.name = identifier(in, context->identifier());
    const auto of = "extension `" + made.name.text + "`";
    for (auto* clause : context->extensionClause()) {
        const auto at = span(in, clause);
        if (has(clause, P::K_SCHEMA)) {
            set_once(in, made.schema, identifier(in, clause->identifier()), "schema", of, at);
        } else {
            auto* string = clause->STRING();
            auto version = string != nullptr ? string_value(text(in, last_index(clause), last_index(clause)))
                                             : identifier(in, clause->identifier()).text;
            set_once(in, made.version, std::move(version), "version", of, at);
        }
    }
    return made;
}

}  // namespace schemac::ast::build
