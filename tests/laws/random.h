// A random generator that gives the same numbers on every machine, and choices made with it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace schemac::laws {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}

    /// From 0 to `count`, that excluded.
    std::size_t below(std::size_t count) { return count ? next() % count : 0; }
    /// True in so many of a hundred.
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

  private:
    /// splitmix64
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    std::uint64_t state_;
};

}  // namespace schemac::laws
