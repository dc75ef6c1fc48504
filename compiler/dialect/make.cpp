// Dialect: from a target to its dialect.
#include "compiler/dialect/mysql/mysql.h"
#include "compiler/dialect/postgres/postgres.h"
#include "compiler/dialect/sqlite/sqlite.h"

namespace schemac::dialect {

std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>& settings) {
    switch (target.product) {
        case model::Product::postgres: return postgres::make(target, settings);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::make(target, settings);
        case model::Product::sqlite: return sqlite::make(target, settings);
    }
    return nullptr;
}

}  // namespace schemac::dialect
