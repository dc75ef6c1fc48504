// Introspect, MySQL and MariaDB: SQL files to statements, as the `mysql` client reads them.
#include "introspect/mysql/splitter.h"

#include <cctype>

#include "introspect/mysql/body_depth.h"

namespace schemac::introspect::mysql {
namespace {

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || (c & 0x80);
}

bool is_space(char c) {
    return std::isspace(static_cast<unsigned char>(c));
}

class Splitter {
  public:
    Splitter(std::string_view text, source::FileId file) : text_(text), file_(file) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    }

    std::vector<Statement> statements() {
        while (at_ < text_.size())
            step();
        finish(at_);
        return std::move(statements_);
    }

  private:
    void step() {
        const char c = text_[at_];
        if (sql_.empty() && delimiter_command()) return;
        if (rest().starts_with(delimiter_) && (delimiter_ != ";" || depth_.outermost())) return end_statement();
        if (is_space(c)) return blank();
        if (c == '#' || line_comment()) return skip_line();
        if (rest().starts_with("/*")) return comment();
        if (c == '\'' || c == '"' || c == '`') return quoted(c);
        if (is_word(c)) return word();
        begin();
        depth_.symbol(c);
        sql_ += c;
        ++at_;
    }

    std::string_view rest() const { return text_.substr(at_); }

    void begin() {
        if (sql_.empty()) begin_ = at_;
    }

    /// `--` begins a comment where a blank, or nothing, follows.
    bool line_comment() const {
        return rest().starts_with("--") && (at_ + 2 >= text_.size() || is_space(text_[at_ + 2]));
    }

    void blank() {
        if (!sql_.empty()) sql_ += text_[at_];
        ++at_;
    }

    void skip_line() {
        while (at_ < text_.size() && text_[at_] != '\n')
            ++at_;
    }

    void comment() {
        const std::size_t close = text_.find("*/", at_ + 2);
        const std::size_t end = close == std::string_view::npos ? text_.size() : close + 2;
        const bool read = rest().starts_with("/*!") || rest().starts_with("/*M!") || rest().starts_with("/*+");
        if (read) begin();
        if (read) sql_ += text_.substr(at_, end - at_);
        at_ = end;
    }

    void quoted(char quote) {
        begin();
        std::size_t end = at_ + 1;
        for (; end < text_.size() && text_[end] != quote; ++end)
            if (text_[end] == '\\' && quote != '`') ++end;
        end = std::min(end + 1, text_.size());
        sql_ += text_.substr(at_, end - at_);
        depth_.symbol(quote);
        at_ = end;
    }

    void word() {
        begin();
        const std::size_t start = at_;
        while (at_ < text_.size() && is_word(text_[at_]))
            ++at_;
        depth_.word(text_.substr(start, at_ - start));
        sql_ += text_.substr(start, at_ - start);
    }

    /// `DELIMITER //`, alone on its line; it isn't SQL, and so has no delimiter itself.
    bool delimiter_command() {
        constexpr std::string_view command = "delimiter";
        if (rest().size() <= command.size() || !is_space(rest()[command.size()])) return false;
        for (std::size_t i = 0; i < command.size(); ++i)
            if (std::tolower(static_cast<unsigned char>(rest()[i])) != command[i]) return false;
        std::string_view line = rest().substr(command.size(), rest().find('\n') - command.size());
        while (!line.empty() && is_space(line.front()))
            line.remove_prefix(1);
        delimiter_ = std::string(line.substr(0, line.find_first_of(" \t\r\n")));
        if (delimiter_.empty()) delimiter_ = ";";
        skip_line();
        return true;
    }

    void end_statement() {
        finish(at_);
        at_ += delimiter_.size();
    }

    void finish(std::size_t end) {
        while (!sql_.empty() && is_space(sql_.back()))
            sql_.pop_back();
        if (!sql_.empty())
            statements_.push_back(
                {std::move(sql_), {file_, static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)}});
        sql_.clear();
        depth_ = BodyDepth();
    }

    std::string_view text_;
    source::FileId file_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::string delimiter_ = ";";
    std::string sql_;
    BodyDepth depth_;
    std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> split_statements(std::string_view text, source::FileId file) {
    return Splitter(text, file).statements();
}

}  // namespace schemac::introspect::mysql
