// What the tests against a live PostgreSQL share: a database of their own.
#pragma once

#include <string>

#include "compiler/model/state.h"

namespace schemac::test {

/// A database that lives as long as this, on the server of SCHEMAC_TEST_POSTGRES; absent where that isn't set.
class Scratch {
  public:
    explicit Scratch(const std::string& name);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// Says on standard error that the test is skipped, where there is no server.
    bool present() const;
    void run(const std::string& sql) const;
    model::State read() const;

  private:
    std::string server_;
    std::string name_;
};

}  // namespace schemac::test
