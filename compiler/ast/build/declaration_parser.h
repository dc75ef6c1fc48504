// The tokens of one declaration to its tree. What is behind it is ANTLR's, and stays there.
#pragma once

#include "compiler/ast/file.h"
#include "compiler/ast/lex/token.h"
#include "compiler/source/diagnostics.h"
#include "compiler/source/sources.h"

#include <memory>
#include <vector>

namespace schemac::ast {

struct Outline;

/// What every part of the parser looks at.
struct Input {
    const source::SourceFile& file;
    const Lexed& lexed;
    source::Diagnostics& diagnostics;
    /// The tokens whose doc comment the tree has taken over.
    std::vector<std::uint32_t>& documented;
};

/// Whether a comment stands on the line on which the token before it ends.
bool trails(const Input& in, const Comment& comment);

/// Parses declarations one by one, so that only one parse tree is in memory at a time.
class DeclarationParser {
  public:
    explicit DeclarationParser(const Input& input);
    ~DeclarationParser();

    /// Parses the tokens `first` to `last` (excluded). Nothing when there is a syntax error in them, which is reported.
    std::optional<Declaration> parse(std::uint32_t first, std::uint32_t last);

    /// The outline of a declaration, for the formatter. Only of one that `parse` has found right.
    Outline outline(std::uint32_t first, std::uint32_t last);

  private:
    struct Antlr;
    Input input_;
    std::unique_ptr<Antlr> antlr_;
};

}  // namespace schemac::ast
