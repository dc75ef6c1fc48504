// Introspect: which products can rehearse a schema.
#include "introspect/rehearse.h"

namespace schemac::introspect {

std::vector<Unresolved> rehearse(const model::Target& target, const std::vector<std::string>& statements,
                                 const model::Schema& schema) {
    switch (target.product) {
        case model::Product::sqlite: return sqlite::rehearse(statements, schema);
        case model::Product::postgres:
        case model::Product::mysql:
        case model::Product::mariadb: return {};
    }
    return {};
}

}  // namespace schemac::introspect
