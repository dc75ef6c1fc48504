// Connection URLs: what is understood, and that a password never gets out.
#include "introspect/url.h"

#include <catch2/catch.hpp>

#include "introspect/guard.h"
#include "tests/unit/support/codes.h"

using namespace schemac;
using introspect::parse_url;
using introspect::redacted;

namespace {

source::Diagnostic error_of(std::string_view text) {
    const auto found = test::failure_of([&] { parse_url(text); });
    REQUIRE(found);
    return *found;
}

std::string everything(const source::Diagnostic& diagnostic) {
    std::string all = diagnostic.message + diagnostic.where + diagnostic.label;
    for (const source::Note& note : diagnostic.notes)
        all += note.text;
    for (const std::string& help : diagnostic.help)
        all += help;
    return all;
}

}  // namespace

TEST_CASE("a URL is taken apart and percent-decoded") {
    const auto url =
        parse_url("postgres://an%40na:p%3Aw%2f@db.example:6543/sh%20op?sslmode=require&application_name=a");
    REQUIRE(url);
    CHECK(url->product == model::Product::postgres);
    CHECK(url->user == "an@na");
    CHECK(url->password == "p:w/");
    CHECK(url->host == "db.example");
    CHECK(url->port == 6543);
    CHECK(url->database == "sh op");
    CHECK(url->parameters.at("sslmode") == "require");
    CHECK(url->parameters.at("application_name") == "a");
}

TEST_CASE("each scheme names its product") {
    CHECK(parse_url("postgresql://h/d")->product == model::Product::postgres);
    CHECK(parse_url("mysql://h/d")->product == model::Product::mysql);
    CHECK(parse_url("mariadb://h/d")->product == model::Product::mysql);
    CHECK(parse_url("SQLite:a.db")->product == model::Product::sqlite);
}

TEST_CASE("an IPv6 address stands in brackets") {
    const auto url = parse_url("mysql://root@[::1]:3307/shop");
    CHECK(url->host == "::1");
    CHECK(url->port == 3307);
    CHECK(redacted(*url) == "mysql://root@[::1]:3307/shop");
}

TEST_CASE("the path of a SQLite file is taken as it stands") {
    CHECK(parse_url("sqlite:data/a%20b.db")->database == "data/a%20b.db");
    CHECK(parse_url("sqlite:///var/a.db")->database == "/var/a.db");
    CHECK(parse_url("sqlite:a.db?busy_timeout=3")->database == "a.db");
    CHECK(redacted(*parse_url("sqlite:a.db?busy_timeout=3")) == "sqlite:a.db?busy_timeout=3");
}

TEST_CASE("what has no scheme is no URL") {
    CHECK_FALSE(parse_url("schema/shop.schema"));
    CHECK_FALSE(parse_url("empty"));
    CHECK_FALSE(parse_url("./a:b"));
    CHECK_FALSE(parse_url("postgres:15"));
}

TEST_CASE("an unknown scheme is an error that names the known ones", "[E0501]") {
    const source::Diagnostic error = error_of("postgers://u:secret@h/d");
    CHECK(error.code == "E0501");
    CHECK(error.help.front() == "did you mean `postgres://`?");
    CHECK(everything(error).find("sqlite:PATH") != std::string::npos);
    CHECK(everything(error).find("secret") == std::string::npos);
}

TEST_CASE("a broken URL says why, without its password", "[E0502]") {
    for (const char* text : {"postgres://u:secret@h:port/d", "postgres://u:secret%zz@h/d", "postgres://u:se/cret@h/d",
                             "mysql://u:secret@h:99999/d", "mysql://u:secret@[::1/d", "postgres://u:secret@h/d?x"}) {
        const source::Diagnostic error = error_of(text);
        CHECK(error.code == "E0502");
        CHECK(everything(error).find("cret") == std::string::npos);
    }
}

TEST_CASE("a URL for people hides its password, also among the parameters") {
    const auto url = parse_url("postgres://u:secret@h/d?sslpassword=hidden&sslmode=require");
    CHECK(redacted(*url) == "postgres://u:***@h/d?sslmode=require&sslpassword=***");
    CHECK(introspect::redacted_text("postgres://u:a@b@h/d?password=x&y=z") == "postgres://u:***@h/d?password=***&y=z");
}

TEST_CASE("a library's message that echoes the password is scrubbed") {
    const auto url = parse_url("mysql://u:hunter2@h/d");
    source::Diagnostic diagnostic;
    diagnostic.message = "access denied using hunter2";
    diagnostic.notes.push_back({"tried hunter2", {}});
    CHECK(everything(introspect::scrubbed(diagnostic, *url)) == "access denied using ***tried ***");
}

TEST_CASE("an error that no reader was prepared for says where it happened, without the password", "[E0503]") {
    const auto url = parse_url("mysql://u:hunter2@h/d");
    const auto error = test::failure_of(
        [&] { introspect::guarded(*url, []() -> model::State { throw std::runtime_error("lost hunter2@h"); }); });
    REQUIRE(error);
    CHECK(error->message == "reading the database failed: lost ***@h");
    CHECK(error->where == "mysql://u:***@h/d");
}
