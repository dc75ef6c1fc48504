// Command line: files that appear whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace schemac::cli {

/// Writes beside the file, then renames, so that nobody ever sees a half of it and a failure leaves what was there.
/// A symbolic link stays one, and its file keeps its permissions. Throws `source::Failure` (E0417).
void write_file(const std::string& path, std::string_view text);

/// Writes a result to stdout; a failure (a full disk, a closed pipe) is E0417 too.
void write_stdout(std::string_view text);

/// Makes a folder and those above it; E0417 where it can't.
void make_folder(const std::string& path);

}  // namespace schemac::cli
