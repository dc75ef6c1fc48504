// Command line: which server a comparison is for.
#include "tools/schemac/state/target.h"

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"

namespace schemac::cli {
namespace {

/// MySQL and MariaDB are compared with one another; what one lacks the dialect says.
bool comparable(model::Product a, model::Product b) {
    const auto is_mysql = [](model::Product p) { return p == model::Product::mysql || p == model::Product::mariadb; };
    return a == b || (is_mysql(a) && is_mysql(b));
}

void check(const Claim& a, const Claim& b) {
    if (comparable(a.target.product, b.target.product)) return;
    throw source::Failure(code::two_products, a.name, model::to_string(a.target), b.name, model::to_string(b.target))
        .help("states of two products can't be compared; a `.schema` file serves both");
}

model::Target from_claims(const std::vector<Claim>& claims, const std::optional<model::Target>& named,
                          const std::string& dialect) {
    for (const Claim& claim : claims)
        check(claims.front(), claim);
    if (!named) return claims.front().target;
    check(claims.front(), {"--dialect " + dialect, *named});
    const bool says_version = dialect.find(':') != std::string::npos;
    return says_version && named->product == claims.front().target.product ? *named : claims.front().target;
}

model::Target from_config(Session& session) {
    const std::vector<model::Target>& targets = session.config().targets;
    if (targets.size() == 1) return targets.front();
    source::Failure failure(code::no_target);
    for (const model::Target& target : targets)
        failure.note("schemac.toml has `" + model::to_string(target) + '`');
    throw failure.help("name it: `--dialect postgres:15`, `mysql:8.0`, `mariadb:10.11` or `sqlite:3.40`");
}

}  // namespace

std::optional<model::Target> named_target(const Session& session) {
    const std::string& dialect = session.options.dialect;
    if (dialect.empty()) return std::nullopt;
    if (const auto target = model::parse_target(dialect)) return target;
    source::Failure failure(code::unknown_dialect, dialect);
    const std::string product = dialect.substr(0, dialect.find(':'));
    if (const std::string near = source::did_you_mean(product, {"postgres", "mysql", "mariadb", "sqlite"});
        !near.empty())
        failure.help("did you mean `" + near + "`?");
    throw failure.at("--dialect").help("write `postgres:15`, `mysql:8.0`, `mariadb:10.11` or `sqlite:3.40`");
}

model::Target choose_target(const std::vector<Claim>& claims, Session& session) {
    const std::optional<model::Target> named = named_target(session);
    if (!claims.empty()) return from_claims(claims, named, session.options.dialect);
    if (named) return *named;
    if (const auto dev_url = session.dev_url()) return {dev_url->product, model::default_version(dev_url->product)};
    return from_config(session);
}

}  // namespace schemac::cli
