// Runs the command line as a user would.
#include "tests/unit/cli/program.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/unit/support/codes.h"
#include "tools/schemac/run.h"

namespace schemac::test {
namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The codes of the errors that were printed count as seen by the test that runs.
void see_codes(const std::string& err) {
    for (std::size_t at = err.find("error["); at != std::string::npos; at = err.find("error[", at + 1)) {
        source::Diagnostic printed;
        printed.code = err.substr(at + 6, 5);
        saw(printed);
    }
}

/// In the child: everything that a shell would have set up.
[[noreturn]] void become(const std::vector<std::string>& arguments, const std::string& folder,
                         const std::map<std::string, std::string>& environment, const Folder& outputs) {
    for (const auto& [name, value] : environment)
        setenv(name.c_str(), value.c_str(), 1);
    if (!std::freopen((outputs / "out").c_str(), "wb", stdout) ||
        !std::freopen((outputs / "err").c_str(), "wb", stderr))
        _exit(97);
    if (chdir(folder.c_str()) != 0) _exit(98);
    std::vector<const char*> argv{"schemac"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    const int exit = cli::run(static_cast<int>(argv.size()), argv.data());
    std::fflush(nullptr);
    _exit(exit);
}

}  // namespace

Said run(const std::vector<std::string>& arguments, const std::string& folder,
         const std::map<std::string, std::string>& environment) {
    const Folder outputs;
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) become(arguments, folder, environment, outputs);
    int status = 0;
    waitpid(child, &status, 0);
    Said said{WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(outputs / "out"), text_of(outputs / "err")};
    see_codes(said.err);
    return said;
}

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "schemac-test-XXXXXX").string();
    const char* made = mkdtemp(name.data());
    if (!made) throw std::runtime_error("mkdtemp failed");
    path_ = made;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& text) const {
    fs::create_directories(fs::path(*this / name).parent_path());
    std::ofstream(*this / name, std::ios::binary) << text;
    return *this / name;
}

std::string Folder::read(const std::string& name) const {
    return text_of(*this / name);
}

std::vector<std::string> Folder::files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path_))
        if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), path_).string());
    std::sort(names.begin(), names.end());
    return names;
}

void make_sqlite(const std::string& path, const std::string& sql) {
    sqlite3* database = nullptr;
    char* why = nullptr;
    const bool made = sqlite3_open(path.c_str(), &database) == SQLITE_OK &&
                      sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &why) == SQLITE_OK;
    const std::string message = why ? why : "";
    sqlite3_free(why);
    sqlite3_close(database);
    if (!made) throw std::runtime_error("sqlite: " + message);
}

}  // namespace schemac::test
