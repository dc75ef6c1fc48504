// Dialect, MySQL and MariaDB: the table of features by product and version.
#include "compiler/dialect/mysql/features.h"

#include <array>
#include <optional>

namespace schemac::dialect::mysql {
namespace {

using model::Version;

/// From (included) and until (excluded) which version a product has a feature.
struct Span {
    Version from{99, 0, 0};
    Version until{99, 0, 0};
};

constexpr Span never{};
constexpr Span always{{0, 0, 0}, {99, 0, 0}};

constexpr Span since(int major, int minor, int patch = 0) {
    return {{major, minor, patch}, {99, 0, 0}};
}

constexpr Span until(int major, int minor, int patch) {
    return {{0, 0, 0}, {major, minor, patch}};
}

struct Line {
    Feature feature;
    Span mysql;
    Span mariadb;
};

// MySQL: https://dev.mysql.com/doc/refman/8.0/en/ (release notes of the version named);
// MariaDB: https://mariadb.com/kb/en/ (the page of the statement named).
constexpr std::array lines{
    Line{Feature::display_widths, until(8, 0, 19), always},
    Line{Feature::json_is_longtext, never, always},
    Line{Feature::check_constraints, since(8, 0, 16), since(10, 2, 1)},
    Line{Feature::check_enforcement, since(8, 0, 16), never},
    Line{Feature::column_checks, never, always},
    Line{Feature::drop_constraint, since(8, 0, 19), always},
    Line{Feature::functional_indexes, since(8, 0, 13), never},
    Line{Feature::descending_indexes, since(8, 0), since(10, 8)},
    // As MariaDB 10.11 and MySQL 8.0.31 were seen to do.
    Line{Feature::descending_serves_keys, never, since(10, 8)},
    Line{Feature::invisible_columns, since(8, 0, 23), since(10, 3)},
    Line{Feature::index_visibility, since(8, 0), since(10, 6)},
    Line{Feature::ignored_indexes, never, since(10, 6)},
    Line{Feature::parenthesised_defaults, always, never},
    Line{Feature::rename_column, since(8, 0), since(10, 5, 2)},
    Line{Feature::rename_index, since(5, 7), since(10, 5, 2)},
    Line{Feature::sequences, never, since(10, 3)},
    Line{Feature::utf8mb3_collations, since(8, 0, 30), since(10, 6)},
    Line{Feature::srid_attribute, since(8, 0, 3), never},
    Line{Feature::visible_virtual_null, never, always},
    Line{Feature::uuid_type, never, since(10, 7)},
    Line{Feature::inet_types, never, since(10, 10)},
    Line{Feature::or_replace_routines, never, always},
    Line{Feature::system_versioning, never, since(10, 3)},
    Line{Feature::escaped_catalog, always, never},
    Line{Feature::raw_defaults, always, until(10, 2, 7)},
    // https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html
    // https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-instant-alter-algorithm/
    Line{Feature::instant_add_last, since(8, 0, 12), since(10, 3, 2)},
    Line{Feature::instant_add_anywhere, since(8, 0, 29), since(10, 4)},
    Line{Feature::instant_drop_column, since(8, 0, 29), since(10, 4)},
    Line{Feature::instant_rename_column, since(8, 0, 28), since(10, 3, 2)},
    Line{Feature::instant_nullable, never, since(10, 4, 3)},
    Line{Feature::enum_labels_in_place, always, since(10, 3, 7)},
};

}  // namespace

bool has(const model::Target& target, Feature feature) {
    for (const Line& line : lines) {
        if (line.feature != feature) continue;
        const Span& span = target.product == model::Product::mariadb ? line.mariadb : line.mysql;
        return span.from <= target.version && target.version < span.until;
    }
    return false;
}

}  // namespace schemac::dialect::mysql
