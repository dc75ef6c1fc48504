// Plan: composite types. Attributes are added at the end, dropped and retyped in place; any other order takes a new
// type.
#include <algorithm>

#include "compiler/plan/kinds.h"
#include "compiler/plan/uses.h"
#include "compiler/source/codes/plan.h"

namespace schemac::plan {
namespace {

using model::CompositeType;
using Attributes = std::vector<CompositeType::Attribute>;

Ids uses(const CompositeType& composite, const model::Schema& schema, const Context& context) {
    const Uses uses(context, schema);
    Ids ids;
    add_schema(composite.name, ids);
    for (const CompositeType::Attribute& attribute : composite.attributes) {
        uses.type(attribute.type, ids);
        uses.collation(attribute.collation, ids);
    }
    return ids;
}

Step create(const CompositeType& composite, const Context& context) {
    return make_step(diff::CreateComposite{composite}, Stage::expand,
                     {.creates = {id_of(composite)}, .needs = uses(composite, context.to.schema, context)}, context);
}

Step drop(const CompositeType& composite, const Context& context) {
    return make_step(diff::DropComposite{composite}, Stage::contract,
                     {.destroys = {id_of(composite)}, .releases = uses(composite, context.from.schema, context)},
                     context);
}

const CompositeType::Attribute* find(const Attributes& attributes, const std::string& name) {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

/// Whether what stays comes first, in its old order, and what is new after it.
bool keeps_order(const Attributes& from, const Attributes& to) {
    std::vector<std::string> reached;
    for (const auto& attribute : from)
        if (find(to, attribute.name)) reached.push_back(attribute.name);
    for (const auto& attribute : to)
        if (!find(from, attribute.name)) reached.push_back(attribute.name);
    return std::equal(reached.begin(), reached.end(), to.begin(), to.end(),
                      [](const std::string& name, const auto& attribute) { return name == attribute.name; });
}

bool retypes(const Attributes& from, const Attributes& to) {
    return std::any_of(to.begin(), to.end(), [&](const auto& attribute) {
        const auto* old = find(from, attribute.name);
        return old && (old->type != attribute.type || old->collation != attribute.collation);
    });
}

/// A column of the type, `shop.orders.address`, on both sides; empty where there is none.
std::string column_of(const CompositeType& composite, const Context& context) {
    for (const model::Table& table : context.from.schema.tables)
        for (const model::Column& column : table.columns)
            if (column.type.schema == composite.name.schema && column.type.name == composite.name.name)
                return to_string(member_id(model::Kind::column, table.name, column.name));
    return {};
}

}  // namespace

Chains steps(const diff::CreateComposite& change, const Context& context) {
    return {{create(change.object, context)}};
}

Chains steps(const diff::DropComposite& change, const Context& context) {
    return {{drop(change.object, context)}};
}

Chains steps(const diff::RenameComposite& change, const Context& context) {
    Dependencies dependencies{.creates = {id_of(model::Kind::composite_type, change.to)},
                              .destroys = {id_of(change.from)}};
    return {{make_step(change, Stage::contract, std::move(dependencies), context)}};
}

/// The server refuses to retype an attribute, or to drop the type, while a column is of it.
Chains steps(const diff::AlterComposite& change, const Context& context) {
    const Attributes& from = change.from.attributes;
    const Attributes& to = change.to.attributes;
    const bool in_place = keeps_order(from, to);
    if (const std::string column = column_of(change.to, context); !column.empty() && (!in_place || retypes(from, to))) {
        context.sink
            .report(code::cannot_change_in_place, context.origin(id_of(change.to)), to_string(context.dialect.target()),
                    (in_place ? "the type of an attribute of " : "the order of the attributes of ") +
                        to_string(id_of(change.to)))
            .with_help(column + " is of that type: give it a type of another name");
        return {};
    }
    if (!in_place) return {{drop(change.from, context)}, {create(change.to, context)}};
    Dependencies dependencies{.needs = uses(change.to, context.to.schema, context),
                              .releases = uses(change.from, context.from.schema, context)};
    dependencies.needs.push_back(id_of(change.to));
    Step step = make_step(change, Stage::expand, std::move(dependencies), context);
    for (const auto& attribute : from)
        if (!find(to, attribute.name))
            add_data_loss(
                step, id_of(change.to),
                "the values of attribute `" + attribute.name + "` of " + to_string(id_of(change.to)) + " are lost",
                context);
    return {{std::move(step)}};
}

}  // namespace schemac::plan
