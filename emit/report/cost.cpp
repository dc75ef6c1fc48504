// Report: locks and work in words.
#include "emit/report/cost.h"

#include "emit/report/describe.h"

namespace schemac::emit::report {

namespace {

std::string locks(const plan::Step& step) {
    std::string text = describe(step.lock);
    for (const plan::Lock& lock : step.also)
        text +=
            lock.mode == step.lock.mode ? " and " + to_string(lock.on) : (text.empty() ? "" : ", ") + describe(lock);
    return text;
}

}  // namespace

std::string cost(const plan::Step& step) {
    const std::string lock = locks(step);
    switch (step.work) {
        case plan::Work::instant: return lock.empty() ? std::string() : lock + ", for a moment";
        case plan::Work::scan: return lock.empty() ? "reads every row" : lock + ", while it reads every row";
        case plan::Work::rewrite: return lock.empty() ? "writes every row" : lock + ", while it writes every row";
    }
    return {};
}

}  // namespace schemac::emit::report
