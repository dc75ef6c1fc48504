// Introspect: from a URL, or SQL text and a target, to who reads it.
#include "introspect/read.h"

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "introspect/guard.h"

namespace schemac::introspect {
namespace {

model::State read_product(const Url& url) {
    switch (url.product) {
        case model::Product::postgres: return postgres::read(url);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::read(url);
        case model::Product::sqlite: return sqlite::read(url);
    }
    return {};
}

model::State read_in_scratch(const Url& dev_url, const source::Sources& sources,
                             const std::vector<source::FileId>& files, const model::Target& target,
                             source::Diagnostics& sink) {
    switch (dev_url.product) {
        case model::Product::postgres: return postgres::read_in_scratch(dev_url, sources, files, sink);
        case model::Product::mysql:
        case model::Product::mariadb: return mysql::read_in_scratch(dev_url, sources, files, sink);
        case model::Product::sqlite: return sqlite::read_sql(sources, files, target, sink);
    }
    return {};
}

model::State read_text(const source::Sources& sources, const std::vector<source::FileId>& files,
                       const model::Target& target, source::Diagnostics& sink) {
    switch (target.product) {
        case model::Product::postgres: return postgres::read_sql(sources, files, target, sink);
        case model::Product::sqlite: return sqlite::read_sql(sources, files, target, sink);
        case model::Product::mysql:
        case model::Product::mariadb: break;
    }
    throw source::Failure(code::sql_needs_server, model::to_string(target.product))
        .help(
            "name a server on which schemac may create and drop a database of its own: `--dev-url "
            "mysql://root@localhost`");
}

}  // namespace

model::State read(const Url& url) {
    return guarded(url, [&] { return read_product(url); });
}

model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files,
                      const model::Target& target, const Url* dev_url, source::Diagnostics& sink) {
    if (!dev_url) return read_text(sources, files, target, sink);
    return guarded(*dev_url, [&] { return read_in_scratch(*dev_url, sources, files, target, sink); });
}

}  // namespace schemac::introspect
