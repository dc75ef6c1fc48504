// PostgreSQL expressions: libpg_query's JSON into a tree of views on its own text.
#include "compiler/dialect/postgres/expression/tree.h"

#include <pg_query.h>

#include <charconv>
#include <cstring>

namespace schemac::dialect::postgres::expression {
namespace {

const Value absent;

/// Reads JSON in place: strings are unescaped over their own bytes. The text is libpg_query's own, so it is
/// well-formed.
class Reader {
  public:
    Reader(char* at, std::deque<Value>& values) : at_(at), values_(values) {}

    const Value& read() {
        Value& value = values_.emplace_back();
        fill(value);
        return value;
    }

  private:
    void fill(Value& value) {
        switch (*at_) {
            case '{': value.type = Value::Type::object; return members(value, true);
            case '[': value.type = Value::Type::array; return members(value, false);
            case '"':
                value.type = Value::Type::text;
                value.text = string();
                return;
            default: return word(value);
        }
    }

    void members(Value& parent, bool keyed) {
        const char close = keyed ? '}' : ']';
        const Value** link = &parent.first;
        ++at_;
        while (*at_ != close) {
            Value& child = values_.emplace_back();
            if (keyed) {
                child.key = string();
                ++at_;  // the colon
            }
            fill(child);
            *link = &child;
            link = &child.next;
            if (*at_ == ',') ++at_;
        }
        ++at_;
    }

    void word(Value& value) {
        const char* begin = at_;
        while (*at_ != ',' && *at_ != '}' && *at_ != ']' && *at_ != '\0')
            ++at_;
        value.text = {begin, static_cast<std::size_t>(at_ - begin)};
        const char c = value.text.empty() ? 'n' : value.text.front();
        value.type = c == 't' || c == 'f' ? Value::Type::boolean : c == 'n' ? Value::Type::absent : Value::Type::number;
    }

    std::string_view string() {
        const char* begin = ++at_;
        char* out = at_;
        while (*at_ != '"')
            *out++ = *at_ == '\\' ? escape() : *at_++;
        ++at_;
        return {begin, static_cast<std::size_t>(out - begin)};
    }

    /// libpg_query escapes control characters, quotes, and `<` and `>` as \u00XX; never anything beyond ASCII.
    char escape() {
        ++at_;
        const char c = *at_++;
        switch (c) {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u': {
                int code = 0;
                std::from_chars(at_, at_ + 4, code, 16);
                at_ += 4;
                return static_cast<char>(code);
            }
            default: return c;
        }
    }

    char* at_;
    std::deque<Value>& values_;
};

/// Errors count characters from one, trees count bytes.
std::size_t byte_of(std::string_view text, int character) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((text[at] & 0xC0) != 0x80 && --character <= 0) break;
    return at;
}

}  // namespace

const Value& Value::operator[](std::string_view name) const {
    for (const Value* child = first; child; child = child->next)
        if (child->key == name) return *child;
    return absent;
}

std::size_t Value::size() const {
    std::size_t count = 0;
    for (const Value* child = first; child; child = child->next)
        ++count;
    return count;
}

const Value& Value::at(std::size_t index) const {
    for (const Value* child = first; child; child = child->next)
        if (index-- == 0) return *child;
    return absent;
}

const Value& Value::last() const {
    const Value* child = first;
    while (child && child->next)
        child = child->next;
    return child ? *child : absent;
}

const Value& Value::body() const {
    return first ? *first : absent;
}

const Value& Value::as(std::string_view wanted) const {
    return first && first->key == wanted ? *first : absent;
}

int Value::number() const {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// libpg_query leaves out of its JSON integers below one, not only zero: the negative ones are read from the source.
void Tree::restore_negative_integers(const std::string& sql) {
    const std::size_t count = values_->size();
    for (std::size_t i = 0; i < count; ++i) {
        Value& constant = (*values_)[i];
        if (constant.key != "A_Const" || !constant["ival"] || constant["ival"].first) continue;
        const std::size_t at = static_cast<std::size_t>(constant["location"].number());
        if (at >= sql.size() || sql[at] != '-') continue;
        const std::size_t digits = sql.find_first_of("0123456789", at);
        const std::size_t end = sql.find_first_not_of("0123456789", digits);
        restored_->push_back('-' + sql.substr(digits, end - digits));
        Value& number = values_->emplace_back();
        number.type = Value::Type::number;
        number.key = "ival";
        number.text = restored_->back();
        const_cast<Value&>(constant["ival"]).first = &number;
    }
}

std::optional<Tree> parse(const std::string& sql, ParseError* error) {
    PgQueryParseResult result = pg_query_parse(sql.c_str());
    std::optional<Tree> tree;
    if (result.error) {
        if (error) *error = {result.error->message, byte_of(sql, result.error->cursorpos)};
    } else {
        tree.emplace();
        const std::size_t size = std::strlen(result.parse_tree) + 1;
        tree->json_ = std::make_unique<char[]>(size);
        std::memcpy(tree->json_.get(), result.parse_tree, size);
        tree->values_ = std::make_unique<std::deque<Value>>();
        tree->restored_ = std::make_unique<std::deque<std::string>>();
        tree->root_ = &Reader(tree->json_.get(), *tree->values_).read();
        tree->restore_negative_integers(sql);
    }
    pg_query_free_parse_result(result);
    return tree;
}

const Value& ExpressionTree::root() const {
    return tree.statements().at(0)["stmt"].as("SelectStmt")["targetList"].at(0).as("ResTarget")["val"];
}

std::optional<ExpressionTree> parse_expression(const std::string& sql) {
    std::optional<Tree> tree = parse("SELECT (" + sql + "\n)");
    if (!tree || tree->statements().size() != 1) return std::nullopt;
    const Value& select = tree->statements().at(0)["stmt"].as("SelectStmt");
    if (select["targetList"].size() != 1 || select["fromClause"] || select["op"].text != "SETOP_NONE")
        return std::nullopt;
    return ExpressionTree{std::move(*tree)};
}

}  // namespace schemac::dialect::postgres::expression
