// Introspect, MySQL and MariaDB: what SHOW GRANTS says.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace schemac::introspect::mysql {

/// The privileges that a login has on all of a database, in upper case; `ALL PRIVILEGES` stands for every one.
class Grants {
  public:
    /// From the lines of SHOW GRANTS. Those on single tables, columns or routines don't count, as they show a part
    /// only.
    Grants(const std::vector<std::string>& lines, std::string_view database);

    bool has(std::string_view privilege) const;
    /// The same for privileges on `*.*` only.
    bool has_globally(std::string_view privilege) const;
    /// Whether the login may read the table of another database, such as `mysql.proc`.
    bool reads(std::string_view qualified_table) const;

  private:
    std::set<std::string, std::less<>> here_;
    std::set<std::string, std::less<>> everywhere_;
    std::set<std::string, std::less<>> readable_;
};

}  // namespace schemac::introspect::mysql
