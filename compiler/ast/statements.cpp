// Where declarations begin and end. A declaration ends at its `;`, or at the `}` of its body; when neither comes, at
// the next line that begins, without indentation, with a word that opens a declaration: a forgotten `}` then costs one
// declaration.
#include "compiler/ast/statements.h"

#include "compiler/ast/lex/keyword.h"
#include "compiler/source/codes/syntax.h"
#include "compiler/source/suggest.h"

#include <algorithm>
#include <array>

namespace schemac::ast {
namespace {

constexpr std::array opening_words{
    std::string_view("schema"),     std::string_view("enum"),         std::string_view("domain"),
    std::string_view("mixin"),      std::string_view("table"),        std::string_view("index"),
    std::string_view("unique"),     std::string_view("sequence"),     std::string_view("view"),
    std::string_view("function"),   std::string_view("materialized"), std::string_view("procedure"),
    std::string_view("trigger"),    std::string_view("raw"),          std::string_view("dropped"),
    std::string_view("type"),       std::string_view("aggregate"),    std::string_view("policy"),
    std::string_view("grant"),      std::string_view("revoke"),       std::string_view("extension"),
    std::string_view("constraint"), std::string_view("rule"),         std::string_view("event"),
    std::string_view("collation"),  std::string_view("statistics"),   std::string_view("postgres"),
    std::string_view("mysql"),      std::string_view("mariadb"),      std::string_view("sqlite"),
};

bool opens_declaration(TokenKind kind) {
    switch (kind) {
        case TokenKind::k_schema:
        case TokenKind::k_enum:
        case TokenKind::k_domain:
        case TokenKind::k_mixin:
        case TokenKind::k_table:
        case TokenKind::k_index:
        case TokenKind::k_unique:
        case TokenKind::k_sequence:
        case TokenKind::k_view:
        case TokenKind::k_materialized:
        case TokenKind::k_function:
        case TokenKind::k_procedure:
        case TokenKind::k_constraint:
        case TokenKind::k_trigger:
        case TokenKind::k_raw:
        case TokenKind::k_dropped:
        case TokenKind::k_type:
        case TokenKind::k_aggregate:
        case TokenKind::k_policy:
        case TokenKind::k_rule:
        case TokenKind::k_event:
        case TokenKind::k_collation:
        case TokenKind::k_statistics:
        case TokenKind::k_grant:
        case TokenKind::k_revoke:
        case TokenKind::k_extension: return true;
        default: return false;
    }
}

/// Those of them that open no member either.
bool opens_only_declaration(TokenKind kind) {
    return opens_declaration(kind) && kind != TokenKind::k_index && kind != TokenKind::k_unique &&
           kind != TokenKind::k_constraint && kind != TokenKind::k_dropped;
}

/// The declarations whose `}` ends them.
bool ends_in_brace(TokenKind kind) {
    return kind == TokenKind::k_table || kind == TokenKind::k_mixin || kind == TokenKind::k_enum ||
           kind == TokenKind::k_schema || kind == TokenKind::k_type;
}

class Cutter {
  public:
    explicit Cutter(const Input& in) : in_(in), tokens_(in.lexed.tokens) {}

    std::vector<Statement> run() {
        while (at_ < tokens_.size()) {
            switch (tokens_[at_].kind) {
                case TokenKind::semicolon: ++at_; break;
                case TokenKind::right_brace: close_block(); break;
                case TokenKind::dialect: open_block(); break;
                default: statement();
            }
        }
        if (in_block_) {
            in_.diagnostics.report(code::unclosed_brace, span(block_ + 1), "`" + std::string(text(block_)) + "`")
                .with_help("close it with `}`");
        }
        return std::move(result_);
    }

  private:
    void open_block() {
        if (at_ + 1 >= tokens_.size() || tokens_[at_ + 1].kind != TokenKind::left_brace) return statement();
        if (in_block_) {
            in_.diagnostics.report(code::nested_dialects, span(at_), text(block_))
                .with_note("the block around it", span(block_));
            at_ = std::max(end_of(at_), at_ + 2);
            return;
        }
        only_ = block_dialect();
        in_block_ = true;
        block_ = at_;
        at_ += 2;
    }

