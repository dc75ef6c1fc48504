// Introspect, MySQL and MariaDB: the names that a view's query gives its columns.
#include "introspect/mysql/select_list.h"

namespace schemac::introspect::mysql {
namespace {

bool word_at(std::string_view text, std::size_t at, std::string_view word) {
    return text.substr(at, word.size()) == word;
}

/// Goes over a query and tells what stands outside of quotes and parentheses.
class Outermost {
  public:
    explicit Outermost(std::string_view query) : query_(query) {}

    /// The next place at depth 0, or the end. Remembers the last name in backticks.
    std::size_t next() {
        for (++at_; at_ < query_.size(); ++at_) {
            const char c = query_[at_];
            if (c == '`' || c == '\'' || c == '"')
                quoted(c);
            else if (c == '(')
                ++depth_;
            else if (c == ')')
                --depth_;
            else if (depth_ == 0)
                return at_;
        }
        return query_.size();
    }
    const std::string& last_name() const { return last_; }

  private:
    void quoted(char quote) {
        std::string word;
        for (++at_; at_ < query_.size(); ++at_) {
            if (quote != '`' && query_[at_] == '\\') {
                ++at_;
            } else if (query_[at_] == quote) {
                if (at_ + 1 >= query_.size() || query_[at_ + 1] != quote) break;
                ++at_;
            }
            word += query_[at_];
        }
        if (quote == '`') last_ = word;
    }

    std::string_view query_;
    std::size_t at_ = static_cast<std::size_t>(-1);
    int depth_ = 0;
    std::string last_;
};

bool ends_list(std::string_view query, std::size_t at) {
    for (const std::string_view word : {" from ", " union ", " limit ", " where ", " except ", " intersect "})
        if (word_at(query, at, word)) return true;
    return false;
}

}  // namespace

std::vector<std::string> select_names(std::string_view query) {
    std::vector<std::string> names;
    Outermost reader(query);
    bool in_list = false;
    for (std::size_t at = reader.next(); at < query.size(); at = reader.next()) {
        if (!in_list) {
            in_list = word_at(query, at, "select ");
        } else if (query[at] == ',') {
            names.push_back(reader.last_name());
        } else if (ends_list(query, at)) {
            break;
        }
    }
    names.push_back(reader.last_name());
    return names;
}

}  // namespace schemac::introspect::mysql
