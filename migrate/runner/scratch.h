// Migrate: a database for a while.
#pragma once

#include "introspect/url.h"

namespace schemac::migrate {

/// A new, empty database on a server, or in a file of its own for SQLite; dropped again, whatever happens. Throws
/// `source::Failure` where it can't be made (E0824).
class Scratch {
  public:
    explicit Scratch(const introspect::Url& server);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const introspect::Url& url() const { return url_; }

  private:
    introspect::Url server_;
    introspect::Url url_;
};

}  // namespace schemac::migrate
