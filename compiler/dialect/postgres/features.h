// Dialect, PostgreSQL: what came with which version. The only place that compares version numbers.
#pragma once

#include "compiler/dialect/capabilities.h"
#include "compiler/model/target.h"

namespace schemac::dialect::postgres {

/// Facts that only this dialect's own code asks for.
struct Features {
    bool drop_expression = false;           ///< 13: ALTER COLUMN … DROP EXPRESSION
    bool column_compression = false;        ///< 14
    bool enum_value_in_transaction = true;  ///< 12: ADD VALUE within one, though the value can't be used before its end
    bool nulls_not_distinct = false;        ///< 15
    bool set_null_columns = false;          ///< 15: ON DELETE SET NULL (a, b)
    bool security_invoker = false;          ///< 15: views
    bool set_expression = false;            ///< 17: ALTER COLUMN … SET EXPRESSION
    bool set_access_method = false;         ///< 15
    bool virtual_columns = false;           ///< 18
    bool not_enforced = false;              ///< 18: checks and foreign keys
    bool statistics_default = false;        ///< 17: SET STATISTICS DEFAULT
    bool temporal_keys = false;             ///< 18: WITHOUT OVERLAPS, PERIOD
    bool collation_rules = false;           ///< 16: tailoring rules of ICU collations
    bool statistics_of_expressions = false;      ///< 14
    bool not_null_inherits_constraints = false;  ///< 18: NOT NULL is a constraint with a name
};

Features features_of(const model::Version& version);
Capabilities capabilities_of(const model::Version& version);

}  // namespace schemac::dialect::postgres
