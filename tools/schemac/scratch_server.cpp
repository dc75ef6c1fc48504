// Command line: where a scratch database can be made.
#include "tools/schemac/scratch_server.h"

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"

namespace schemac::cli {

introspect::Url scratch_server(model::Product product, Session& session) {
    if (const auto url = session.dev_url()) return *url;
    introspect::Url none;
    none.product = model::Product::sqlite;
    if (product == none.product) return none;
    throw source::Failure(code::no_state, "--dev-url")
        .note("the revisions are for " + std::string(model::to_string(product)))
        .help("name a server on which schemac may make and drop a database of its own: `--dev-url URL`");
}

}  // namespace schemac::cli
