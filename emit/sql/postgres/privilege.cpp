// Emit, PostgreSQL: GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.
#include <algorithm>

#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

using model::Kind;
using model::Privilege;
using Words = std::vector<std::string>;

bool has(const Words& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string role(const std::string& name) {
    return name.empty() ? "PUBLIC" : quote(name);
}

/// What stands after ON.
std::string target(const model::ObjectId& id) {
    const std::string name = quote(model::QualifiedName{id.schema, id.name});
    switch (id.kind) {
        case Kind::schema: return "SCHEMA " + quote(id.name);
        case Kind::sequence: return "SEQUENCE " + name;
        case Kind::table:
        case Kind::view: return "TABLE " + name;
        case Kind::column: return "TABLE " + quote(model::QualifiedName{id.schema, id.parent});
        case Kind::routine: return "ROUTINE " + name + '(' + id.parent + ')';
        case Kind::enum_type:
        case Kind::domain:
        case Kind::composite_type:
        case Kind::range_type: return "TYPE " + name;
        case Kind::extension:
        case Kind::primary_key:
        case Kind::unique:
        case Kind::foreign_key:
        case Kind::check:
        case Kind::exclusion:
        case Kind::index:
        case Kind::trigger:
        case Kind::policy:
        case Kind::privilege:
        case Kind::collation:
        case Kind::statistics:
        case Kind::rule:
        case Kind::event_trigger:
        case Kind::raw: return {};
    }
    return {};
}

std::string kind_of_defaults(Kind kind) {
    if (kind == Kind::routine) return "FUNCTIONS";
    if (kind == Kind::sequence) return "SEQUENCES";
    if (kind == Kind::schema) return "SCHEMAS";
    return kind == Kind::enum_type ? "TYPES" : "TABLES";
}

class Writer {
  public:
    explicit Writer(const Privilege& privilege) : privilege_(privilege) {
        if (!privilege.by_default) {
            target_ = target(privilege.object);
            return;
        }
        head_ = "ALTER DEFAULT PRIVILEGES ";
        if (!privilege.creator.empty()) head_ += "FOR ROLE " + quote(privilege.creator) + ' ';
        if (!privilege.object.schema.empty()) head_ += "IN SCHEMA " + quote(privilege.object.schema) + ' ';
        target_ = kind_of_defaults(privilege.object.kind);
    }

    void grant(const Words& words, bool with_option) {
        if (words.empty()) return;
        statements.push_back(head_ + "GRANT " + list(words) + " ON " + target_ + " TO " + role(privilege_.grantee) +
                             (with_option ? " WITH GRANT OPTION" : ""));
    }

    void revoke(const Words& words, bool only_option) {
        if (words.empty()) return;
        statements.push_back(head_ + "REVOKE " + (only_option ? "GRANT OPTION FOR " : "") + list(words) + " ON " +
                             target_ + " FROM " + role(privilege_.grantee));
    }

    Statements statements;

  private:
    std::string list(const Words& words) const {
        std::string text;
        for (const std::string& word : words) {
            text += text.empty() ? "" : ", ";
            for (const char c : word)
                text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            if (privilege_.object.kind == Kind::column) text += " (" + quote(privilege_.object.name) + ')';
        }
        return text;
    }

    const Privilege& privilege_;
    std::string head_;
    std::string target_;
};

template <class Wanted>
Words those(const Words& words, Wanted wanted) {
    Words result;
    std::copy_if(words.begin(), words.end(), std::back_inserter(result), wanted);
    return result;
}

}  // namespace

Statements write(const diff::AlterPrivilege& change) {
    const Privilege& from = change.from;
    const Privilege& to = change.to;
    const auto held = [](const Privilege& side, const std::string& word) {
        return has(side.granted, word) || has(side.grantable, word);
    };
    Words taken = those(from.granted, [&](const auto& word) { return !held(to, word) && !has(to.revoked, word); });
    for (const std::string& word :
         those(from.grantable, [&](const auto& w) { return !held(to, w) && !has(to.revoked, w); }))
        taken.push_back(word);
    for (const std::string& word : those(to.revoked, [&](const auto& w) { return !has(from.revoked, w); }))
        taken.push_back(word);
    Words given = those(to.granted, [&](const auto& word) { return !held(from, word); });
    for (const std::string& word :
         those(from.revoked, [&](const auto& w) { return !has(to.revoked, w) && !held(to, w); }))
        given.push_back(word);
    std::sort(taken.begin(), taken.end());
    std::sort(given.begin(), given.end());
    Writer writer(to);
    writer.revoke(taken, false);
    writer.revoke(those(from.grantable, [&](const auto& word) { return has(to.granted, word); }), true);
    writer.grant(given, false);
    writer.grant(those(to.grantable, [&](const auto& word) { return !has(from.grantable, word); }), true);
    return writer.statements;
}

}  // namespace schemac::emit::sql::postgres
