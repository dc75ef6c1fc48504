// Every key of `schemac.toml` is read, and documented.
#include "tools/schemac/config/keys.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "tools/schemac/config/config.h"

using namespace schemac;

namespace {

std::string with_key(const cli::KeyInfo& key) {
    const std::string value = key.kind.starts_with("table") ? "{}" : "[]";
    return (key.table.empty() ? "" : '[' + std::string(key.table) + "]\n") + std::string(key.name) + " = " + value +
           '\n';
}

}  // namespace

TEST_CASE("each listed key is known to the reader") {
    for (const cli::KeyInfo& key : cli::config_keys()) {
        source::Sources sources;
        source::Diagnostics diagnostics;
        cli::read_config(sources.add("schemac.toml", with_key(key)), diagnostics);
        for (const source::Diagnostic& diagnostic : diagnostics.all())
            CHECK(diagnostic.code == "E0403");  // of another type, perhaps; but not unknown
    }
}

TEST_CASE("docs/configuration.md says something of each key") {
    std::ifstream in(SCHEMAC_SOURCE_FOLDER "/docs/configuration.md");
    const std::string text(std::istreambuf_iterator<char>(in), {});
    REQUIRE_FALSE(text.empty());
    for (const cli::KeyInfo& key : cli::config_keys()) {
        INFO(key.table << '.' << key.name);
        const std::string name(key.name);
        CHECK((text.find('`' + name + '`') != std::string::npos || text.find('\n' + name + " ") != std::string::npos ||
               text.find('[' + name) != std::string::npos));
    }
}
