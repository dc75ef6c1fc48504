// Sema: collations.
#include <array>
#include <map>

#include "compiler/sema/letter_case.h"
#include "compiler/sema/list.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

constexpr std::array<std::string_view, 6> options{"provider", "locale",        "lc_collate",
                                                  "lc_ctype", "deterministic", "rules"};

void take(const std::string& option, const std::string& value, source::Span span, model::Collation& collation,
          Context& context) {
    const std::string text = unquoted(value);
    if (option == "provider")
        collation.provider = lower_case(text);
    else if (option == "locale")
        collation.locale = text;
    else if (option == "lc_collate")
        collation.collate = text;
    else if (option == "lc_ctype")
        collation.ctype = text;
    else if (option == "rules")
        collation.rules = text;
    else if (option == "deterministic")
        collation.deterministic = lower_case(text) != "false";
    else
        context.sink.report(code::unknown_definition, span, "collation", option)
            .with_suggestion(source::did_you_mean(option, options));
}

}  // namespace

void lower_collations(Context& context) {
    std::map<model::QualifiedName, source::Span> seen;
    for (const Declared<ast::Collation>& declared : context.declarations.collations) {
        const ast::Collation& node = *declared.node;
        const auto [first, is_new] = seen.try_emplace(declared.name, node.name.span);
        if (!is_new)
            context.sink.report(code::declared_twice, node.name.span, "collation", declared.name.name)
                .with_note("first declared here", first->second);
        model::Collation collation;
        collation.name = declared.name;
        for (const auto& [option, value] : settings_in(node.definition.text))
            take(option, value, node.definition.span, collation, context);
        if (collation.locale.empty() && collation.collate.empty())
            context.sink.report(code::definition_lacks, node.definition.span, "collation", "locale")
                .with_help("say whose order it is: `(provider = icu, locale = 'de-DE')`");
        collation.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(collation);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.collations.push_back(std::move(collation));
    }
}

}  // namespace schemac::sema
