// Introspect, PostgreSQL SQL files: GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.
#include <algorithm>

#include "compiler/diff/touched.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

using model::Kind;
using model::ObjectId;
using model::Privilege;

/// The words of a statement, by column; those of the object itself under an empty name.
std::map<std::string, std::vector<std::string>> words_of(const Value& grant) {
    std::map<std::string, std::vector<std::string>> words;
    if (grant["privileges"].size() == 0) words[""] = {"all"};
    for (const Value& item : grant["privileges"]) {
        const Value& privilege = item.as("AccessPriv");
        const std::string word(privilege["priv_name"] ? privilege["priv_name"].text : "all");
        for (const Value& column : privilege["cols"])
            words[std::string(column.string())].push_back(word);
        if (privilege["cols"].size() == 0) words[""].push_back(word);
    }
    return words;
}

class Granter {
  public:
    Granter(const Value& statement, Builder& builder)
        : builder_(builder),
          words_(words_of(statement)),
          grants_(statement["is_grant"].is_true()),
          option_(statement["grant_option"].is_true()) {}

    void on(const ObjectId& object, const std::string& role, bool by_default = false, const std::string& creator = {}) {
        for (const auto& [column, words] : words_) {
            Privilege like;
            like.object = column.empty() ? object : member_id(Kind::column, {object.schema, object.name}, column);
            like.grantee = role;
            like.by_default = by_default;
            like.creator = creator;
            Privilege& privilege = model::ensure(builder_.schema().privileges, like);
            for (const std::string& word : words)
                say(privilege, word);
        }
    }

  private:
    void say(Privilege& privilege, const std::string& word) const {
        const bool all = word == "all";
        for (const std::string& each : all ? builder_.all_privileges(privilege.object.kind) : std::vector{word}) {
            if (grants_)
                grant(privilege, each, option_);
            else if (option_ && std::erase(privilege.grantable, each) > 0)  // REVOKE GRANT OPTION FOR
                grant(privilege, each, false);
            else if (!option_)
                revoke(privilege, each);
        }
    }

    Builder& builder_;
    std::map<std::string, std::vector<std::string>> words_;
    bool grants_;
    bool option_;
};

Kind relation_kind(const model::QualifiedName& name, Builder& builder) {
    if (builder.view(name)) return Kind::view;
    return builder.sequence(name) || builder.owner_of_sequence(name) ? Kind::sequence : Kind::table;
}

ObjectId type_id(const model::QualifiedName& name, Builder& builder) {
    if (builder.domain(name)) return id_of(Kind::domain, name);
    for (const model::RangeType& range : builder.schema().ranges)
        if (range.name == name) return id_of(range);
    return id_of(builder.composite(name) ? Kind::composite_type : Kind::enum_type, name);
}

/// The objects that a statement names; false where one isn't there yet.
bool named(const Value& body, Builder& builder, std::vector<ObjectId>& objects) {
    for (const Value& object : body["objects"]) {
        if (const Value& relation = object.as("RangeVar")) {
            const model::QualifiedName name = builder.old_name(relation);
            const Kind kind = relation_kind(name, builder);
            if (kind == Kind::table && !builder.table(name)) return builder.wait_for("table", name), false;
            objects.push_back(id_of(kind, name));
        } else if (const Value& routine = object.as("ObjectWithArgs")) {
            const model::Routine* found = find_routine(routine, builder);
            if (!found) return builder.wait_for("routine", builder.old_name_of(routine["objname"])), false;
            objects.push_back(id_of(*found));
        } else if (body["objtype"].text == "OBJECT_SCHEMA") {
            objects.push_back({Kind::schema, {}, {}, std::string(object.string())});
        } else {
            objects.push_back(type_id(builder.old_name_of(object.as("List")["items"]), builder));
        }
    }
    return true;
}

/// ON ALL … IN SCHEMA: what is there by then.
void all_in_schemas(const Value& body, Builder& builder, std::vector<ObjectId>& objects) {
    const std::string_view kind = body["objtype"].text;
    for (const Value& schema : body["objects"]) {
        const auto add = [&](const auto& all) {
            for (const auto& object : all)
                if (object.name.schema == schema.string()) objects.push_back(id_of(object));
        };
        if (kind == "OBJECT_TABLE") add(builder.schema().tables), add(builder.schema().views);
        if (kind == "OBJECT_FUNCTION" || kind == "OBJECT_ROUTINE" || kind == "OBJECT_PROCEDURE")
            add(builder.schema().routines);
        if (kind != "OBJECT_SEQUENCE") continue;
        add(builder.schema().sequences);
        for (const model::Table& table : builder.schema().tables)
            for (const model::Column& column : table.columns)
                if (const auto name = diff::sequence_of(table, column);
                    !name.name.empty() && name.schema == schema.string())
                    objects.push_back(id_of(Kind::sequence, name));
    }
}

