// Command line: the same on several databases.
#include "tools/schemac/several.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <list>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/runner/interrupt.h"
#include "tools/schemac/guarded.h"

namespace schemac::cli {
namespace {

using Work = std::function<Exit(const Place&)>;

constexpr int often = 200;  // milliseconds

/// A process at work on one database, and what it said of a line so far.
struct Job {
    std::size_t place = 0;
    pid_t process = 0;
    int output = -1;
    std::string line;
};

/// Ctrl-C is the parent's to hand on: once, however often it is pressed. A child whose parent is gone stops as well.
[[noreturn]] void be_child(const Place& place, const Work& work, Session& session, int output) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::dup2(output, STDERR_FILENO);
    ::close(output);
    migrate::forget_interrupt();
    migrate::watch_for_interrupt();
    const Exit exit = guarded(session, [&](Session&) { return work(place); });
    std::fflush(nullptr);
    ::_exit(static_cast<int>(exit));
}

class Jobs {
  public:
    Jobs(const Several& several, const Work& work, Session& session)
        : several_(several), work_(work), session_(session), exits_(several.places.size()) {}

    Exit run() {
        while (may_begin() || !jobs_.empty()) {
            while (may_begin() && jobs_.size() < several_.jobs)
                begin();
            hand_on_interrupt();
            listen();
        }
        const Exit exit = report();
        if (failure_) throw source::Failure(*failure_);
        return exit;
    }

  private:
    bool may_begin() const { return !stopped_ && !migrate::interrupted() && next_ < several_.places.size(); }

    void begin() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_begin(errno);
        std::fflush(nullptr);  // or both would write what is held back
        const pid_t process = ::fork();
        if (process < 0) {
            const int error = errno;
            ::close(ends[0]);
            ::close(ends[1]);
            return cannot_begin(error);
        }
        if (process == 0) be_child(several_.places[next_], work_, session_, ends[1]);
        ::close(ends[1]);
        jobs_.push_back({next_++, process, ends[0], {}});
    }

    /// Those at work end as they would have.
    void cannot_begin(int error) {
        failure_ = source::Failure(code::cannot_start_process, std::strerror(error))
                       .help("run on fewer at a time: `-j N`")
                       .diagnostic();
        stopped_ = true;
    }

    void hand_on_interrupt() {
        if (!migrate::interrupted() || handed_on_) return;
        handed_on_ = true;
        for (const Job& job : jobs_)
            ::kill(job.process, SIGTERM);
    }

    /// Until somebody said something, or a signal may have come.
    void listen() {
        std::vector<pollfd> events;
        for (const Job& job : jobs_)
            events.push_back({job.output, POLLIN, 0});
        if (events.empty() || ::poll(events.data(), events.size(), often) <= 0) return;
        std::size_t at = 0;
        for (auto job = jobs_.begin(); job != jobs_.end();) {
            const auto current = job++;
            if (events[at++].revents != 0 && !hear(*current)) end(current);
        }
    }

    /// False at the end of what it says.
    bool hear(Job& job) {
        std::array<char, 4096> text{};
        const ssize_t size = ::read(job.output, text.data(), text.size());
        if (size < 0 && errno == EINTR) return true;
        if (size <= 0) return false;
        job.line.append(text.data(), static_cast<std::size_t>(size));
        for (std::size_t end = job.line.find('\n'); end != std::string::npos; end = job.line.find('\n')) {
            say(job, job.line.substr(0, end));
            job.line.erase(0, end + 1);
        }
        return true;
    }

    void say(const Job& job, const std::string& line) {
        session_.complain(several_.places[job.place].name + ": " + line + '\n');
    }

    void end(std::list<Job>::iterator job) {
        if (!job->line.empty()) say(*job, job->line);
        ::close(job->output);
        int status = 0;
        while (::waitpid(job->process, &status, 0) < 0 && errno == EINTR) {
        }
        const bool ended = WIFEXITED(status);
        if (!ended) say(*job, "its process was ended by signal " + std::to_string(WTERMSIG(status)));
        exits_[job->place] = ended ? static_cast<Exit>(WEXITSTATUS(status)) : Exit::error;
        stopped_ = stopped_ || exits_[job->place] != Exit::done;
        jobs_.erase(job);
    }

    Exit report() const {
        Exit worst = migrate::interrupted() ? Exit::error : Exit::done;
        std::string text;
        for (std::size_t at = 0; at < exits_.size(); ++at) {
            const std::optional<Exit>& exit = exits_[at];
            const char* word = !exit                    ? "not begun"
                               : *exit == Exit::done    ? "done     "
                               : *exit == Exit::refused ? "refused  "
                                                        : "failed   ";
            text += std::string("  ") + word + "  " + several_.places[at].name + '\n';
            if (exit && *exit != Exit::done && worst != Exit::error) worst = *exit;
        }
        if (worst == Exit::done)
            session_.remark(text);
        else
            session_.complain(text);
        return worst;
    }

    const Several& several_;
    const Work& work_;
    Session& session_;
    std::vector<std::optional<Exit>> exits_;
    std::list<Job> jobs_;
    std::size_t next_ = 0;
    bool stopped_ = false;
    std::optional<source::Diagnostic> failure_;
    bool handed_on_ = false;
};

}  // namespace

Exit Several::run(const Work& work, Session& session) const {
    return Jobs(*this, work, session).run();
}

}  // namespace schemac::cli
