// Introspect, MySQL and MariaDB: how deep in a compound body a reader of SQL stands.
#pragma once

#include <string>
#include <string_view>

namespace schemac::introspect::mysql {

/// Is told each word and symbol of one statement, in order, and knows whether a semicolon ends it. Follows BEGIN, CASE,
/// IF, LOOP, REPEAT, WHILE and FOR to their END, in statements that create a routine, trigger, event or package.
class BodyDepth {
  public:
    void word(std::string_view word);
    void symbol(char symbol);
    /// Whether a semicolon here ends the whole statement.
    bool outermost() const { return !compound_ || depth_ == 0; }

  private:
    bool opens(const std::string& word) const;
    bool starts_statement() const;

    std::string first_;
    std::string previous_;
    bool kind_known_ = false;
    bool compound_ = false;
    int depth_ = 0;
};

}  // namespace schemac::introspect::mysql
