// Introspect, PostgreSQL SQL files: kinds that schemac doesn't manage, named in the words that the catalog's reader has
// for them.
#include <unordered_map>

#include "compiler/dialect/postgres/expression/quote.h"
#include "introspect/postgres/sql/type.h"

namespace schemac::introspect::postgres::sql {
namespace {

using dialect::postgres::expression::quote_identifier;
using dialect::postgres::expression::quote_qualified;

std::string qualified(const model::QualifiedName& name) {
    return quote_qualified(name.schema, name.name);
}

std::string_view definition_kind(std::string_view kind) {
    if (kind == "OBJECT_OPERATOR") return "operator";
    if (kind == "OBJECT_TYPE") return "base type";
    if (kind == "OBJECT_TSPARSER") return "text search parser";
    if (kind == "OBJECT_TSDICTIONARY") return "text search dictionary";
    if (kind == "OBJECT_TSTEMPLATE") return "text search template";
    return "text search configuration";
}

/// Kinds whose statement has just a name.
struct Simple {
    std::string_view kind;
    std::string_view member;
};

const std::unordered_map<std::string_view, Simple>& simple_kinds() {
    static const std::unordered_map<std::string_view, Simple> all{
        {"CreatePublicationStmt", {"publication", "pubname"}},
        {"CreateSubscriptionStmt", {"subscription", "subname"}},
        {"CreateFdwStmt", {"foreign data wrapper", "fdwname"}},
        {"CreateForeignServerStmt", {"foreign server", "servername"}},
        {"CreateUserMappingStmt", {"user mapping", "servername"}},
        {"CreatePLangStmt", {"language", "plname"}},
        {"CreateAmStmt", {"access method", "amname"}}};
    return all;
}

/// Kinds whose statement has a list of names.
const std::unordered_map<std::string_view, Simple>& named_kinds() {
    static const std::unordered_map<std::string_view, Simple> all{
        {"CreateOpClassStmt", {"operator class", "opclassname"}},
        {"CreateOpFamilyStmt", {"operator family", "opfamilyname"}},
        {"CreateConversionStmt", {"conversion", "conversion_name"}}};
    return all;
}

}  // namespace

/// CREATE AGGREGATE and COLLATION have this form too.
Outcome read_definition(const Statement& statement, Builder& builder) {
    const std::string_view kind = statement.body()["kind"].text;
    if (kind == "OBJECT_AGGREGATE") return read_aggregate(statement, builder);
    if (kind == "OBJECT_COLLATION") return read_collation(statement, builder);
    return read_unmanaged_kind(statement, builder);
}

Outcome read_unmanaged_kind(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const std::string_view kind = statement.kind();
    if (const auto simple = simple_kinds().find(kind); simple != simple_kinds().end())
        builder.unmanaged(std::string(simple->second.kind), quote_identifier(body[simple->second.member].text));
    else if (const auto named = named_kinds().find(kind); named != named_kinds().end())
        builder.unmanaged(std::string(named->second.kind), qualified(builder.new_name_of(body[named->second.member])));
    else if (kind == "CreateForeignTableStmt")
        builder.unmanaged("foreign table", qualified(builder.new_name(body["base"]["relation"])));
    else if (kind == "DefineStmt")
        builder.unmanaged(std::string(definition_kind(body["kind"].text)),
                          qualified(builder.new_name_of(body["defnames"])));
    else
        builder.unmanaged(statement.title(), statement.slice(2, 3));
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
