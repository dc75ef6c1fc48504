// `schemac.toml`: what it may say, and how its mistakes are shown.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "compiler/source/render.h"
#include "tests/unit/support/codes.h"
#include "tools/schemac/config/config.h"

using namespace schemac;

namespace {

struct Read {
    source::Sources sources;
    source::Diagnostics diagnostics;
    cli::Config config;

    explicit Read(std::string text) {
        config = cli::read_config(sources.add("project/schemac.toml", std::move(text)), diagnostics);
        test::saw(diagnostics);
    }
    std::string errors() const { return source::render(diagnostics, sources); }
};

}  // namespace

TEST_CASE("a whole configuration is read") {
    Read read(R"(
schema = "db"
migrations = "db/revisions"
targets = ["postgres:15", "mariadb:10.11"]
environment = "dev"
ignore = ["tmp_*", "table:audit.*"]

[naming]
index = "ix_{table}_{columns}"
foreign_key = "fk_{table}_{referenced_table}"

[policy]
allow = ["data-loss"]

[environments.dev]
url = "sqlite:dev.db"
dev_url = "mysql://root@localhost"

[environments.production]
url = ["postgres://a/x", "postgres://b/x"]
)");
    CHECK(read.errors().empty());
    const cli::Config& config = read.config;
    CHECK(config.folder == "project/");
    CHECK(config.schema == "db");
    CHECK(config.migrations == "db/revisions");
    REQUIRE(config.targets.size() == 2);
    CHECK(config.targets[1] == model::Target{model::Product::mariadb, {10, 11, 0}});
    CHECK(config.ignore == std::vector<std::string>{"tmp_*", "table:audit.*"});
    CHECK(config.naming.index == "ix_{table}_{columns}");
    CHECK(config.naming.foreign_key == "fk_{table}_{referenced_table}");
    CHECK(config.policy.allowed.contains(plan::Hazard::Code::data_loss));
    CHECK(config.environments.at("production").urls.size() == 2);
    CHECK(config.environments.at("dev").dev_url->text == "mysql://root@localhost");
}

TEST_CASE("an empty configuration is as if there were none") {
    Read read("");
    CHECK(read.errors().empty());
    CHECK(read.config.schema == "schema");
    CHECK_FALSE(read.config.policy.allowed.contains(plan::Hazard::Code::data_loss));
}

TEST_CASE("an unknown key is an error at its place, with a suggestion", "[E0402]") {
    Read read("migratoins = \"m\"\n");
    CHECK(read.errors() ==
          "error[E0402]: unknown key `migratoins`\n"
          " --> project/schemac.toml:1:1\n"
          "  |\n"
          "1 | migratoins = \"m\"\n"
          "  | ^^^^^^^^^^\n"
          "  = help: did you mean `migrations`?\n");
}

TEST_CASE("all mistakes of a configuration are reported in one run", "[E0403][E0406]") {
    Read read(
        "schema = 1\ntargets = [\"oracle\"]\n[policy]\nallow = [\"data-los\"]\n[environments.dev]\nurll = \"x\"\n");
    CHECK(read.diagnostics.error_count() == 4);
    std::vector<std::string> codes;
    for (const source::Diagnostic& diagnostic : read.diagnostics.sorted())
        codes.push_back(diagnostic.code);
    CHECK(codes == std::vector<std::string>{"E0403", "E0406", "E0406", "E0402"});
    CHECK(read.errors().find("did you mean `data-loss`?") != std::string::npos);
    CHECK(read.errors().find("did you mean `url`?") != std::string::npos);
}

TEST_CASE("broken TOML is an error at its place", "[E0401]") {
    Read read("schema = \"a\"\nmigrations = \n");
    REQUIRE(read.diagnostics.error_count() == 1);
    CHECK(read.diagnostics.all().front().code == "E0401");
    CHECK(read.errors().find("schemac.toml:2:") != std::string::npos);
}

TEST_CASE("variables are filled in where they are used") {
    setenv("SCHEMAC_UNIT_PASSWORD", "s3cret", 1);
    CHECK(cli::expand({"postgres://u:${SCHEMAC_UNIT_PASSWORD}@h/d", {}}) == "postgres://u:s3cret@h/d");
    CHECK(cli::expand({"a$${b}c", {}}) == "a${b}c");
    CHECK(cli::expand({"plain", {}}) == "plain");
}

TEST_CASE("an unset variable is an error that names it and shows no value", "[E0404]") {
    setenv("SCHEMAC_UNIT_PASSWORD", "s3cret", 1);
    unsetenv("SCHEMAC_UNIT_UNSET");
    const auto error = test::failure_of([] { cli::expand({"${SCHEMAC_UNIT_PASSWORD}${SCHEMAC_UNIT_UNSET}", {}}); });
    REQUIRE(error);
    CHECK(error->message == "the environment variable `SCHEMAC_UNIT_UNSET` is not set");
}

TEST_CASE("an environment is chosen by name, by the configuration, or because it is the only one", "[E0405]") {
    Read one("[environments.dev]\nurl = \"sqlite:a\"\n");
    CHECK(cli::choose_environment(one.config, "") == &one.config.environments.at("dev"));
    Read two("environment = \"b\"\n[environments.a]\nurl = \"sqlite:a\"\n[environments.b]\nurl = \"sqlite:b\"\n");
    CHECK(cli::choose_environment(two.config, "") == &two.config.environments.at("b"));
    CHECK(cli::choose_environment(two.config, "a") == &two.config.environments.at("a"));
    CHECK(cli::choose_environment({}, "") == nullptr);
    const auto error = test::failure_of([&] { cli::choose_environment(two.config, "c"); });
    REQUIRE(error);
    CHECK(error->message == "no environment `c` in the configuration");
}
