// Random choices that are the same on every platform.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace schemac::test {

class RandomSource {
  public:
    explicit RandomSource(std::uint32_t seed) : engine_(seed) {}

    /// A number below `limit`.
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    /// True in one of `n` cases.
    bool one_in(std::size_t n) { return below(n) == 0; }

    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[below(from.size())];
    }

    /// A name that wasn't given before in `taken`.
    std::string name(std::vector<std::string>& taken) {
        static const std::vector<std::string> stems{"user",   "order",   "item",  "Mixed Case", "select", "index",
                                                    "check",  "größe",   "price", "unique",     "name",   "key",
                                                    "a\"b",   "it's",    "from",  "with",       "date",   "dropped",
                                                    "value_", "primary", "x",     "table",      "comment"};
        std::string name = pick(stems);
        name += std::to_string(taken.size());
        if (one_in(6) && taken.size() < 5) name.pop_back();
        for (const std::string& other : taken)
            if (other == name) name += '_' + std::to_string(taken.size());
        taken.push_back(name);
        return name;
    }

    std::string comment() {
        static const std::vector<std::string> comments{"",
                                                       "",
                                                       "",
                                                       "Plain.",
                                                       "Two\nlines",
                                                       "  indented",
                                                       "with 'quotes' and \"more\"",
                                                       "first\n\nthird",
                                                       "// slashes ; { }",
                                                       "dos\r\nline",
                                                       "blank at the end ",
                                                       "it's\ttabbed\t\n"};
        return pick(comments);
    }

  private:
    std::mt19937 engine_;
};

}  // namespace schemac::test
