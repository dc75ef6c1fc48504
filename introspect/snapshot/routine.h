// Snapshot: the fields of routines. A field new in the model stops the build here: name it, and give it a line.
#pragma once

#include "compiler/model/routine.h"
#include "introspect/snapshot/archive.h"
#include "introspect/snapshot/name.h"

namespace schemac::introspect::snapshot {

template <class Archive>
void fields(Archive& archive, Same<model::Routine> auto& value) {
    auto& [form, name, signature, parameters, returns, language, attributes, body, comment, depends_on] = value;
    archive("form", form);
    archive("name", name);
    archive("signature", signature);
    archive("parameters", parameters);
    archive("returns", returns);
    archive("language", language);
    archive("attributes", attributes);
    archive("body", body);
    archive("comment", comment);
    archive("depends_on", depends_on);
}

}  // namespace schemac::introspect::snapshot
