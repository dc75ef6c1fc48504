// Output appears whole or not at all.
#include "tools/schemac/write_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "compiler/source/failure.h"

using namespace schemac;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "schemac-write-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator{}));
    }
};

std::string text_of(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a file is replaced as a whole, keeps its permissions, and nothing is left beside it") {
    const Folder folder;
    const std::string path = folder.path / "a.sql";
    cli::write_file(path, "one");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    cli::write_file(path, "two");
    CHECK(text_of(path) == "two");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.count() == 1);
}

TEST_CASE("a symbolic link stays one") {
    const Folder folder;
    cli::write_file(folder.path / "real", "one");
    fs::create_symlink("real", folder.path / "link");
    cli::write_file(folder.path / "link", "two");
    CHECK(fs::is_symlink(folder.path / "link"));
    CHECK(text_of(folder.path / "real") == "two");
}

TEST_CASE("what can't be written is an error, and leaves nothing behind") {
    const Folder folder;
    CHECK_THROWS_WITH(cli::write_file(folder.path / "no/such/a.sql", "x"), Catch::Contains("E0417"));
    CHECK_THROWS_WITH(cli::write_file(folder.path, "x"), Catch::Contains("Is a directory"));
    CHECK(folder.count() == 0);
}

TEST_CASE("a device is written to, not replaced") {
    cli::write_file("/dev/null", "x");
    CHECK(fs::is_character_file("/dev/null"));
}
