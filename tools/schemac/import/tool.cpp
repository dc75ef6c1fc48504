// Import: which tool a folder is of.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/source/codes/run.h"
#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "tools/schemac/import/foreign.h"

namespace schemac::cli::import {
namespace {

namespace fs = std::filesystem;

std::array<const Tool*, 6> tools() {
    return {&flyway(), &golang_migrate(), &dbmate(), &goose(), &liquibase(), &alembic()};
}

std::string names() {
    std::string text;
    for (const Tool* tool : tools())
        text += (text.empty() ? "" : ", ") + std::string(tool->name);
    return text;
}

File read_file(const fs::path& path, const std::string& name) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) throw source::Failure(code::state_not_found, path.string());
    return {name, path.string(), text.str()};
}

bool is_of_interest(const fs::path& path) {
    return path.extension() == ".sql" || path.extension() == ".conf" || path.extension() == ".go";
}

}  // namespace

std::vector<File> read_files(const std::string& path) {
    if (!fs::exists(path)) throw source::Failure(code::state_not_found, path);
    if (!fs::is_directory(path)) return {read_file(path, fs::path(path).filename().string())};
    std::vector<File> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file() && is_of_interest(entry.path()))
            files.push_back(read_file(entry.path(), entry.path().filename().string()));
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
    return files;
}

const Tool& tool_of(const std::vector<File>& files, std::string_view name, const std::string& folder) {
    std::vector<const Tool*> found;
    for (const Tool* tool : tools())
        if (name.empty() ? tool->is(files) : tool->name == name) found.push_back(tool);
    if (found.size() == 1) return *found.front();
    throw source::Failure(code::unknown_tool,
                          found.empty() ? "it is of no tool that schemac knows" : "it could be of several tools")
        .at(folder)
        .help("known are " + names() + "; name one with `--tool`");
}

}  // namespace schemac::cli::import
