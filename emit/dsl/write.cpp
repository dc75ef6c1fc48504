// Emit: a State to text in the language; the kinds in their order.
#include "emit/dsl/write.h"

#include "compiler/ast/format.h"
#include "emit/dsl/collation.h"
#include "emit/dsl/composite_type.h"
#include "emit/dsl/context.h"
#include "emit/dsl/domain.h"
#include "emit/dsl/enum_type.h"
#include "emit/dsl/event_trigger.h"
#include "emit/dsl/extension.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/implied_name.h"
#include "emit/dsl/namespace.h"
#include "emit/dsl/policy.h"
#include "emit/dsl/privilege.h"
#include "emit/dsl/range_type.h"
#include "emit/dsl/raw.h"
#include "emit/dsl/routine.h"
#include "emit/dsl/rule.h"
#include "emit/dsl/sequence.h"
#include "emit/dsl/statistics.h"
#include "emit/dsl/table.h"
#include "emit/dsl/trigger.h"
#include "emit/dsl/view.h"

namespace schemac::emit::dsl {
namespace {

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r') c = ' ';
    return text;
}

std::string unmanaged(const model::Schema& schema) {
    if (schema.unmanaged.empty()) return {};
    std::string text = "// Not managed by schemac, and left alone:\n";
    for (const model::Unmanaged& object : schema.unmanaged)
        text += "//   " + one_line(object.kind + ' ' + object.name) + '\n';
    return text + '\n';
}

template <class Object, class Write>
void append(std::string& text, const std::vector<Object>& objects, const Context& context, Write write) {
    for (const Object& object : objects)
        text += write(object, context) + '\n';
}

/// Routines and triggers are written in SQL of one dialect, and the other kinds here are known to one only.
std::string programs(const Context& context) {
    std::string inside;
    append(inside, context.schema().routines, context, routine);
    append(inside, context.schema().triggers, context, trigger);
    append(inside, context.schema().policies, context, policy);
    append(inside, context.schema().rules, context, rule);
    append(inside, context.schema().event_triggers, context, event_trigger);
    append(inside, context.schema().statistics, context, statistics);
    append(inside, context.schema().privileges, context, privilege);
    if (inside.empty()) return {};
    return std::string(model::to_string(context.product())) + " {\n" + inside + "}\n\n";
}

std::string types(const Context& context) {
    std::string inside;
    append(inside, context.schema().collations, context, collation);
    append(inside, context.schema().composites, context, composite_type);
    append(inside, context.schema().ranges, context, range_type);
    if (inside.empty()) return {};
    return std::string(model::to_string(context.product())) + " {\n" + inside + "}\n\n";
}

std::string rough(const Context& context) {
    const model::Schema& schema = context.schema();
    std::string text = unmanaged(schema);
    for (const model::Namespace* declared : declared_order(schema, context.dialect()))
        text += namespace_declaration(*declared, context) + '\n';
    append(text, schema.extensions, context, extension);
    append(text, schema.enums, context, enum_type);
    append(text, schema.domains, context, domain);
    text += types(context);
    append(text, schema.sequences, context, sequence);
    append(text, schema.tables, context, table);
    append(text, schema.views, context, view);
    text += programs(context);
    append(text, schema.raws, context, raw);
    return text + dropped_objects(context);
}

}  // namespace

std::string write(const model::State& state, const dialect::Dialect& dialect) {
    model::State written;
    // A rename is a hint at a name, which then has to be there.
    written.schema = state.hints.renames.empty() ? without_implied_names(state.schema, dialect) : state.schema;
    written.hints = state.hints;
    const std::string text = rough(Context(written, dialect));
    source::Sources sources;
    source::Diagnostics diagnostics;
    return ast::format(sources.add("pulled.schema", text), diagnostics).value_or(text);
}

}  // namespace schemac::emit::dsl
