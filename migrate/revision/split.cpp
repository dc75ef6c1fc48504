// Migrate: which server's rules split a script.
#include "migrate/revision/split.h"

namespace schemac::migrate {

std::vector<Piece> split(std::string_view text, model::Product product) {
    switch (product) {
        case model::Product::postgres: return postgres::split(text);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::split(text);
        case model::Product::sqlite: return sqlite::split(text);
    }
    return {};
}

}  // namespace schemac::migrate
