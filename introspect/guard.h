// Introspect: the last thing that an error of a reader passes.
#pragma once

#include <exception>

#include "compiler/model/state.h"
#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "introspect/redact.h"

namespace schemac::introspect {

/// Runs a reader so that no error that leaves it can hold the URL's password, and none leaves it without saying where
/// it happened: what isn't a `source::Failure` becomes one (E0503).
template <class Reader>
model::State guarded(const Url& url, Reader&& reader) {
    try {
        return reader();
    } catch (const source::Failure& failure) {
        throw source::Failure(scrubbed(failure.diagnostic(), url));
    } catch (const std::exception& error) {
        throw source::Failure(code::reading_failed, scrubbed(error.what(), url))
            .at(redacted(url))
            .help("run it again; if it stays, the server's log may say more");
    }
}

}  // namespace schemac::introspect
