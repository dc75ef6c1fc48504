// Introspect, MySQL and MariaDB: partitioning, as one clause of SQL.
#include <cctype>

#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

/// One row of PARTITIONS: a partition, or one of its subpartitions.
struct Part {
    std::string name;
    std::string subpartition;
    std::string method;
    std::string submethod;
    std::string expression;
    std::string subexpression;
    std::string values;
    std::string comment;
};

using Parts = std::vector<Part>;

bool has_values(const std::string& method) {
    return method.starts_with("RANGE") || method.starts_with("LIST");
}

/// `RANGE COLUMNS` and `LINEAR KEY` are words of SQL already; MySQL's expressions come with their parentheses.
std::string by(const std::string& method, const std::string& expression) {
    const bool parenthesised = expression.starts_with('(') && expression.ends_with(')');
    return method + ' ' + (parenthesised ? expression : '(' + expression + ')');
}

std::string values_of(const Part& part) {
    if (part.method.starts_with("LIST")) return " VALUES IN (" + part.values + ')';
    const bool unbounded = part.values == "MAXVALUE" && part.method == "RANGE";
    return " VALUES LESS THAN " + (unbounded ? part.values : '(' + part.values + ')');
}

std::string comment_of(const Part& part) {
    return part.comment.empty() ? std::string() : " COMMENT = " + literal(part.comment);
}

/// How many rows from `at` on belong to the same partition.
std::size_t subpartitions(const Parts& parts, std::size_t at) {
    std::size_t count = 1;
    while (at + count < parts.size() && parts[at + count].name == parts[at].name)
        ++count;
    return count;
}

bool named_by_number(const Parts& parts) {
    for (std::size_t at = 0; at < parts.size(); ++at)
        if (parts[at].name != "p" + std::to_string(at) || !parts[at].comment.empty()) return false;
    return true;
}

/// Whether the subpartitions bear the names that the server gives them: `p0sp0`, `p0sp1` …
bool subs_named_by_number(const Parts& parts, std::size_t count) {
    for (std::size_t at = 0; at < parts.size(); ++at)
        if (parts[at].subpartition != parts[at].name + "sp" + std::to_string(at % count)) return false;
    return true;
}

std::string sub_list(const Parts& parts, std::size_t at, std::size_t count) {
    std::string list = " (";
    for (std::size_t sub = 0; sub < count; ++sub) {
        if (sub) list += ", ";
        list += "SUBPARTITION " + quoted(parts[at + sub].subpartition) + comment_of(parts[at + sub]);
    }
    return list + ')';
}

std::string part_list(const Parts& parts, std::size_t count, bool with_subs) {
    std::string list;
    for (std::size_t at = 0; at < parts.size(); at += count) {
        list += list.empty() ? " (" : ", ";
        list += "PARTITION " + quoted(parts[at].name);
        if (has_values(parts[at].method)) list += values_of(parts[at]);
        list += with_subs ? sub_list(parts, at, count) : comment_of(parts[at]);
    }
    return list + ')';
}

/// The whole clause. HASH and KEY partitions that bear the server's own names are told by their number, where that
/// isn't the one that nobody needs to say.
std::string clause(const Parts& parts) {
    const Part& first = parts.front();
    std::string sql = "PARTITION BY " + by(first.method, first.expression);
    const std::size_t count = subpartitions(parts, 0);
    bool with_subs = false;
    if (!first.submethod.empty()) {
        sql += " SUBPARTITION BY " + by(first.submethod, first.subexpression);
        with_subs = !subs_named_by_number(parts, count);
        if (!with_subs) sql += " SUBPARTITIONS " + std::to_string(count);
    } else if (!has_values(first.method) && named_by_number(parts)) {
        return parts.size() == 1 ? sql : sql + " PARTITIONS " + std::to_string(parts.size());
    }
    return sql + part_list(parts, count, with_subs);
}

void set(Reading& reading, const std::string& table_name, const Parts& parts) {
    model::Table* table = parts.empty() ? nullptr : reading.table(table_name);
    if (table) model::ensure_part<model::mysql::TablePart>(table->dialect).partitioning = clause(parts);
}

}  // namespace

void read_partitions(Reading& reading) {
    Rows rows = reading.select(
        "table_name, partition_name, subpartition_name, partition_method, subpartition_method, partition_expression, "
        "subpartition_expression, partition_description, partition_comment",
        "partitions", "table_schema",
        "and partition_name is not null order by table_name, partition_ordinal_position, "
        "subpartition_ordinal_position");
    std::string table;
    Parts parts;
    for (Row& row : rows) {
        const std::string name = row.text();
        if (name != table) {
            set(reading, table, parts);
            parts.clear();
            table = name;
        }
        Part& part = parts.emplace_back();
        for (std::string* field : {&part.name, &part.subpartition, &part.method, &part.submethod, &part.expression,
                                   &part.subexpression, &part.values, &part.comment})
            *field = row.text();
    }
    set(reading, table, parts);
}

}  // namespace schemac::introspect::mysql