    std::optional<Dialect> block_dialect() const {
        constexpr std::array<std::string_view, 4> names{"postgres", "mysql", "mariadb", "sqlite"};
        const auto word = text(at_);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (same_word(word, names[i])) return Dialect{static_cast<DialectName>(i), span(at_)};
        }
        in_.diagnostics.report(code::unknown_dialect_block, span(at_), word)
            .with_label("expected `postgres`, `mysql`, `mariadb` or `sqlite`")
            .with_suggestion(source::did_you_mean(word, names));
        return std::nullopt;
    }

    void close_block() {
        if (!in_block_) {
            in_.diagnostics.report(code::closes_nothing, span(at_), "}").with_help("remove it, or open it with `{`");
        }
        in_block_ = false;
        only_.reset();
        ++at_;
    }

    void statement() {
        const auto first = at_;
        at_ = end_of(first);
        if (opens_declaration(tokens_[first].kind)) {
            result_.push_back({first, at_, only_});
        } else if (tokens_[first].kind != TokenKind::bad) {
            not_a_declaration(first);
        }
    }

    void not_a_declaration(std::uint32_t first) {
        const auto word = text(first);
        auto& said = in_.diagnostics.report(code::unknown_declaration, span(first), word);
        if (same_word(word, "create") || same_word(word, "alter")) {
            said.with_help(
                "a declaration begins with its kind: `table users { … }`; there is nothing to create or alter, it "
                "says what is to be");
        } else {
            said.with_suggestion(source::did_you_mean(word, opening_words));
        }
    }

    /// The index after the declaration that begins at `first`; at least one more than `first`.
    std::uint32_t end_of(std::uint32_t first) const {
        std::uint32_t depth = 0;
        const bool braces = ends_in_brace(tokens_[first].kind) || !opens_declaration(tokens_[first].kind);
        for (auto i = first; i < tokens_.size(); ++i) {
            const auto kind = tokens_[i].kind;
            if (i > first && begins_another(first, i, depth)) return i;
            if (kind == TokenKind::left_brace) ++depth;
            if (kind == TokenKind::semicolon && depth == 0) return i + 1;
            if (kind != TokenKind::right_brace) continue;
            if (depth == 0) return std::max(i, first + 1);
            if (--depth == 0 && braces) return followed_by_semicolon(i) ? i + 2 : i + 1;
        }
        return static_cast<std::uint32_t>(tokens_.size());
    }

    bool followed_by_semicolon(std::uint32_t i) const {
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::semicolon;
    }

    /// Whether the token `i` opens the next declaration although this one hasn't ended.
    bool begins_another(std::uint32_t first, std::uint32_t i, std::uint32_t depth) const {
        if (!opens_only_declaration(tokens_[i].kind) || !at_line_begin(i)) return false;
        if (i + 1 >= tokens_.size() || !is_name(tokens_[i + 1].kind)) return false;
        // `depends on view a,` may go on with `function b` on the next line.
        if (tokens_[i - 1].kind == TokenKind::comma || tokens_[i - 1].kind == TokenKind::k_on) return false;
        // Who doesn't indent members may well have a column called `view`.
        return depth == 0 || !unindented_members(first, i);
    }

    bool at_line_begin(std::uint32_t i) const {
        const auto begin = tokens_[i].begin;
        return begin == 0 || in_.file.text()[begin - 1] == '\n';
    }

    bool unindented_members(std::uint32_t first, std::uint32_t before) const {
        for (auto i = first + 1; i < before; ++i) {
            if (tokens_[i - 1].kind == TokenKind::left_brace) return at_line_begin(i);
        }
        return true;
    }

    std::string_view text(std::uint32_t i) const { return in_.file.text(span(i)); }
    Span span(std::uint32_t i) const { return {in_.file.id(), tokens_[i].begin, tokens_[i].end}; }

    const Input& in_;
    const std::vector<Token>& tokens_;
    std::vector<Statement> result_;
    std::uint32_t at_ = 0;
    bool in_block_ = false;
    std::uint32_t block_ = 0;
    std::optional<Dialect> only_;
};

}  // namespace

std::vector<Statement> statements(const Input& in) {
    return Cutter(in).run();
}

}  // namespace schemac::ast
