// Fuzzing: signal handlers on a stack of their own, since too deep a recursion leaves none.
#include "tests/fuzz/last_words.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <string>

namespace schemac::fuzz {
namespace {

std::array<char, 64 * 1024> spare_stack;
std::string path;
unsigned patience = 0;
std::string_view last_target;
std::string_view last_input;

void say(std::string_view text) {
    [[maybe_unused]] const auto written = ::write(2, text.data(), text.size());
}

/// Only what a signal handler may call.
void keep(int signal) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0) {
        [[maybe_unused]] const auto written = ::write(file, last_input.data(), last_input.size());
        ::close(file);
    }
    say(signal == SIGALRM ? "hangs: " : "crashes: ");
    say(last_target);
    say(", with the input in ");
    say(path);
    say("\n");
    ::_exit(1);
}

}  // namespace

void keep_last_words(const char* to, unsigned seconds) {
    path = to;
    patience = seconds;
    stack_t stack{};
    stack.ss_sp = spare_stack.data();
    stack.ss_size = spare_stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = keep;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGALRM})
        ::sigaction(signal, &action, nullptr);
}

void running(std::string_view target, std::string_view input) {
    last_target = target;
    last_input = input;
    ::alarm(patience);
}

}  // namespace schemac::fuzz
