// "did you mean": near names are found, far ones are not offered.
#include "compiler/source/suggest.h"

#include <catch2/catch.hpp>

namespace schemac::source {

TEST_CASE("a slip of the keys is recognised", "[source]") {
    CHECK(did_you_mean("custmer_id", {"id", "customer_id", "customer_name"}) == "customer_id");
    CHECK(did_you_mean("idenity", {"index", "identity"}) == "identity");
    CHECK(did_you_mean("tabel", {"view", "table"}) == "table");
    CHECK(did_you_mean("NAEM", {"name"}) == "name");
}

TEST_CASE("what is far is not offered", "[source]") {
    CHECK(did_you_mean("colour", {"id", "email", "created_at"}).empty());
    CHECK(did_you_mean("a", {"b"}).empty());
    CHECK(did_you_mean("", {"b"}).empty());
    CHECK(did_you_mean(std::string(100000, 'x'), {"xxxx"}).empty());
}

TEST_CASE("the first of equally near names is offered", "[source]") {
    CHECK(did_you_mean("names", {"nameb", "namea"}) == "nameb");
}

}  // namespace schemac::source
