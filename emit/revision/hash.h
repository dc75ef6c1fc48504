// Revision: hashes, by OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace schemac::emit::revision {

/// SHA-256 in hexadecimal.
std::string sha256(std::string_view text);

}  // namespace schemac::emit::revision
