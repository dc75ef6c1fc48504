// Introspect, PostgreSQL: what the readers share.
#include "introspect/postgres/draft.h"

namespace schemac::introspect::postgres {

model::Table* Draft::table(const std::string& oid) {
    const auto found = tables.find(oid);
    return found == tables.end() ? nullptr : &state.schema.tables[found->second];
}

model::View* Draft::view(const std::string& oid) {
    const auto found = views.find(oid);
    return found == views.end() ? nullptr : &state.schema.views[found->second];
}

std::string not_of_extension(std::string_view catalog, std::string_view oid) {
    return " NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '" + std::string(catalog) +
           "'::regclass AND x.objid = " + std::string(oid) + " AND x.deptype = 'e') ";
}

std::string not_internal(std::string_view catalog, std::string_view oid) {
    return " NOT EXISTS (SELECT 1 FROM pg_depend part WHERE part.classid = '" + std::string(catalog) +
           "'::regclass AND part.objid = " + std::string(oid) + " AND part.deptype = 'i') ";
}

std::string comment_join(std::string_view catalog, std::string_view oid, std::string_view alias,
                         std::string_view subid) {
    const std::string a(alias);
    return " LEFT JOIN pg_description " + a + " ON " + a + ".classoid = '" + std::string(catalog) + "'::regclass AND " +
           a + ".objoid = " + std::string(oid) + " AND " + a + ".objsubid = " + std::string(subid) + " ";
}

model::postgres::StorageParameters parameters(const std::vector<std::string>& elements) {
    model::postgres::StorageParameters result;
    for (const std::string& element : elements) {
        const std::size_t equals = element.find('=');
        result[element.substr(0, equals)] = equals == std::string::npos ? "" : element.substr(equals + 1);
    }
    return result;
}

model::Deferral deferral(bool deferrable, bool initially_deferred) {
    if (!deferrable) return model::Deferral::not_deferrable;
    return initially_deferred ? model::Deferral::initially_deferred : model::Deferral::initially_immediate;
}

std::string enabled(std::string_view letter) {
    if (letter == "D") return "disabled";
    if (letter == "R") return "replica";
    return letter == "A" ? "always" : "";
}

}  // namespace schemac::introspect::postgres
