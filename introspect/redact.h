// Introspect: keeps passwords out of whatever a person or a log may see.
#pragma once

#include <string>
#include <string_view>

#include "compiler/source/diagnostic.h"
#include "introspect/url.h"

namespace schemac::introspect {

/// A URL as somebody wrote it, broken or not, with all that could be a password replaced by `***`.
std::string redacted_text(std::string_view text);

/// Whether a connection parameter of that name holds a secret (`password`, `sslpassword`).
bool is_secret(std::string_view parameter);

/// Replaces the URL's password in every text of a diagnostic, since client libraries may echo what they were given.
source::Diagnostic scrubbed(source::Diagnostic diagnostic, const Url& url);

/// The same for a text.
std::string scrubbed(std::string text, const Url& url);

}  // namespace schemac::introspect
