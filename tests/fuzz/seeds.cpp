// Fuzzing: good input to begin with.
#include "tests/fuzz/seeds.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace schemac::fuzz {
namespace {

void add_files(const std::string& folder, const std::string& ending, std::vector<std::string>& paths) {
    const std::string whole = std::string(SCHEMAC_SOURCE_FOLDER) + '/' + folder;
    if (!std::filesystem::is_directory(whole)) return;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(whole))
        if (entry.is_regular_file() && entry.path().string().ends_with(ending)) paths.push_back(entry.path().string());
}

}  // namespace

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("can't read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> seeds_of(const Target& target) {
    std::vector<std::string> paths;
    add_files("tests/fuzz/seeds/" + target.name, "", paths);
    if (!target.seeds.empty())
        for (const char* folder : {"schemas", "tests/golden"})
            add_files(folder, target.seeds, paths);
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const std::string& path : paths)
        texts.push_back(read_file(path));
    if (texts.empty()) throw std::runtime_error("no seeds for " + target.name);
    return texts;
}

}  // namespace schemac::fuzz
