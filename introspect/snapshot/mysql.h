// Snapshot: the fields of what only MySQL and MariaDB have. A field new in the model stops the build here: name it, and
// give it a line.
#pragma once

#include "compiler/model/mysql.h"
#include "introspect/snapshot/archive.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::mysql::ColumnPart> auto& value) {
    auto& [charset, on_update, invisible, srid, check, after] = value;
    archive("charset", charset);
    archive("on_update", on_update);
    archive("invisible", invisible);
    archive("srid", srid);
    archive("check", check);
    archive("after", after);
}

template <class Archive>
void fields(Archive& archive, Same<model::mysql::TablePart> auto& value) {
    auto& [engine, charset, collation, row_format, auto_increment, options, partitioning] = value;
    archive("engine", engine);
    archive("charset", charset);
    archive("collation", collation);
    archive("row_format", row_format);
    archive("auto_increment", auto_increment);
    archive("options", options);
    archive("partitioning", partitioning);
}

template <class Archive>
void fields(Archive& archive, Same<model::mysql::IndexPart> auto& value) {
    auto& [invisible, parser, key_block_size] = value;
    archive("invisible", invisible);
    archive("parser", parser);
    archive("key_block_size", key_block_size);
}

template <class Archive>
void fields(Archive& archive, Same<model::mysql::ViewPart> auto& value) {
    auto& [algorithm, definer, security, check_option] = value;
    archive("algorithm", algorithm);
    archive("definer", definer);
    archive("security", security);
    archive("check_option", check_option);
}

}  // namespace schemac::introspect::snapshot
