// Emit: from a target to its writer.
#include "emit/sql/mysql/writer.h"
#include "emit/sql/postgres/writer.h"
#include "emit/sql/sqlite/writer.h"

namespace schemac::emit::sql {

std::unique_ptr<Writer> make_writer(const model::Target& target) {
    switch (target.product) {
        case model::Product::postgres: return postgres::make(target);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::make(target);
        case model::Product::sqlite: return sqlite::make(target);
    }
    return nullptr;
}

}  // namespace schemac::emit::sql
