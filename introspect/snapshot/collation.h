// Snapshot: the fields of collations. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/collation.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Collation> auto& value) {
    auto& [name, provider, locale, collate, ctype, deterministic, rules, comment] = value;
    archive("name", name);
    archive("provider", provider);
    archive("locale", locale);
    archive("collate", collate);
    archive("ctype", ctype);
    archive("deterministic", deterministic);
    archive("rules", rules);
    archive("comment", comment);
}

}  // namespace schemac::introspect::snapshot
