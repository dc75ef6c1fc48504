// Snapshot: the fields of what only PostgreSQL has. A field new in the model stops the build here: name it, and give it
// a line.
#pragma once

#include "compiler/model/postgres.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::postgres::ColumnPart> auto& value) {
    auto& [storage, compression, statistics, options, not_null_name, not_null_valid, not_null_inherited] = value;
    archive("storage", storage);
    archive("compression", compression);
    archive("statistics", statistics);
    archive("options", options);
    archive("not_null_name", not_null_name);
    archive("not_null_valid", not_null_valid);
    archive("not_null_inherited", not_null_inherited);
}

template <class Archive>
void fields(Archive& archive, Same<model::postgres::TablePart> auto& value) {
    auto& [unlogged, storage, tablespace, access_method, row_security, force_row_security, replica_identity, inherits,
           partition_by, partition_of, partition_bound] = value;
    archive("unlogged", unlogged);
    archive("storage", storage);
    archive("tablespace", tablespace);
    archive("access_method", access_method);
    archive("row_security", row_security);
    archive("force_row_security", force_row_security);
    archive("replica_identity", replica_identity);
    archive("inherits", inherits);
    archive("partition_by", partition_by);
    archive("partition_of", partition_of);
    archive("partition_bound", partition_bound);
}

template <class Archive>
void fields(Archive& archive, Same<model::postgres::IndexPart> auto& value) {
    auto& [storage, tablespace, clustered, invalid, partition_of] = value;
    archive("storage", storage);
    archive("tablespace", tablespace);
    archive("clustered", clustered);
    archive("invalid", invalid);
    archive("partition_of", partition_of);
}

template <class Archive>
void fields(Archive& archive, Same<model::postgres::ViewPart> auto& value) {
    auto& [options, tablespace, with_data] = value;
    archive("options", options);
    archive("tablespace", tablespace);
    archive("with_data", with_data);
}

}  // namespace schemac::introspect::snapshot
