// Dialect, PostgreSQL: features by version, from the release notes of 12 to 18.
#include "compiler/dialect/postgres/features.h"

#include <array>

namespace schemac::dialect::postgres {
namespace {

struct Since {
    int major;
    bool Features::*feature;
};

constexpr auto table = std::to_array<Since>({
    {13, &Features::drop_expression},
    {14, &Features::column_compression},
    {15, &Features::nulls_not_distinct},
    {15, &Features::set_null_columns},
    {15, &Features::security_invoker},
    {15, &Features::set_access_method},
    {17, &Features::set_expression},
    {17, &Features::statistics_default},
    {18, &Features::virtual_columns},
    {18, &Features::not_enforced},
    {18, &Features::temporal_keys},
    {16, &Features::collation_rules},
    {14, &Features::statistics_of_expressions},
    {18, &Features::not_null_inherits_constraints},
});

}  // namespace

Features features_of(const model::Version& version) {
    Features features;
    for (const Since& entry : table)
        features.*entry.feature = version.major >= entry.major;
    return features;
}

Capabilities capabilities_of(const model::Version& version) {
    Capabilities capabilities;
    capabilities.table_alteration = TableAlteration::statement_per_clause;
    capabilities.default_schema = "public";
    capabilities.not_valid_constraints = true;
    capabilities.not_valid_keys_of_partitioned = version.major >= 18;
    capabilities.concurrent_indexes = true;
    capabilities.keys_from_indexes = true;
    capabilities.set_not_null_uses_check = true;  // 12, the oldest version known
    capabilities.alters_foreign_keys = true;
    capabilities.views_block_changes = true;
    return capabilities;
}

}  // namespace schemac::dialect::postgres