bool is_managed(std::string_view kind) {
    static constexpr std::string_view kinds[] = {"TABLE",  "SEQUENCE", "SCHEMA",  "TYPE",
                                                 "DOMAIN", "FUNCTION", "ROUTINE", "PROCEDURE"};
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&](auto name) { return kind == "OBJECT_" + std::string(name); });
}

Kind kind_of_defaults(std::string_view kind) {
    if (kind == "OBJECT_SEQUENCE") return Kind::sequence;
    if (kind == "OBJECT_FUNCTION" || kind == "OBJECT_ROUTINE") return Kind::routine;
    if (kind == "OBJECT_TYPE") return Kind::enum_type;
    return kind == "OBJECT_SCHEMA" ? Kind::schema : Kind::table;
}

}  // namespace

std::vector<std::string> read_roles(const Value& list, const Statement& statement, Builder& builder) {
    std::vector<std::string> roles;
    for (const Value& item : list) {
        const Value& role = item.as("RoleSpec");
        if (role["roletype"].text == "ROLESPEC_PUBLIC")
            roles.emplace_back("public");
        else if (role["roletype"].text == "ROLESPEC_CSTRING" || !role["roletype"])
            roles.emplace_back(role["rolename"].text);
        else
            builder.refuse(statement, "CURRENT_USER");
    }
    return roles;
}

Outcome read_grant(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    if (!is_managed(body["objtype"].text)) return skip_with_warning(statement, builder);
    std::vector<ObjectId> objects;
    if (body["targtype"].text == "ACL_TARGET_ALL_IN_SCHEMA")
        all_in_schemas(body, builder, objects);
    else if (!named(body, builder, objects))
        return Outcome::waiting;
    Granter granter(body, builder);
    for (const std::string& role : read_roles(body["grantees"], statement, builder))
        for (const ObjectId& object : objects)
            granter.on(object, role == "public" ? "" : role);
    return Outcome::done;
}

Outcome read_default_privileges(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const Value& grant = body["action"].as("GrantStmt") ? body["action"].as("GrantStmt") : body["action"];
    std::vector<std::string> schemas;
    std::vector<std::string> creators;
    for (const Value& option : body["options"]) {
        const Value& element = option.as("DefElem");
        const Value& items = element["arg"].as("List")["items"];
        if (element["defname"].text == "schemas")
            for (const Value& schema : items)
                schemas.emplace_back(schema.string());
        else
            creators = read_roles(items, statement, builder);
    }
    if (schemas.empty()) schemas.emplace_back();
    if (creators.empty()) creators.emplace_back();
    Granter granter(grant, builder);
    for (const std::string& role : read_roles(grant["grantees"], statement, builder))
        for (const std::string& schema : schemas)
            for (const std::string& creator : creators)
                granter.on({kind_of_defaults(grant["objtype"].text), schema, {}, {}}, role == "public" ? "" : role,
                           true, creator);
    return Outcome::done;
}

void apply_default_privileges(Builder& builder) {
    const std::vector<ObjectId> placed = std::exchange(builder.placed, {});
    auto& all = builder.schema().privileges;
    const bool any = std::any_of(all.begin(), all.end(), [](const Privilege& p) { return p.by_default; });
    if (!any) return;
    std::vector<ObjectId> made = placed;
    for (const ObjectId& id : placed)
        if (const model::Table* table = id.kind == Kind::table ? builder.table({id.schema, id.name}) : nullptr)
            for (const model::Column& column : table->columns)
                if (const auto name = diff::sequence_of(*table, column); !name.name.empty())
                    made.push_back(id_of(Kind::sequence, name));
    for (const ObjectId& id : made)
        for (const Privilege& given : model::initial_privileges(id, all))
            if (Privilege& privilege = model::ensure(all, given); privilege.empty()) privilege = given;
}

}  // namespace schemac::introspect::postgres::sql
