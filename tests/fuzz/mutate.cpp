// Fuzzing: new text from old.
#include "tests/fuzz/mutate.h"

#include <algorithm>

namespace schemac::fuzz {
namespace {

constexpr std::size_t longest = 20'000;

std::size_t below(std::size_t limit, std::mt19937_64& random) {
    return limit == 0 ? 0 : random() % limit;
}

std::string part(const std::string& text, std::mt19937_64& random) {
    const std::size_t at = below(text.size(), random);
    return text.substr(at, 1 + below(std::min<std::size_t>(text.size() - at, 60), random));
}

/// What parsers stumble over: the ends of things without their beginnings, deep nesting, bytes that are no text.
const std::vector<std::string>& awkward() {
    static const std::vector<std::string> all{"(",
                                              ")",
                                              "((",
                                              "[",
                                              "{",
                                              "}",
                                              "'",
                                              "\"",
                                              "`",
                                              "$$",
                                              "$a$",
                                              ";",
                                              "--",
                                              "/*",
                                              "*/",
                                              "::",
                                              ".",
                                              "..",
                                              ",",
                                              "\\",
                                              "%",
                                              std::string(1, '\0'),
                                              "\xff",
                                              "\xf0\x9f\x98\x80",
                                              "\xe2\x80\xa8",
                                              "\r",
                                              "\n",
                                              "1e999",
                                              "99999999999999999999",
                                              "NULL",
                                              "not",
                                              "table",
                                              "create table ",
                                              "generated always as (",
                                              "E'\\",
                                              "0x",
                                              "x'",
                                              "@",
                                              "{\"",
                                              "[[",
                                              "null"};
    return all;
}

void change(std::string& text, const std::vector<std::string>& seeds, std::mt19937_64& random) {
    const std::size_t at = below(text.size() + 1, random);
    switch (below(7, random)) {
        case 0:
            if (at < text.size()) text[at] = static_cast<char>(random());
            return;
        case 1: text.erase(at, 1 + below(30, random)); return;
        case 2: text.insert(at, part(text, random)); return;
        case 3: text.insert(at, part(seeds[below(seeds.size(), random)], random)); return;
        case 4: text.insert(at, awkward()[below(awkward().size(), random)]); return;
        case 5: text.resize(at); return;
        case 6: {
            const std::string& one = awkward()[below(awkward().size(), random)];
            for (std::size_t n = below(8, random) == 0 ? 3'000 : 5; n > 0 && text.size() < longest; --n)
                text.insert(at, one);
            return;
        }
    }
}

}  // namespace

std::string mutate(const std::vector<std::string>& seeds, std::mt19937_64& random) {
    std::string text = seeds[below(seeds.size(), random)];
    for (std::size_t n = 1 + below(6, random); n > 0; --n)
        change(text, seeds, random);
    if (text.size() > longest) text.resize(longest);
    return text;
}

}  // namespace schemac::fuzz
