// Dialect, PostgreSQL: conversions between types.
#include "compiler/dialect/postgres/conversion.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/types.h"

namespace schemac::dialect::postgres {
namespace {

struct Casts {
    std::string_view from;
    std::string_view to;  ///< names between commas
};

/// `select … from pg_cast where castcontext in ('i', 'a')`, those among types that columns have; to strings is a rule
/// of its own.
constexpr auto assignment = std::to_array<Casts>({
    {"smallint", ",integer,bigint,real,double precision,numeric,oid,"},
    {"integer", ",smallint,bigint,real,double precision,numeric,money,oid,"},
    {"bigint", ",smallint,integer,real,double precision,numeric,money,oid,"},
    {"numeric", ",smallint,integer,bigint,real,double precision,money,"},
    {"real", ",smallint,integer,bigint,double precision,numeric,"},
    {"double precision", ",smallint,integer,bigint,real,numeric,"},
    {"money", ",numeric,"},
    {"oid", ",bigint,integer,"},
    {"date", ",timestamp without time zone,timestamp with time zone,"},
    {"timestamp without time zone", ",timestamp with time zone,date,time without time zone,"},
    {"timestamp with time zone", ",timestamp without time zone,date,time without time zone,time with time zone,"},
    {"time without time zone", ",time with time zone,interval,"},
    {"time with time zone", ",time without time zone,"},
    {"interval", ",time without time zone,"},
    {"json", ",jsonb,"},
    {"jsonb", ",json,"},
    {"inet", ",cidr,"},
    {"cidr", ",inet,"},
    {"macaddr", ",macaddr8,"},
    {"macaddr8", ",macaddr,"},
    {"bit", ",bit varying,"},
    {"bit varying", ",bit,"},
});

/// Casts that lose part of a value without an error.
constexpr auto lossy = std::to_array<Casts>({
    {"bigint", ",smallint,integer,real,double precision,money,"},
    {"integer", ",smallint,real,"},
    {"numeric", ",smallint,integer,bigint,real,double precision,money,"},
    {"real", ",smallint,integer,bigint,"},
    {"double precision", ",smallint,integer,bigint,real,"},
    {"timestamp without time zone", ",date,time without time zone,"},
    {"timestamp with time zone", ",date,time without time zone,time with time zone,"},
    {"interval", ",time without time zone,"},
    {"json", ",jsonb,"},
    {"inet", ",cidr,"},
});

template <class Table>
bool holds(const Table& table, const std::string& from, const std::string& to) {
    return std::any_of(table.begin(), table.end(), [&](const Casts& casts) {
        return casts.from == from && casts.to.find(',' + to + ',') != std::string_view::npos;
    });
}

bool is_string(const model::Type& type) {
    return type.schema.empty() && !type.dimensions &&
           (type.name == "text" || type.name == "character varying" || type.name == "character" ||
            type.name == "bpchar");
}

bool same_name(const model::Type& a, const model::Type& b) {
    return a.schema == b.schema && a.name == b.name && a.dimensions == b.dimensions;
}

/// An argument as a number; what is absent has no limit.
int limit(const model::Type& type, std::size_t argument) {
    int value = std::numeric_limits<int>::max();
    if (argument < type.arguments.size()) {
        const std::string& text = type.arguments[argument];
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

/// Nothing that fits the old arguments is cut by the new ones.
bool arguments_grow(const model::Type& from, const model::Type& to) {
    if (to.arguments.empty()) return true;
    if (to.name == "numeric") {
        if (from.arguments.empty()) return false;
        const int scale_growth = limit(to, 1) - limit(from, 1);
        return scale_growth >= 0 && limit(to, 0) - limit(from, 0) >= scale_growth;
    }
    return limit(to, 0) >= limit(from, 0);
}

}  // namespace

bool converts_implicitly(const model::Type& from, const model::Type& to) {
    if (same_name(from, to) || is_string(to)) return true;
    if (!from.schema.empty() || !to.schema.empty() || from.dimensions || to.dimensions)
        return from.dimensions && from.dimensions == to.dimensions && from.schema.empty() && to.schema.empty() &&
               (holds(assignment, from.name, to.name) || to.name == "text" || to.name == "character varying");
    return holds(assignment, from.name, to.name);
}

bool keeps_storage(const model::Type& from, const model::Type& to) {
    if (from == to) return true;
    if (from.dimensions || to.dimensions || !from.schema.empty() || !to.schema.empty()) return false;
    const bool texts = (from.name == "character varying" || from.name == "text") &&
                       (to.name == "character varying" || to.name == "text");
    if (texts) return arguments_grow(from, to);
    if (from.name == "cidr" && to.name == "inet") return true;
    if (!same_name(from, to) || from.modifiers != to.modifiers) return false;
    if (from.name == "character" || from.name == "bit") return false;
    if (from.name == "numeric" && !to.arguments.empty() && limit(from, 1) != limit(to, 1)) return false;
    return arguments_grow(from, to);
}

bool narrows(const model::Type& from, const model::Type& to) {
    if (is_string(from) && is_string(to)) return !arguments_grow(from, to);
    if (is_string(to)) return !to.arguments.empty();
    if (same_name(from, to)) return !arguments_grow(from, to);
    return holds(lossy, from.name, to.name);
}

std::string conversion_text(const model::Column& from, const model::Column& to) {
    const std::string target = "::" + type_text(to.type);
    const bool known = is_builtin(from.type) && is_builtin(to.type);
    const bool direct = known || is_string(from.type);
    const std::string by_text = from.type.dimensions && to.type.dimensions ? "::text[]" : "::text";
    return quote(to.name) + (direct ? "" : by_text) + target;
}

}  // namespace schemac::dialect::postgres
