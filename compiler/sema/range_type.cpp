// Sema: range types.
#include <array>

#include "compiler/sema/list.h"
#include "compiler/sema/objects.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

constexpr std::array<std::string_view, 5> options{"subtype", "subtype_opclass", "collation", "subtype_diff",
                                                  "multirange_type_name"};

void take(const std::string& option, const std::string& value, source::Span span, model::RangeType& range,
          Context& context) {
    if (option == "subtype") {
        range.subtype.name = unquoted(value);
        range.subtype.verbatim = true;
    } else if (option == "subtype_opclass") {
        range.operator_class = value;
    } else if (option == "collation") {
        range.collation = value;
    } else if (option == "subtype_diff") {
        range.difference = value;
    } else if (option == "multirange_type_name") {
        range.multirange = unquoted(value);
    } else if (option == "canonical") {
        context.sink.report(code::not_managed_yet, span, "the option `canonical` of a range type");
    } else {
        context.sink.report(code::unknown_definition, span, "range type", option)
            .with_suggestion(source::did_you_mean(option, options));
    }
}

}  // namespace

void lower_ranges(Context& context) {
    for (const Declared<ast::RangeType>& declared : context.declarations.ranges) {
        const ast::RangeType& node = *declared.node;
        model::RangeType range;
        range.name = declared.name;
        for (const auto& [option, value] : settings_in(node.definition.text))
            take(option, value, node.definition.span, range, context);
        if (range.subtype.name.empty())
            context.sink.report(code::definition_lacks, node.definition.span, "range type", "subtype")
                .with_help("say what it is a range of: `(subtype = numeric)`");
        range.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(range);
        note_rename(id, node.renamed_from, context);
        if (node.deprecated) context.state.hints.deprecated.insert(id);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.ranges.push_back(std::move(range));
    }
}

}  // namespace schemac::sema
