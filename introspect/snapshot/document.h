// Snapshot: the document as a whole.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "introspect/snapshot/facts.h"
#include "introspect/snapshot/mark.h"
#include "introspect/snapshot/schema.h"

namespace schemac::introspect::snapshot {

/// The version that is written, and the newest that is read. It grows when an older schemac would misread a document.
inline constexpr int format_version = 1;

/// The key that says that a JSON file is one of ours, and which version.
inline constexpr const char* version_key = "schemac_snapshot";

struct Document {
    int version = 0;
    std::string target;  ///< as `postgres:15.4`; empty in a desired state
    std::optional<Mark> revision;
    std::map<std::string, std::string> settings;
    model::Schema schema;
    std::vector<Size> sizes;
};

template <class Archive>
void fields(Archive& archive, Same<Mark> auto& value) {
    auto& [id, upgrade] = value;
    archive("id", id);
    archive("upgrade", upgrade);
}

template <class Archive>
void fields(Archive& archive, Same<Document> auto& value) {
    auto& [version, target, revision, settings, schema, sizes] = value;
    archive(version_key, version);
    archive("target", target);
    archive("revision", revision);
    archive("settings", settings);
    archive("schema", schema);
    archive("sizes", sizes);
}

}  // namespace schemac::introspect::snapshot
