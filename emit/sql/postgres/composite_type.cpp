// Emit, PostgreSQL: composite types.
#include <algorithm>

#include "emit/sql/postgres/column.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::CompositeType;

std::string text_of(const CompositeType::Attribute& attribute) {
    return quote(attribute.name) + ' ' + type_text(attribute.type) + collate(attribute.collation);
}

std::string column(const CompositeType& composite, const CompositeType::Attribute& attribute) {
    return "COLUMN " + quote(composite.name) + '.' + quote(attribute.name);
}

const CompositeType::Attribute* find(const CompositeType& composite, const std::string& name) {
    const auto found = std::find_if(composite.attributes.begin(), composite.attributes.end(),
                                    [&](const auto& attribute) { return attribute.name == name; });
    return found == composite.attributes.end() ? nullptr : &*found;
}

}  // namespace

Statements write(const diff::CreateComposite& change) {
    std::string attributes;
    for (const auto& attribute : change.object.attributes)
        attributes += (attributes.empty() ? "\n    " : ",\n    ") + text_of(attribute);
    const std::string name = quote(change.object.name);
    Statements statements{"CREATE TYPE " + name + " AS (" + attributes + (attributes.empty() ? ")" : "\n)")};
    add_comment(statements, "TYPE " + name, change.object.comment);
    for (const auto& attribute : change.object.attributes)
        add_comment(statements, column(change.object, attribute), attribute.comment);
    return statements;
}

Statements write(const diff::DropComposite& change) {
    return {"DROP TYPE " + quote(change.object.name)};
}

Statements write(const diff::RenameComposite& change) {
    return rename("TYPE", change.from.name, change.to);
}

Statements write(const diff::AlterComposite& change) {
    const std::string head = "ALTER TYPE " + quote(change.to.name);
    std::string parts;
    const auto add = [&](const std::string& part) { parts += (parts.empty() ? " " : ", ") + part; };
    for (const auto& attribute : change.from.attributes)
        if (!find(change.to, attribute.name)) add("DROP ATTRIBUTE " + quote(attribute.name));
    for (const auto& attribute : change.to.attributes) {
        const auto* old = find(change.from, attribute.name);
        if (!old)
            add("ADD ATTRIBUTE " + text_of(attribute));
        else if (old->type != attribute.type || old->collation != attribute.collation)
            add("ALTER ATTRIBUTE " + quote(attribute.name) + " TYPE " + type_text(attribute.type) +
                collate(attribute.collation));
    }
    Statements statements;
    if (!parts.empty()) statements.push_back(head + parts);
    for (const auto& attribute : change.to.attributes) {
        const auto* old = find(change.from, attribute.name);
        if ((old ? old->comment : "") != attribute.comment)
            statements.push_back(comment_on(column(change.to, attribute), attribute.comment));
    }
    return statements;
}

}  // namespace schemac::emit::sql::postgres
