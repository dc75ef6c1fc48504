// MySQL: partitions that come and go where the others stay.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/partitioning.h"
#include "compiler/dialect/mysql/repartition.h"

using namespace schemac::dialect::mysql;

namespace {

std::string ranges(const std::string& list) {
    return canonical_partitioning("PARTITION BY RANGE (`a`) (" + list + ")");
}

std::string clause(const std::string& from, const std::string& to) {
    return repartition(from, to).clause;
}

const std::string p1 = "PARTITION `p1` VALUES LESS THAN (10)";
const std::string p2 = "PARTITION `p2` VALUES LESS THAN (20)";
const std::string p3 = "PARTITION `p3` VALUES LESS THAN MAXVALUE";

}  // namespace

TEST_CASE("mysql partitions: at the end they are added", "[mysql]") {
    CHECK(clause(ranges(p1), ranges(p1 + ", " + p2 + ", " + p3)) == "ADD PARTITION (" + p2 + ", " + p3 + ")");
    CHECK(repartition(ranges(p1), ranges(p1)).kind == Repartition::Kind::none);
}

TEST_CASE("mysql partitions: between others they take rows from the next, or leave them to it", "[mysql]") {
    CHECK(clause(ranges(p1 + ", " + p3), ranges(p1 + ", " + p2 + ", " + p3)) ==
          "REORGANIZE PARTITION `p3` INTO (" + p2 + ", " + p3 + ")");
    CHECK(clause(ranges(p1 + ", " + p2 + ", " + p3), ranges(p1 + ", " + p3)) ==
          "REORGANIZE PARTITION `p2`, `p3` INTO (" + p3 + ")");
    CHECK(clause(ranges(p1 + ", " + p3), ranges("PARTITION `x` VALUES LESS THAN (10), " + p3)) ==
          "REORGANIZE PARTITION `p1` INTO (PARTITION `x` VALUES LESS THAN (10))");
}

TEST_CASE("mysql partitions: what would lose rows, or concerns all, is made anew", "[mysql]") {
    CHECK(repartition(ranges(p1 + ", " + p2), ranges(p1)).kind == Repartition::Kind::whole);
    CHECK(clause(ranges(p1), "PARTITION BY HASH (`a`) PARTITIONS 4") == "PARTITION BY HASH (`a`) PARTITIONS 4");
    CHECK(clause(ranges(p1), "") == "REMOVE PARTITIONING");
    const std::string list = "PARTITION BY LIST (`a`) (PARTITION `x` VALUES IN (1,2), PARTITION `y` VALUES IN (3))";
    CHECK(repartition(list, "PARTITION BY LIST (`a`) (PARTITION `y` VALUES IN (3))").kind == Repartition::Kind::whole);
    CHECK(clause(list,
                 "PARTITION BY LIST (`a`) (PARTITION `z` VALUES IN (1), PARTITION `x` VALUES IN (2), PARTITION "
                 "`y` VALUES IN (3))") ==
          "REORGANIZE PARTITION `x` INTO (PARTITION `z` VALUES IN (1), PARTITION `x` VALUES IN (2))");
}
