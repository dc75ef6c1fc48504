// Files: lines, columns, and what can't be read.
#include "compiler/source/sources.h"

#include "tests/unit/support/codes.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace schemac::source {

TEST_CASE("offsets become lines and columns, counted in characters", "[source]") {
    Sources sources;
    const auto& file = sources.add("a", "one\ntw\xC3\xB6 x\r\n\nlast");
    CHECK(file.position(0) == Position{1, 1});
    CHECK(file.position(4) == Position{2, 1});
    CHECK(file.position(9) == Position{2, 5});
    CHECK(file.position(12) == Position{3, 1});
    CHECK(file.position(17) == Position{4, 5});
    CHECK(file.line(2) == "tw\xC3\xB6 x");
    CHECK(file.line(3).empty());
    CHECK(file.line(4) == "last");
    CHECK(file.line_count() == 4);
}

TEST_CASE("a file that isn't there, or is a folder, is one clear failure", "[source][E0601]") {
    Sources sources;
    const auto missing = test::failure_of([&] { sources.load("/nowhere/shop.schema"); });
    REQUIRE(missing);
    CHECK(missing->message == "cannot read `/nowhere/shop.schema`: No such file or directory");
    const auto folder = test::failure_of([&] { sources.load("/"); });
    REQUIRE(folder);
    CHECK(folder->message == "cannot read `/`: it is a folder");
}

TEST_CASE("a file larger than what spans can hold is refused before it is read", "[source][E0602]") {
    const auto path = std::filesystem::temp_directory_path() / "schemac_large_file.schema";
    std::ofstream(path).put('x');
    std::filesystem::resize_file(path, max_file_size + 1);  // a hole, which takes no space
    Sources sources;
    const auto failure = test::failure_of([&] { sources.load(path.string()); });
    std::filesystem::remove(path);
    REQUIRE(failure);
    CHECK(failure->message == "`" + path.string() + "` is larger than 256 MiB");
}

}  // namespace schemac::source
