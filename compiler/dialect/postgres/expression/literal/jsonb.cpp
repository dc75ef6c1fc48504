// PostgreSQL expressions: literals of jsonb: keys by length, then bytes; of equal keys the last; one space after `:`
// and
// `,` (manual, "jsonb Input and Output Syntax").
#include <charconv>
#include <map>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

struct ByLength {
    bool operator()(const std::string& a, const std::string& b) const {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
};

void append_utf8(std::string& out, unsigned code) {
    const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F));
    if (code < 0x10000) return byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F));
    byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
        byte(0x80 | (code & 0x3F));
}

class JsonReader {
  public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    bool read(std::string& out) { return value(out) && (blanks(), text_.empty()); }

  private:
    bool value(std::string& out) {
        blanks();
        if (text_.empty()) return false;
        switch (text_.front()) {
            case '{': return object(out);
            case '[': return array(out);
            case '"': return string(out);
            default: return word(out);
        }
    }

    bool object(std::string& out) {
        std::map<std::string, std::string, ByLength> members;
        text_.remove_prefix(1);
        if (!take('}')) {
            do {
                std::string key;
                std::string member;
                blanks();
                if (!text_.starts_with('"') || !string(key) || !take(':') || !value(member)) return false;
                members[key] = member;
            } while (take(','));
            if (!take('}')) return false;
        }
        std::string body;
        for (const auto& [key, member] : members)
            body += (body.empty() ? "" : ", ") + key + ": " + member;
        out += '{' + body + '}';
        return true;
    }

    bool array(std::string& out) {
        text_.remove_prefix(1);
        out += '[';
        if (!take(']')) {
            do {
                if (out.back() != '[') out += ", ";
                if (!value(out)) return false;
            } while (take(','));
            if (!take(']')) return false;
        }
        out += ']';
        return true;
    }

    /// The string with its quotes; escapes are decoded where JSON needs none.
    bool string(std::string& out) {
        text_.remove_prefix(1);
        out += '"';
        while (!text_.empty() && text_.front() != '"') {
            if (text_.front() != '\\') {
                out += text_.front();
                text_.remove_prefix(1);
            } else if (!escape(out)) {
                return false;
            }
        }
        if (text_.empty()) return false;
        text_.remove_prefix(1);
        out += '"';
        return true;
    }

    bool escape(std::string& out) {
        if (text_.size() < 2) return false;
        const char c = text_[1];
        if (c != 'u') {
            if (c == '/')
                out += c;
            else
                out += std::string("\\") + c;
            text_.remove_prefix(2);
            return true;
        }
        unsigned code = 0;
        if (!unit(code)) return false;
        unsigned low = 0;
        if (code >= 0xD800 && code < 0xDC00 && text_.starts_with("\\u") && unit(low))
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        if (code < 0x20 || code == '"' || code == '\\') return false;
        append_utf8(out, code);
        return true;
    }

    bool unit(unsigned& code) {
        if (text_.size() < 6) return false;
        const auto [end, error] = std::from_chars(text_.data() + 2, text_.data() + 6, code, 16);
        text_.remove_prefix(6);
        return error == std::errc() && end == text_.data();
    }

    bool word(std::string& out) {
        const std::string_view taken = text_.substr(0, text_.find_first_of(" \t\n\r,:]}"));
        text_.remove_prefix(taken.size());
        if (taken == "true" || taken == "false" || taken == "null") {
            out += taken;
            return true;
        }
        const std::optional<std::string> number = numeric_literal(taken);
        if (number) out += *number;
        return number.has_value();
    }

    void blanks() {
        const std::size_t begin = text_.find_first_not_of(" \t\n\r");
        text_.remove_prefix(std::min(begin, text_.size()));
    }

    bool take(char c) {
        blanks();
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }

    std::string_view text_;
};

}  // namespace

std::optional<std::string> jsonb_literal(std::string_view text) {
    std::string out;
    if (!JsonReader(text).read(out)) return std::nullopt;
    return out;
}

}  // namespace schemac::dialect::postgres::expression
