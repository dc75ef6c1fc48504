// Migrate: connecting to a server of any product.
#include "migrate/runner/session.h"

namespace schemac::migrate {

std::unique_ptr<Session> connect(const introspect::Url& url, bool create) {
    switch (url.product) {
        case model::Product::postgres: return postgres::connect(url);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::connect(url);
        case model::Product::sqlite: return sqlite::connect(url, create);
    }
    return nullptr;
}

}  // namespace schemac::migrate
