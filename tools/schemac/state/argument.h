// Command line: a state as somebody names it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "introspect/url.h"

namespace schemac::cli {

/// What a state argument is. Either side of a comparison takes any of them.
struct StateArgument {
    enum class Form : std::uint8_t {
        empty,      ///< nothing
        language,   ///< `.schema` files
        live,       ///< a database
        snapshot,   ///< a `.json` file
        revisions,  ///< a folder of revisions: its newest state, or that of `revision`
        sql,        ///< `.sql` files
    };
    Form form = Form::empty;
    std::string name;                ///< for people: as it was written, but without a password
    introspect::Url url;             ///< live
    std::vector<std::string> files;  ///< language, snapshot, sql; sorted
    std::string folder;              ///< revisions
    std::string revision;            ///< revisions: an id or the beginning of one; empty: the newest
};

/// Looks at what the text is and at what lies on the disk there, and reads no state yet. Throws `source::Failure`:
/// E0501 or E0502 for a URL, E0610 to E0613 for files and folders.
StateArgument parse_state(const std::string& text);

}  // namespace schemac::cli
