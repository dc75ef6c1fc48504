// A whole file: declarations, the dialects' blocks around them, comments and empty lines between.
#include "compiler/ast/format.h"

#include "compiler/ast/format/declaration.h"
#include "compiler/ast/format/members.h"
#include "compiler/ast/lex/lexer.h"
#include "compiler/ast/parse.h"
#include "compiler/ast/statements.h"

namespace schemac::ast {
namespace {

class FileWriter {
  public:
    explicit FileWriter(const Input& in) : in_(in), parser_(in) {}

    std::string run() {
        const auto all = statements(in_);
        std::size_t next = 0;
        while (at_ < in_.lexed.tokens.size()) {
            if (next < all.size() && all[next].first == at_) {
                declaration(all[next++]);
            } else {
                punctuation();
            }
        }
        if (first_) return comments_alone();
        if (blank_before(in_, at_)) page_.blank_line();
        write_comments(in_, at_, 0, page_);
        return page_.take();
    }

  private:
    std::string comments_alone() {
        write_comments(in_, at_, 0, page_);
        return page_.take();
    }

    void declaration(const Statement& statement) {
        const auto outline = parser_.outline(statement.first, statement.last);
        Page alone;
        write_declaration(in_, outline, indent_, alone);
        auto text = alone.take();
        text.pop_back();
        const bool lines = text.find('\n') != std::string::npos;
        separate(lines);
        write_comments(in_, statement.first, indent_, page_);
        page_.line(0, text);
        after_lines_ = lines;
        at_ = statement.last;
    }

    /// The braces of a dialect's block, and semicolons that end nothing.
    void punctuation() {
        switch (in_.lexed.tokens[at_].kind) {
            case TokenKind::dialect: return open_block();
            case TokenKind::right_brace: return close_block();
            default: break;  // a semicolon
        }
        write_comments(in_, at_++, indent_, page_);
    }

    void open_block() {
        const auto& word = in_.lexed.tokens[at_];
        separate(true);
        write_comments(in_, at_, 0, page_);
        page_.line(0, std::string(in_.file.text({in_.file.id(), word.begin, word.end})) + " {");
        indent_ = 2;
        write_comments(in_, at_ + 1, indent_, page_);
        first_ = true;
        at_ += 2;
    }

    void close_block() {
        write_comments(in_, at_++, indent_, page_);
        indent_ = 0;
        page_.line(0, "}");
        first_ = false;
        after_lines_ = true;
    }

    /// What takes several lines has an empty line around it; elsewhere the user's stay.
    void separate(bool lines) {
        if (!first_ && (lines || after_lines_ || blank_before(in_, at_))) page_.blank_line();
        first_ = false;
    }

    const Input& in_;
    DeclarationParser parser_;
    Page page_;
    std::uint32_t at_ = 0;
    std::size_t indent_ = 0;
    bool first_ = true;
    bool after_lines_ = false;
};

}  // namespace

std::optional<std::string> format(const source::SourceFile& file, source::Diagnostics& diagnostics) {
    const auto errors_before = diagnostics.error_count();
    parse(file, diagnostics);
    if (diagnostics.error_count() > errors_before) return std::nullopt;
    const Lexed lexed = lex(file, diagnostics);
    std::vector<std::uint32_t> documented;
    return FileWriter({file, lexed, diagnostics, documented}).run();
}

}  // namespace schemac::ast
