// Command line: programs of the project's own that run before and after.
#include "tools/schemac/hook.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string ended(int status) {
    if (WIFEXITED(status)) return "it ended with " + std::to_string(WEXITSTATUS(status));
    return "it was ended by signal " + std::to_string(WTERMSIG(status));
}

Json steps_of(const migrate::Script& script) {
    Json steps = Json::array();
    for (const migrate::Part& part : script) {
        if (part.kind == migrate::Part::Kind::session) continue;
        for (const migrate::Step& step : part.steps) {
            Json statements = Json::array();
            for (const migrate::Statement& statement : step.statements)
                statements.push_back(statement.sql);
            steps.push_back({{"step", step.number}, {"text", step.text}, {"statements", std::move(statements)}});
        }
    }
    return steps;
}

/// Writes as much as the command reads: one that ends before has not failed. Not through the stream's buffer, since
/// pclose would give what became of that rather than of the command.
void feed(int pipe, std::string_view input) {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    while (!input.empty()) {
        const ssize_t written = ::write(pipe, input.data(), input.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        input.remove_prefix(static_cast<std::size_t>(written));
    }
    std::signal(SIGPIPE, before);
}

}  // namespace

void run_hook(std::string_view name, const std::string& command, const std::string& input) {
    if (command.empty()) return;
    std::FILE* pipe = ::popen(('{' + (' ' + command) + "\n} >&2").c_str(), "w");
    if (!pipe) throw source::Failure(code::hook_failed, name, "the shell can't be started").at(command);
    feed(::fileno(pipe), input);
    const int status = ::pclose(pipe);
    if (status == 0) return;
    throw source::Failure(code::hook_failed, name, ended(status)).at(command);
}

std::string hook_input(const migrate::Work& work, const migrate::Project& project, const std::string& database) {
    Json revisions = Json::array();
    for (const std::string& id : work.ids) {
        const migrate::Revision& revision = project.revision(id);
        const bool up = work.direction == migrate::Direction::up;
        revisions.push_back({{"revision", id},
                             {"message", revision.file.message},
                             {"file", revision.path},
                             {"steps", steps_of(up ? revision.upgrade : revision.downgrade)}});
    }
    const Json document{
        {"database", database}, {"direction", migrate::to_string(work.direction)}, {"revisions", std::move(revisions)}};
    return document.dump(2) + '\n';
}

}  // namespace schemac::cli
