// Migrate: Ctrl-C.
#include "migrate/runner/interrupt.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace schemac::migrate {
namespace {

volatile std::sig_atomic_t asked = 0;
/// Readable from the first signal on: a handler may write to it (signal-safety(7)), and any number of threads wait.
int signalled = -1;

void add_one(int event) {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(event, &one, sizeof one);
}

void ask(int signal) {
    asked = 1;
    std::signal(signal, SIG_DFL);
    add_one(signalled);
}

/// A statement that began right after the request to cancel is met by the next one.
constexpr int again_milliseconds = 100;

bool is_readable(int event, int milliseconds) {
    pollfd one{event, POLLIN, 0};
    return ::poll(&one, 1, milliseconds) > 0;
}

}  // namespace

void watch_for_interrupt() {
    if (signalled < 0) signalled = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::signal(SIGINT, ask);
    std::signal(SIGTERM, ask);
}

bool interrupted() {
    return asked != 0;
}

void forget_interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    asked = 0;
    if (signalled >= 0) ::close(signalled);
    signalled = -1;
}

void pause(std::chrono::milliseconds time) {
    if (signalled < 0)
        std::this_thread::sleep_for(time);
    else
        is_readable(signalled, static_cast<int>(time.count()));
}

Cancellable::Cancellable(Session& session) {
    if (signalled < 0) return;
    ended_ = ::eventfd(0, EFD_CLOEXEC);
    thread_ = std::thread([this, &session] { watch(session); });
}

Cancellable::~Cancellable() {
    if (ended_ < 0) return;
    add_one(ended_);
    thread_.join();
    ::close(ended_);
}

void Cancellable::watch(Session& session) const {
    std::array<pollfd, 2> events{{{ended_, POLLIN, 0}, {signalled, POLLIN, 0}}};
    while (::poll(events.data(), events.size(), -1) < 0) {
    }
    if (events[0].revents != 0) return;
    do
        session.cancel();
    while (!is_readable(ended_, again_milliseconds));
}

}  // namespace schemac::migrate
