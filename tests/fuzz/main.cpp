// Fuzzing without a fuzzer: each parser on changed seeds, the same ones in each run.
//
//     schemac_fuzz                              every target, SCHEMAC_FUZZ_ROUNDS (2000) inputs each
//     schemac_fuzz TARGET FILE…                 just these inputs
//
// SCHEMAC_SEED=7 begins with other inputs. A finding ends the run with exit status 1 and leaves its input in
// fuzz-finding.txt. `cmake -DSCHEMAC_FUZZERS=ON` with clang builds a libFuzzer program for each target instead.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>

#include "compiler/source/failure.h"
#include "tests/fuzz/last_words.h"
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/seeds.h"

namespace {

using namespace schemac;

constexpr const char* finding = "fuzz-finding.txt";

std::size_t number(const char* variable, std::size_t otherwise) {
    const char* text = std::getenv(variable);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

/// False where the target fails on the input in a way that is none of the product's.
bool holds(const fuzz::Target& target, const std::string& input) {
    fuzz::running(target.name, input);
    try {
        target.run(input);
    } catch (const source::Failure&) {
    } catch (const std::exception& error) {
        std::ofstream(finding, std::ios::binary) << input;
        std::cerr << "finding: " << target.name << ": " << error.what() << ", with the input in " << finding << '\n';
        return false;
    }
    return true;
}

bool holds(const fuzz::Target& target) {
    std::mt19937_64 random(number("SCHEMAC_SEED", 1));
    const std::vector<std::string> seeds = fuzz::seeds_of(target);
    for (const std::string& seed : seeds)
        if (!holds(target, seed)) return false;
    for (std::size_t round = number("SCHEMAC_FUZZ_ROUNDS", 2000); round > 0; --round)
        if (!holds(target, fuzz::mutate(seeds, random))) return false;
    return true;
}

bool run(int argc, char** argv) {
    if (argc == 1) {
        int failed = 0;
        for (const fuzz::Target& target : fuzz::targets())
            failed += holds(target) ? 0 : 1;
        std::cout << fuzz::targets().size() - failed << " passed, " << failed << " failed, 0 skipped\n";
        return failed == 0;
    }
    const fuzz::Target* target = fuzz::find(argv[1]);
    if (!target) throw std::runtime_error(std::string("no target ") + argv[1]);
    if (argc == 2) return holds(*target);
    for (int n = 2; n < argc; ++n)
        if (!holds(*target, fuzz::read_file(argv[n]))) return false;
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    fuzz::keep_last_words(finding, 20);
    try {
        return run(argc, argv) ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
