// The entry point of the unit tests; Catch2 brings the rest. A test whose tag names a diagnostic code that it never
// saw is a failure, too.
#define CATCH_CONFIG_RUNNER
#include "tests/unit/support/codes.h"

#include <catch2/catch.hpp>

#include <iostream>

int main(int argc, char** argv) {
    const int result = Catch::Session().run(argc, argv);
    for (const auto& tag : schemac::test::unproven_tags()) {
        std::cerr << "the tag is not proven, the test never saw the code: " << tag << '\n';
    }
    return schemac::test::unproven_tags().empty() ? result : 1;
}
