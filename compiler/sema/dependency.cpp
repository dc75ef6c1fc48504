// Sema: dependencies by name.
#include "compiler/sema/dependency.h"

#include <algorithm>
#include <optional>

#include "compiler/source/codes/names.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

bool asks_for(const ast::Dependency& dependency, std::string_view kind) {
    return dependency.kind.empty() || dependency.kind == kind;
}

std::optional<model::ObjectId> relation(const ast::Dependency& dependency, const std::string& schema,
                                        const Context& context) {
    if (dependency.arguments || dependency.kind == "function" || dependency.kind == "procedure") return std::nullopt;
    const bool any = dependency.kind.empty();
    const NameTable::Entry* entry = context.names.relations.find(dependency.name, schema);
    const bool wanted = entry && (any || dependency.kind.ends_with(model::to_string(entry->kind)));
    if (wanted) return model::id_of(entry->kind, entry->name);
    entry = context.names.types.find(dependency.name, schema);
    if (entry && (any || dependency.kind == model::to_string(entry->kind)))
        return model::id_of(entry->kind, entry->name);
    return std::nullopt;
}

std::optional<model::ObjectId> routine(const ast::Dependency& dependency, const std::string& schema,
                                       const Context& context) {
    if (!dependency.kind.empty() && dependency.kind != "function" && dependency.kind != "procedure")
        return std::nullopt;
    const model::QualifiedName wanted{schema_of(dependency.name, schema, context.dialect), dependency.name.name.text};
    for (const Declared<ast::Routine>& routine : context.declarations.routines) {
        if (routine.name != wanted) continue;
        const std::string own = signature(routine.node->parameters.text);
        if (!dependency.arguments || signature(*dependency.arguments) == own)
            return model::ObjectId{model::Kind::routine, wanted.schema, own, wanted.name};
    }
    return std::nullopt;
}

std::optional<model::ObjectId> other(const ast::Dependency& dependency, const Context& context) {
    const std::string& name = dependency.name.name.text;
    if (asks_for(dependency, "extension"))
        for (const auto& extension : context.declarations.extensions)
            if (extension.node->name.text == name) return model::ObjectId{model::Kind::extension, {}, {}, name};
    if (asks_for(dependency, "schema") && context.names.schemas.find(model::QualifiedName{{}, name}))
        return model::ObjectId{model::Kind::schema, {}, {}, name};
    if (dependency.kind.empty())
        for (const auto& raw : context.declarations.raws)
            if (written(raw.node->name) == written(dependency.name))
                return model::ObjectId{model::Kind::raw, {}, raw.node->kind.text, written(raw.node->name)};
    return std::nullopt;
}

}  // namespace

std::string signature(const std::string& parameters) {
    return parameters;
}

std::vector<model::ObjectId> lower(const std::vector<ast::Dependency>& dependencies, const std::string& current_schema,
                                   Context& context) {
    std::vector<model::ObjectId> needed;
    for (const ast::Dependency& dependency : dependencies) {
        auto id = relation(dependency, current_schema, context);
        if (!id) id = routine(dependency, current_schema, context);
        if (!id) id = other(dependency, context);
        if (id)
            needed.push_back(*id);
        else
            context.sink.report(code::unknown_dependency, dependency.span, written(dependency.name))
                .with_suggestion(context.names.relations.suggest(dependency.name));
    }
    return needed;
}

}  // namespace schemac::sema
