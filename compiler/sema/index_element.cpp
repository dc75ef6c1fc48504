// Sema: index elements.
#include "compiler/sema/index_element.h"

#include <set>

#include "compiler/sema/expression.h"
#include "compiler/sema/option.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

/// `gin_trgm_ops(siglen=32)`.
std::string operator_class(const ast::IndexElement& element) {
    if (!element.operator_class) return {};
    std::string text = written(*element.operator_class);
    std::string settings;
    for (const ast::Setting& setting : element.operator_class_settings) {
        settings += (settings.empty() ? "" : ", ") + setting.key + '=';
        for (const ast::OptionToken& token : setting.value)
            settings += sema::text(token);
    }
    return settings.empty() ? text : text + '(' + settings + ')';
}

model::KeyPart lower(const ast::IndexElement& element, const ColumnNames& columns, const Context& context) {
    model::KeyPart part;
    if (element.column) part.column = columns.resolve(*element.column, context.sink);
    if (element.expression) part.expression = sema::lower(*element.expression);
    if (element.prefix_length) part.prefix_length = static_cast<unsigned>(*element.prefix_length);
    if (element.collation) part.collation = written(*element.collation);
    part.operator_class = operator_class(element);
    if (element.order == ast::IndexElement::Order::descending) part.order = model::Order::descending;
    if (element.nulls)
        part.nulls = *element.nulls == ast::IndexElement::Nulls::first ? model::Nulls::first : model::Nulls::last;
    return part;
}

}  // namespace

std::vector<model::KeyPart> lower(const std::vector<ast::IndexElement>& elements, const ColumnNames& columns, bool once,
                                  const Context& context) {
    std::vector<model::KeyPart> parts;
    std::set<std::string> seen;
    for (const ast::IndexElement& element : elements) {
        parts.push_back(lower(element, columns, context));
        if (once && element.column && !seen.insert(parts.back().column).second)
            context.sink.report(code::column_listed_twice, element.span, element.column->text);
    }
    return parts;
}

model::Deferral lower(const ast::Deferral& deferral) {
    if (deferral.initially_deferred.value_or(false)) return model::Deferral::initially_deferred;
    if (deferral.deferrable.value_or(false)) return model::Deferral::initially_immediate;
    return model::Deferral::not_deferrable;
}

void apply_options(const std::vector<ast::Setting>& settings, const std::vector<ast::DialectOption>& options,
                   model::KeyDialectPart& part, std::string& comment, const Context& context) {
    model::Index index;
    index.dialect = part;
    for (const dialect::Option& option : settings_as("storage", settings))
        context.dialect.apply(option, index, context.sink);
    for (const dialect::Option& option : lower(options, context.product()))
        if (!apply_to_comment(option, comment)) context.dialect.apply(option, index, context.sink);
    part = index.dialect;
}

}  // namespace schemac::sema
