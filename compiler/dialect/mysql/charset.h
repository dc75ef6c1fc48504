// Dialect, MySQL and MariaDB: charsets and collations.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "compiler/model/target.h"

namespace schemac::dialect::mysql {

/// What a state's settings say of charsets (`default_charset`, `default_collation`, `collation_for_utf8mb4`), with the
/// servers' own choices where they say nothing.
class Charsets {
  public:
    Charsets(const model::Target& target, const std::map<std::string, std::string>& settings);

    /// `utf8` is `utf8mb3`.
    static std::string canonical_charset(std::string_view charset);
    /// `utf8_bin` is `utf8mb3_bin`; MariaDB's short names (`uca1400_ai_ci`) get the charset in front.
    static std::string canonical_collation(std::string_view collation, std::string_view charset);
    static std::string charset_of(std::string_view collation);

    /// The collation that a charset brings along.
    std::string default_collation(std::string_view charset) const;
    /// The collation of a thing that says `charset` and `collation`, either of which may be empty, in a parent of the
    /// collation `inherited`.
    std::string resolve(std::string_view charset, std::string_view collation, std::string_view inherited) const;
    /// The database's.
    const std::string& of_database() const { return of_database_; }

  private:
    std::string for_utf8mb4_;
    std::string of_database_;
};

}  // namespace schemac::dialect::mysql
