// Command line: one TOML table being read. Included only by read.cpp, which owns toml++.
#pragma once

#include <toml++/toml.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"
#include "tools/schemac/config/config.h"

namespace schemac::cli {

/// Where a region of the file is, as a span.
source::Span span_of(const toml::source_region& region, const source::SourceFile& file);

/// Takes keys out of a table; what nobody took is reported by `finish`, with a suggestion.
class TomlReader {
  public:
    TomlReader(const toml::table& table, const source::SourceFile& file, source::Diagnostics& sink)
        : table_(table), file_(file), sink_(sink) {}

    /// Each leaves `value` alone where the key is absent, and reports a value of another type.
    void take(std::string_view key, std::string& value);
    void take(std::string_view key, int& value);        ///< that isn't negative
    std::vector<Template> texts(std::string_view key);  ///< a string, or an array of them
    const toml::table* subtable(std::string_view key);

    void finish();

    source::Diagnostics& sink() { return sink_; }
    const source::SourceFile& file() const { return file_; }

  private:
    const toml::node* find(std::string_view key);
    void wrong(std::string_view key, const toml::node& node, std::string_view wanted);

    const toml::table& table_;
    const source::SourceFile& file_;
    source::Diagnostics& sink_;
    std::set<std::string, std::less<>> known_;
};

}  // namespace schemac::cli
