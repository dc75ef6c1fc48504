// Command line: the only place that looks at a clock.
#include "tools/schemac/clock.h"

#include <array>
#include <cstdlib>
#include <ctime>

namespace schemac::cli {

std::string utc_now() {
    std::time_t now = std::time(nullptr);
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) now = std::strtoll(fixed, nullptr, 10);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%MZ", &parts);
    return {text.data(), size};
}

}  // namespace schemac::cli
