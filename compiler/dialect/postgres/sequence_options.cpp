// Dialect, PostgreSQL: the numbers of sequences.
#include "compiler/dialect/postgres/sequence_options.h"

#include <string>

namespace schemac::dialect::postgres {
namespace {

struct Range {
    std::string lowest;
    std::string highest;
};

Range range_of(const model::Type& type) {
    if (type.name == "smallint") return {"-32768", "32767"};
    if (type.name == "integer") return {"-2147483648", "2147483647"};
    return {"-9223372036854775808", "9223372036854775807"};
}

bool descends(const model::SequenceOptions& options) {
    return options.increment && options.increment->starts_with('-');
}

}  // namespace

model::SequenceOptions complete_sequence(const model::SequenceOptions& options, const model::Type& type) {
    const Range range = range_of(type);
    const bool down = descends(options);
    model::SequenceOptions full = options;
    full.increment = options.increment.value_or("1");
    full.minimum = options.minimum.value_or(down ? range.lowest : "1");
    full.maximum = options.maximum.value_or(down ? "-1" : range.highest);
    full.start = options.start.value_or(down ? *full.maximum : *full.minimum);
    full.cache = options.cache.value_or("1");
    return full;
}

void drop_sequence_defaults(model::SequenceOptions& options, const model::Type& type) {
    model::SequenceOptions bare;
    if (descends(options)) bare.increment = options.increment;
    bare.minimum = options.minimum;
    bare.maximum = options.maximum;
    const auto drop = [&](auto field) {
        model::SequenceOptions without = bare;
        without.*field = std::nullopt;
        if (options.*field == complete_sequence(without, type).*field) options.*field = std::nullopt;
    };
    drop(&model::SequenceOptions::start);
    drop(&model::SequenceOptions::increment);
    drop(&model::SequenceOptions::cache);
    drop(&model::SequenceOptions::minimum);
    drop(&model::SequenceOptions::maximum);
}

}  // namespace schemac::dialect::postgres
