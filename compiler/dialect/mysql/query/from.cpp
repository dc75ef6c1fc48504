// Dialect, MySQL and MariaDB: what FROM names (https://dev.mysql.com/doc/refman/8.0/en/join.html).
#include <utility>

#include "compiler/dialect/mysql/query/parser.h"

namespace schemac::dialect::mysql::query {
namespace {

Source joining(Source::Join join, Source left, Source right) {
    Source made;
    made.join = join;
    made.left = std::make_shared<Source>(std::move(left));
    made.right = std::make_shared<Source>(std::move(right));
    return made;
}

}  // namespace

/// A comma joins as JOIN does, and binds less close.
Source Parser::sources() {
    Source all = joined();
    while (accept(","))
        all = joining(Source::Join::inner, std::move(all), joined());
    return all;
}

Source Parser::joined() {
    if (++depth_ > 200) throw NotUnderstood{};
    Source all = factor();
    while (at_join())
        all = join(std::move(all));
    --depth_;
    return all;
}

/// `a right join b` is `b left join a`.
Source Parser::join(Source left) {
    const bool natural = accept("natural");
    const bool right = accept("right");
    const bool outer = right || accept("left");
    if (outer)
        accept("outer");
    else if (!accept("inner"))
        accept("cross");
    const bool straight = !natural && !outer && accept("straight_join");
    if (!straight) expect("join");
    Source other = factor();
    const Source::Join kind = outer ? Source::Join::left : straight ? Source::Join::straight : Source::Join::inner;
    Source made =
        right ? joining(kind, std::move(other), std::move(left)) : joining(kind, std::move(left), std::move(other));
    made.natural = natural;
    condition(made);
    if (right && (natural || !made.shared.empty())) throw NotUnderstood{};
    return made;
}

void Parser::condition(Source& made) {
    if (accept("on"))
        made.on = text();
    else if (accept("using"))
        made.shared = names();
}

Source Parser::factor() {
    Source made;
    if (at("(")) {
        if (!at_query()) {
            ++at_;
            made = sources();
            expect(")");
            return made;
        }
        ++at_;
        made.query = std::make_shared<Query>(query());
        expect(")");
        made.alias = alias();
        if (made.alias.empty()) throw NotUnderstood{};
        return made;
    }
    made.relation = name();
    if (at(".")) throw NotUnderstood{};
    made.alias = alias();
    return made;
}

std::string Parser::alias() {
    if (accept("as")) return name();
    const bool more = at_end() || at(")") || at(",") || at(";") || at("on") || at("using") || at_clause() || at_join();
    return more ? std::string() : name();
}

}  // namespace schemac::dialect::mysql::query
