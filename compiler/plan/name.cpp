// Plan: names that fit.
#include "compiler/plan/name.h"

#include <cstdint>

namespace schemac::plan {
namespace {

/// FNV-1a, which is the same everywhere.
std::string number_of(const std::string& text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return std::to_string(hash);
}

}  // namespace

std::string fitting_name(const std::string& prefix, const std::string& name, const Context& context) {
    const unsigned limit = context.capabilities().identifier_bytes;
    std::string whole = prefix + name;
    if (limit == 0 || whole.size() <= limit) return whole;
    const std::string number = '_' + number_of(whole);
    std::size_t end = limit - number.size();
    while (end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80)
        --end;
    return whole.substr(0, end) + number;
}

}  // namespace schemac::plan
