// Migrate: a connection that revisions run on. One implementation a server.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/target.h"
#include "introspect/url.h"

namespace schemac::migrate {

/// What a server said of a statement that it refused. Never has a row's values.
class ServerError : public std::exception {
  public:
    enum class Kind : std::uint8_t {
        refused,
        busy,       ///< a lock that others hold: the same may go through later
        lost,       ///< the connection is gone, and whether the statement was done isn't known
        cancelled,  ///< by whoever asked for that
    };
    ServerError(std::string message, Kind kind) : message_(std::move(message)), kind_(kind) {}
    const char* what() const noexcept override { return message_.c_str(); }
    bool busy() const { return kind_ == Kind::busy; }
    bool lost() const { return kind_ == Kind::lost; }
    bool cancelled() const { return kind_ == Kind::cancelled; }

  private:
    std::string message_;
    Kind kind_;
};

using Values = std::vector<std::optional<std::string>>;  ///< of one row
using Rows = std::vector<Values>;

class Session {
  public:
    virtual ~Session() = default;

    /// The server itself, with its version.
    virtual model::Target target() = 0;

    /// One statement; throws `ServerError`.
    virtual void execute(const std::string& sql) = 0;
    virtual Rows query(const std::string& sql) = 0;
    /// From another thread: ends what is at work, if anything is, with an error. Throws nothing.
    virtual void cancel() noexcept = 0;

    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;

    /// How long a statement waits for a lock before it is refused; whoever comes after it waits as long.
    virtual void limit_lock_waits(int seconds) = 0;

    /// Takes the lock that keeps other runners away until the connection ends, or says at once that it is held.
    virtual bool try_lock() = 0;
    virtual void unlock() = 0;
    /// Who holds it, for people; empty when that can't be told.
    virtual std::string lock_holder() = 0;

    /// Whether a part of these statements can be rolled back as a whole.
    virtual bool rolls_back(const std::vector<std::string>& statements) = 0;
    /// Whether a statement outside a transaction can share one with the note that it was done.
    virtual bool commits_with_note(const std::string& statement) = 0;
    /// A text that changes when a statement has done its work and stays when it hasn't: the definitions of all that it
    /// names.
    virtual std::string fingerprint(const std::string& statement) = 0;
    /// Takes away what an interrupted statement may have left half done, before it runs again.
    virtual void clear_remains(const std::string& statement) = 0;

    /// The only column of a table's primary key, quoted, where it holds whole numbers. `table` is as SQL names it.
    virtual std::optional<std::string> number_key(const std::string& table) = 0;

    /// The login and the server's process, for the journal.
    virtual std::string login() = 0;
};

/// Connects. Throws `source::Failure`. `create` makes a SQLite file that doesn't exist.
std::unique_ptr<Session> connect(const introspect::Url& url, bool create);

/// Words and quoted names of a statement, each once: all that it may be about.
std::vector<std::string> names_in(std::string_view statement);

/// The first word, in lower case.
std::string first_word(std::string_view statement);

/// INSERT, UPDATE, DELETE and their like: rows only.
bool changes_rows_only(std::string_view statement);

/// A message of a server without the values that it quotes.
std::string without_values(std::string message, char quote);

namespace postgres {
std::unique_ptr<Session> connect(const introspect::Url& url);
}
namespace mysql {
std::unique_ptr<Session> connect(const introspect::Url& url);
}
namespace sqlite {
std::unique_ptr<Session> connect(const introspect::Url& url, bool create);
}

}  // namespace schemac::migrate
