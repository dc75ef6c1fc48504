// Introspect, SQLite: where one statement ends and the next begins. A trigger ends at the END of its body.
#include "introspect/sqlite/split.h"

#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/source/codes/state.h"

namespace schemac::introspect::sqlite {
namespace {

using dialect::expression::Token;

class Splitter {
  public:
    Splitter(const source::SourceFile& file, source::Diagnostics& sink)
        : file_(file), sink_(sink), tokens_(tokenise(file.text(), dialect::sqlite::expression_facts())) {}

    std::vector<Statement> run() {
        std::vector<Statement> statements;
        while (tokens_[at_].kind != Token::Kind::end) {
            if (tokens_[at_].is(";"))
                ++at_;
            else if (at_shell_command())
                skip_shell_command();
            else
                statements.push_back(next());
        }
        return statements;
    }

  private:
    source::Span span(std::size_t begin, std::size_t end) const {
        return {file_.id(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    bool at_shell_command() const {
        const std::size_t begin = tokens_[at_].begin;
        return tokens_[at_].text.front() == '.' && (begin == 0 || file_.text()[begin - 1] == '\n');
    }

    void skip_shell_command() {
        const std::size_t begin = tokens_[at_].begin;
        const std::size_t line = std::min(file_.text().find('\n', begin), file_.text().size());
        sink_.report(code::sql_shell_command, span(begin, line), file_.text().substr(begin, line - begin))
            .with_help("run it through the shell first, or take the line out");
        while (tokens_[at_].kind != Token::Kind::end && tokens_[at_].begin < line)
            ++at_;
    }

    bool starts_trigger() const {
        if (!tokens_[at_].is("create") || tokens_[at_ + 1].kind == Token::Kind::end) return false;
        const std::size_t word = tokens_[at_ + 1].is("temp") || tokens_[at_ + 1].is("temporary") ? 2 : 1;
        return tokens_[at_ + word].is("trigger");
    }

    Statement next() {
        const std::size_t begin = tokens_[at_].begin;
        std::size_t end = begin;
        bool in_trigger = starts_trigger();
        bool in_body = false;
        for (int cases = 0; tokens_[at_].kind != Token::Kind::end; ++at_) {
            const Token& token = tokens_[at_];
            if (token.is(";") && !in_trigger) break;
            if (token.is("case")) ++cases;
            in_body = in_body || token.is("begin");
            if (token.is("end") && cases > 0)
                --cases;
            else if (token.is("end") && in_body)
                in_trigger = false;
            end = token.end;
        }
        return {file_.text().substr(begin, end - begin), span(begin, end)};
    }

    const source::SourceFile& file_;
    source::Diagnostics& sink_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Statement> split(const source::SourceFile& file, source::Diagnostics& sink) {
    return Splitter(file, sink).run();
}

}  // namespace schemac::introspect::sqlite
