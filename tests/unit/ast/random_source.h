// Writes random source text that is right, in a layout that nobody would choose.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::test {

/// Declarations with random parts, blanks and comments; the same for the same seed.
class RandomSource {
  public:
    explicit RandomSource(unsigned seed) : random_(seed) {}

    std::string file();

  private:
    void add(std::string_view token);
    void space();
    bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
    std::string_view pick(const std::vector<std::string_view>& from) { return from[random_() % from.size()]; }

    void name();
    void names();
    void opaque();
    void table();
    void member();
    void column();
    void index_rest();
    void declaration();
    void other_declaration();

    std::mt19937 random_;
    std::string text_;
};

}  // namespace schemac::test
