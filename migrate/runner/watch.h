// Migrate: how long something took.
#pragma once

#include <chrono>

namespace schemac::migrate {

/// Runs from when it is made.
class Watch {
  public:
    long long milliseconds() const {
        const auto passed = std::chrono::steady_clock::now() - start_;
        return std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace schemac::migrate
