// Dialect, MySQL and MariaDB: portable types in those of the servers.
#include <algorithm>
#include <array>

#include "compiler/dialect/mysql/column_type.h"
#include "compiler/dialect/mysql/features.h"
#include "compiler/dialect/mysql/lower.h"
#include "compiler/source/codes/types.h"

namespace schemac::dialect::mysql {
namespace {

/// A type of the language, or of another dialect, and what it is here. Arguments are kept.
struct Portable {
    std::string_view from;
    std::string_view to;
};

/// Documented in docs/mysql.md; all else keeps its name, and aliases are resolved by `canonical_type`.
constexpr std::array portable_types{
    Portable{"timestamptz", "timestamp"},
    Portable{"timestamp with time zone", "timestamp"},
    Portable{"timestamp without time zone", "datetime"},
    Portable{"time without time zone", "time"},
    Portable{"bytea", "longblob"},
    Portable{"jsonb", "json"},
    Portable{"xml", "longtext"},
    Portable{"money", "decimal(19,2)"},
    Portable{"serial", "int"},
    Portable{"bigserial", "bigint"},
    Portable{"smallserial", "smallint"},
};

/// A `uuid` as text, where the server has no type for it.
constexpr std::string_view uuid_as_text = "char(36)";

void to_server_type(model::Column& column, const model::Target& target) {
    model::Type& type = column.type;
    if (type.verbatim) type = parse_type(type.name);
    if (type.name == "uuid" && !has(target, Feature::uuid_type)) type = parse_type(uuid_as_text);
    const auto found = std::find_if(portable_types.begin(), portable_types.end(),
                                    [&](const Portable& portable) { return portable.from == type.name; });
    if (found == portable_types.end()) return;
    if (type.name.ends_with("serial")) column.identity = model::Identity{};
    model::Type own = parse_type(found->to);
    if (own.arguments.empty()) own.arguments = type.arguments;
    own.dimensions = type.dimensions;
    type = std::move(own);
}

}  // namespace

void lower_type(model::Column& column, const model::ObjectId& id, Lowering& lowering) {
    to_server_type(column, lowering.target);
    if (column.type.dimensions > 0) {
        lowering.sink
            .report(code::clause_not_in_mysql, lowering.origin(id), lowering.product(), "an array", to_string(id))
            .with_help("use `json`, or a table of its own for the elements");
        column.type.dimensions = 0;
    }
    column.type = canonical_type(std::move(column.type), lowering.target);
    const bool sized = column.type.name == "varchar" || column.type.name == "varbinary";
    if (sized && column.type.arguments.empty()) {
        lowering.sink.report(code::length_needed, lowering.origin(id), column.type.name, to_string(id))
            .with_help("write its length, such as `" + column.type.name + "(255)`, or use `text`");
        column.type.arguments.emplace_back("255");
    }
}

}  // namespace schemac::dialect::mysql
