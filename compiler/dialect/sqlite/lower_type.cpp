// SQLite: the types of STRICT tables (https://www.sqlite.org/stricttables.html).
#include <array>
#include <string_view>
#include <utility>

#include "compiler/dialect/sqlite/lower.h"
#include "compiler/dialect/sqlite/type_name.h"

namespace schemac::dialect::sqlite {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> strict_types{{{"any", "any"},
                                                                                      {"blob", "blob"},
                                                                                      {"bool", "integer"},
                                                                                      {"boolean", "integer"},
                                                                                      {"date", "text"},
                                                                                      {"datetime", "text"},
                                                                                      {"dec", "real"},
                                                                                      {"decimal", "real"},
                                                                                      {"json", "text"},
                                                                                      {"numeric", "real"},
                                                                                      {"int", "int"},
                                                                                      {"uuid", "text"},
                                                                                      {"time", "text"},
                                                                                      {"timestamp", "text"},
                                                                                      {"timestamptz", "text"}}};

std::string_view strict_name(const model::Type& type) {
    for (const auto& [name, strict] : strict_types)
        if (type.name == name || type.name.starts_with(std::string(name) + " with")) return strict;
    switch (affinity(type)) {
        case Affinity::integer: return "integer";
        case Affinity::text: return "text";
        case Affinity::real: return "real";
        case Affinity::blob: return "blob";
        case Affinity::numeric: return type.name;
    }
    return type.name;
}

}  // namespace

void lower_strict_type(model::Type& type) {
    if (type.verbatim || type.name.empty()) return;
    type = {{}, std::string(strict_name(type)), {}, {}, 0, false};
}

}  // namespace schemac::dialect::sqlite
