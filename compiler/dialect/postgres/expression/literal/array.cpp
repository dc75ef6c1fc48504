// PostgreSQL expressions: literals of arrays, `{a,"b c",NULL}`.
#include <algorithm>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

class ArrayReader {
  public:
    ArrayReader(std::string_view text, const TypeRef& element, const Names::Tables& names)
        : text_(text), element_(element), names_(names) {}

    /// False where the text is no array.
    bool read(std::string& out) { return array(out) && (blanks(), text_.empty()); }

  private:
    bool array(std::string& out) {
        if (!take('{')) return false;
        out += '{';
        if (take('}')) {
            out += '}';
            return true;
        }
        do {
            if (out.back() != '{') out += ',';
            blanks();
            if (!(text_.starts_with('{') ? array(out) : element(out))) return false;
        } while (take(','));
        out += '}';
        return take('}');
    }

    bool element(std::string& out) {
        std::string value;
        const bool quoted = text_.starts_with('"');
        if (quoted) text_.remove_prefix(1);
        while (!text_.empty() && (quoted ? text_.front() != '"' : text_.front() != ',' && text_.front() != '}')) {
            if (text_.front() == '\\') text_.remove_prefix(1);
            if (text_.empty()) return false;
            value += text_.front();
            text_.remove_prefix(1);
        }
        if (quoted && !take('"')) return false;
        if (!quoted) value = std::string(trimmed(value));
        if (!quoted && value.empty()) return false;
        const bool null = !quoted && value.size() == 4 && (value == "NULL" || value == "null" || value == "Null");
        out += null ? "NULL" : written(normalise_literal(value, element_, names_));
        return true;
    }

    /// Quoted where array_out would.
    static std::string written(const std::string& value) {
        const bool plain = !value.empty() && value.find_first_of("{}\",\\ \t\n\r\v\f") == std::string::npos &&
                           value != "NULL" && value != "null" && value != "Null";
        if (plain) return value;
        std::string quoted = "\"";
        for (const char c : value) {
            if (c == '"' || c == '\\') quoted += '\\';
            quoted += c;
        }
        return quoted += '"';
    }

    void blanks() {
        while (!text_.empty() && (text_.front() == ' ' || text_.front() == '\n' || text_.front() == '\t'))
            text_.remove_prefix(1);
    }

    bool take(char c) {
        blanks();
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }

    std::string_view text_;
    const TypeRef& element_;
    const Names::Tables& names_;
};

}  // namespace

std::optional<std::string> array_literal(std::string_view text, const TypeRef& element, const Names::Tables& names) {
    std::string out;
    if (!ArrayReader(text, element, names).read(out)) return std::nullopt;
    return out;
}

}  // namespace schemac::dialect::postgres::expression
