// Introspect, MariaDB: sequences, each a table of one row.
#include "introspect/mysql/reading.h"

namespace schemac::introspect::mysql {
namespace {

/// Nothing where it says what nobody needs to.
std::optional<std::string> unless(std::string value, std::string_view usual) {
    if (value == usual) return std::nullopt;
    return value;
}

}  // namespace

void read_sequences(Reading& reading, const std::vector<std::string>& names) {
    std::string sql;
    for (const std::string& name : names)
        sql += std::string(sql.empty() ? "" : " union all ") + "select " + literal(name) +
               ", start_value, minimum_value, maximum_value, increment, cache_size, cycle_option from " +
               quoted(reading.database) + '.' + quoted(name);
    if (sql.empty()) return;
    for (Row& row : reading.catalog.query(sql)) {
        model::Sequence& sequence = reading.state.schema.sequences.emplace_back();
        sequence.name.name = row.text();
        const std::string start = row.text();
        const std::string minimum = row.text();
        const std::string maximum = row.text();
        const std::string increment = row.text();
        const bool down = increment.starts_with('-');
        model::SequenceOptions& options = sequence.options;
        options.start = unless(start, down ? maximum : minimum);
        options.minimum = unless(minimum, down ? "-9223372036854775807" : "1");
        options.maximum = unless(maximum, down ? "-1" : "9223372036854775806");
        options.increment = unless(increment, "1");
        options.cache = unless(row.text(), "1000");
        options.cycle = row.text() == "1";
    }
}

}  // namespace schemac::introspect::mysql
