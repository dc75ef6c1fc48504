// MySQL: events, whose statement a person and the catalog write differently.
#include <catch2/catch.hpp>

#include "compiler/dialect/mysql/event.h"
#include "compiler/model/schema.h"

using namespace schemac::dialect::mysql;

namespace {

const char* const live =
    "CREATE EVENT `tidy` ON SCHEDULE EVERY 1 DAY STARTS '2026-01-01 03:00:00' ON COMPLETION PRESERVE DISABLE COMMENT "
    "'x' DO DELETE FROM t";

}  // namespace

TEST_CASE("mysql events: definer, letter case and clauses that mean nothing are left out", "[mysql]") {
    CHECK(canonical_event(
              "create definer=`a`@`%` event if not exists Tidy on schedule every 1 day\n"
              "starts '2026-01-01 03:00:00' on completion preserve disable comment \"x\" do DELETE FROM t;") ==
          canonical_event(live));
    CHECK(canonical_event("CREATE EVENT e ON SCHEDULE EVERY 1 DAY ON COMPLETION NOT PRESERVE ENABLE DO SELECT 1") ==
          "create event e on schedule every 1 day starts \x1f\x1f ends \x1fnone\x1f do SELECT 1");
    CHECK(canonical_event("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE ON SLAVE DO SELECT 1") ==
          canonical_event("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE ON REPLICA DO SELECT 1"));
    CHECK(canonical_event("CREATE TABLE t (id int)").empty());
}

TEST_CASE("mysql events: a start counts where both sides name one", "[mysql]") {
    const auto same = [](const std::string& a, const std::string& b) {
        schemac::model::Raw one{"event", "tidy", {}, {}, {}};
        schemac::model::Raw other = one;
        one.create.canonical = canonical_event(a);
        other.create.canonical = canonical_event(b);
        return one == other;
    };
    const std::string open =
        "CREATE EVENT tidy ON SCHEDULE EVERY 1 DAY ON COMPLETION PRESERVE DISABLE COMMENT 'x' DO DELETE FROM t";
    const std::string later =
        "CREATE EVENT tidy ON SCHEDULE EVERY 1 DAY STARTS '2026-01-02' ON COMPLETION PRESERVE DISABLE COMMENT 'x' DO "
        "DELETE FROM t";
    CHECK(same(live, open));
    CHECK(same(open, later));
    CHECK_FALSE(same("create event e on schedule every 1 day ends '2035-01-01' do select 1",
                     "create event e on schedule every 1 day do select 1"));
    CHECK(same("create event e on schedule every 1 day ends '2035-01-01' do select 1",
               "create event e on schedule every 1 day ends '2035-01-01 00:00:00' do select 1"));
    CHECK(same("create event e on schedule at current_timestamp + interval 1 hour do select 1",
               "create event e on schedule at '2035-01-01 00:00:00' do select 1"));
    CHECK_FALSE(same("create event e on schedule at '2035-01-02' do select 1",
                     "create event e on schedule at '2035-01-01 00:00:00' do select 1"));
    CHECK_FALSE(same(live, later));
    const std::string made = "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2026-01-02'";
    CHECK(canonical_event(made + std::string(started_when_made) + " DO SELECT 1") ==
          "create event e on schedule every 1 day starts \x1f\x1f ends \x1fnone\x1f do SELECT 1");
}
