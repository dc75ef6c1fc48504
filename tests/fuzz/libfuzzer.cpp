// Fuzzing: libFuzzer's entry point for the target that SCHEMAC_FUZZ_TARGET names.
#include <cstddef>
#include <cstdint>

#include "compiler/source/failure.h"
#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const schemac::fuzz::Target* target = schemac::fuzz::find(SCHEMAC_FUZZ_TARGET);
    try {
        target->run({reinterpret_cast<const char*>(data), size});
    } catch (const schemac::source::Failure&) {
    }
    return 0;
}
