// What stops a run: a file that can't be read, a connection refused. Errors with a place in the source go to
// `Diagnostics` instead.
#pragma once

#include "compiler/source/diagnostic.h"

#include <exception>
#include <utility>

namespace schemac::source {

/// An exception that carries a diagnostic:
/// `throw Failure(code::cannot_read_file, path, reason).at(url).help("check the path");`
class Failure : public std::exception {
  public:
    template <Code C, class... Arguments>
    explicit Failure(C code, Arguments&&... arguments)
        : Failure(diagnose(code, Span{}, std::forward<Arguments>(arguments)...)) {}
    explicit Failure(Diagnostic diagnostic);

    /// Where it happened: a file, a URL without its password, a statement.
    Failure& at(std::string where);
    Failure& note(std::string text);
    /// What the user can do about it.
    Failure& help(std::string text);

    const Diagnostic& diagnostic() const { return diagnostic_; }
    const std::string& code() const { return diagnostic_.code; }
    /// "E0501: message".
    const char* what() const noexcept override { return what_.c_str(); }

  private:
    Diagnostic diagnostic_;
    std::string what_;
};

}  // namespace schemac::source
