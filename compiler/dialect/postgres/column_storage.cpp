// Dialect, PostgreSQL: storage of types.
#include "compiler/dialect/postgres/column_storage.h"

#include <string>

#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres {

std::string_view type_storage(const model::Type& type) {
    if (!is_builtin(type)) return {};
    if (type.dimensions) return "extended";
    const std::string word = ' ' + type.name + ' ';
    for (const std::string_view names : {" numeric ", " inet ", " cidr "})
        if (names == word) return "main";
    constexpr std::string_view extended =
        " text  bytea  character  character varying  bpchar  bit  bit varying  json  jsonb  jsonpath  xml  path  "
        "polygon "
        " tsvector  int4range  int8range  numrange  tsrange  tstzrange  daterange  int4multirange  int8multirange "
        " nummultirange  tsmultirange  tstzmultirange  datemultirange  refcursor  txid_snapshot  pg_snapshot ";
    return extended.find(word) == std::string_view::npos ? "plain" : "extended";
}

}  // namespace schemac::dialect::postgres
