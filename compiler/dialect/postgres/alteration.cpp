// Dialect, PostgreSQL: changes in place. Source: the manual's ALTER TABLE and ALTER INDEX.
#include "compiler/dialect/postgres/alteration.h"

namespace schemac::dialect::postgres {
namespace {

using model::Generated;
using model::postgres::TablePart;

/// A stored column becomes a plain one that keeps its values (13), and gets another expression (17). A plain column
/// never becomes a generated one.
bool alters(const diff::AlterColumnGeneration& change, const Features& features) {
    if (!change.from.generated) return false;
    if (!change.to.generated)
        return features.drop_expression && change.from.generated->storage == Generated::Storage::stored;
    return features.set_expression && change.from.generated->storage == change.to.generated->storage;
}

/// How a table is partitioned can't be changed; that it is a partition can.
bool alters(const diff::AlterTableOptions&, const model::Table& from, const model::Table& to,
            const Features& features) {
    const auto old_part = model::part_or_default<TablePart>(from.dialect);
    const auto new_part = model::part_or_default<TablePart>(to.dialect);
    if (old_part.partition_by != new_part.partition_by) return false;
    return old_part.access_method == new_part.access_method || features.set_access_method;
}

/// Only storage parameters, the tablespace and the mark of CLUSTER; a comment goes along.
bool alters(const diff::AlterIndex& change) {
    // what a failed build left behind is of no use to anybody
    const auto invalid = [](const model::Index& index) {
        return model::part_or_default<model::postgres::IndexPart>(index.dialect).invalid;
    };
    if (invalid(change.from) != invalid(change.to)) return false;
    model::Index other = change.from;
    other.dialect = change.to.dialect;
    other.comment = change.to.comment;
    return other == change.to;
}

/// Deferrability, and validation of what was not valid; nothing becomes not valid in place.
bool alters(const diff::AlterForeignKey& change, const Features& features) {
    model::ForeignKey other = change.from;
    other.deferral = change.to.deferral;
    other.comment = change.to.comment;
    if (!change.from.validated) other.validated = change.to.validated;
    // what is not enforced is not valid, and what is enforced again has been looked at
    if (features.not_enforced && change.from.enforced != change.to.enforced) {
        other.enforced = change.to.enforced;
        other.validated = change.to.validated;
    }
    return other == change.to;
}

bool alters(const diff::AlterCheck& change) {
    model::Check other = change.from;
    other.comment = change.to.comment;
    if (!change.from.validated) other.validated = change.to.validated;
    return other == change.to;
}

}  // namespace

bool alters_in_place(const model::Table& from, const model::Table& to, const diff::TableChange& change,
                     const Features& features) {
    if (const auto* generation = std::get_if<diff::AlterColumnGeneration>(&change))
        return alters(*generation, features);
    if (const auto* options = std::get_if<diff::AlterTableOptions>(&change))
        return alters(*options, from, to, features);
    if (const auto* index = std::get_if<diff::AlterIndex>(&change)) return alters(*index);
    if (const auto* key = std::get_if<diff::AlterForeignKey>(&change)) return alters(*key, features);
    if (const auto* check = std::get_if<diff::AlterCheck>(&change)) return alters(*check);
    return true;
}

}  // namespace schemac::dialect::postgres
