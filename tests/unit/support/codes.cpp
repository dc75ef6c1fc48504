// Listens to the tests that run, and compares the codes in their tags with those that they have seen.
#include "tests/unit/support/codes.h"

#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace schemac::test {
namespace {

std::set<std::string> seen;
std::vector<std::string> unproven;

class CodeListener : public Catch::TestEventListenerBase {
  public:
    using TestEventListenerBase::TestEventListenerBase;

    void testCaseStarting(const Catch::TestCaseInfo& info) override {
        TestEventListenerBase::testCaseStarting(info);
        seen.clear();
    }

    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        for (const auto& tag : stats.testInfo.tags) {
            if (is_code(tag) && !seen.contains(tag)) unproven.push_back(stats.testInfo.name + ": " + tag);
        }
        TestEventListenerBase::testCaseEnded(stats);
    }
};

CATCH_REGISTER_LISTENER(CodeListener)

}  // namespace

const source::Diagnostic& saw(const source::Diagnostic& diagnostic) {
    seen.insert(diagnostic.code);
    return diagnostic;
}

void saw(const source::Diagnostics& diagnostics) {
    for (const auto& diagnostic : diagnostics.all())
        saw(diagnostic);
}

const std::vector<std::string>& unproven_tags() {
    return unproven;
}

bool is_code(const std::string& text) {
    return text.size() == 5 && (text[0] == 'E' || text[0] == 'W') &&
           std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace schemac::test
