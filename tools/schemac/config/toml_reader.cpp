// Command line: TOML tables with every mistake reported at its place.
#include "tools/schemac/config/toml_reader.h"

#include <algorithm>
#include <limits>

#include "compiler/source/codes/config.h"
#include "compiler/source/suggest.h"

namespace schemac::cli {
namespace {

/// toml++ counts lines and columns from 1, and columns in code points.
std::uint32_t offset_of(const toml::source_position& position, const source::SourceFile& file) {
    if (position.line < 1 || position.line > file.line_count()) return 0;
    const std::string_view line = file.line(position.line);
    std::size_t at = 0;
    for (unsigned column = 1; column < position.column && at < line.size(); ++column)
        do
            ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80);
    return file.line_begin(position.line) + static_cast<std::uint32_t>(at);
}

}  // namespace

source::Span span_of(const toml::source_region& region, const source::SourceFile& file) {
    const std::uint32_t begin = offset_of(region.begin, file);
    return {file.id(), begin, std::max(begin + 1, offset_of(region.end, file))};
}

const toml::node* TomlReader::find(std::string_view key) {
    known_.emplace(key);
    return table_.get(key);
}

void TomlReader::wrong(std::string_view key, const toml::node& node, std::string_view wanted) {
    sink_.report(code::wrong_config_type, span_of(node.source(), file_), key, wanted);
}

void TomlReader::take(std::string_view key, std::string& value) {
    const toml::node* node = find(key);
    if (!node) return;
    if (const auto* text = node->as_string())
        value = text->get();
    else
        wrong(key, *node, "a string");
}

void TomlReader::take(std::string_view key, int& value) {
    const toml::node* node = find(key);
    if (!node) return;
    const auto* number = node->as_integer();
    if (number && number->get() >= 0 && number->get() <= std::numeric_limits<int>::max())
        value = static_cast<int>(number->get());
    else
        wrong(key, *node, "a whole number that isn't negative");
}

std::vector<Template> TomlReader::texts(std::string_view key) {
    const toml::node* node = find(key);
    std::vector<Template> result;
    const auto take_one = [&](const toml::node& one) {
        if (const auto* text = one.as_string())
            result.push_back({text->get(), span_of(one.source(), file_)});
        else
            wrong(key, one, "a string, or a list of strings");
    };
    if (node && node->is_array())
        for (const toml::node& one : *node->as_array())
            take_one(one);
    else if (node)
        take_one(*node);
    return result;
}

const toml::table* TomlReader::subtable(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return nullptr;
    if (!node->is_table()) wrong(key, *node, "a table");
    return node->as_table();
}

void TomlReader::finish() {
    const std::vector<std::string> known(known_.begin(), known_.end());
    for (const auto& [key, value] : table_)
        if (!known_.contains(key.str()))
            sink_.report(code::unknown_config_key, span_of(key.source(), file_), key.str())
                .with_suggestion(source::did_you_mean(key.str(), known));
}

}  // namespace schemac::cli
