// Migrate: Ctrl-C.
#include "migrate/runner/interrupt.h"

#include <csignal>

namespace schemac::migrate {
namespace {

volatile std::sig_atomic_t asked = 0;

void ask(int signal) {
    asked = 1;
    std::signal(signal, SIG_DFL);
}

}  // namespace

void watch_for_interrupt() {
    std::signal(SIGINT, ask);
    std::signal(SIGTERM, ask);
}

bool interrupted() {
    return asked != 0;
}

void forget_interrupt() {
    asked = 0;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

}  // namespace schemac::migrate
