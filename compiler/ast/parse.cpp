// A whole file: tokens, declarations, and the doc comments that belong to none.
#include "compiler/ast/parse.h"

#include "compiler/ast/build/declaration_parser.h"
#include "compiler/ast/lex/lexer.h"
#include "compiler/ast/statements.h"
#include "compiler/source/codes/syntax.h"

#include <algorithm>

namespace schemac::ast {
namespace {

void report_stray_docs(const Input& in) {
    for (const auto& comment : in.lexed.comments) {
        if (comment.kind != Comment::Kind::doc) continue;
        const bool used = std::binary_search(in.documented.begin(), in.documented.end(), comment.before);
        const bool behind = trails(in, comment);
        if (used && !behind) continue;
        in.diagnostics.report(code::stray_doc, {in.file.id(), comment.begin, comment.end})
            .with_help(behind ? "it belongs before what it documents; `//` begins a plain comment"
                              : "it belongs right before a declaration or a member; `//` begins a plain comment");
    }
}

/// What comes after so many errors is noise.
bool too_many(const Input& in, std::size_t errors_before, const Statement& next) {
    if (in.diagnostics.error_count() - errors_before <= max_syntax_errors) return false;
    const auto& token = in.lexed.tokens[next.first];
    in.diagnostics.report(code::too_many_errors, {in.file.id(), token.begin, token.end}, max_syntax_errors);
    return true;
}

}  // namespace

File parse(const source::SourceFile& file, source::Diagnostics& diagnostics) {
    File result{file.id(), {}};
    const auto errors_before = diagnostics.error_count();
    const Lexed lexed = lex(file, diagnostics);
    std::vector<std::uint32_t> documented;
    const Input in{file, lexed, diagnostics, documented};
    DeclarationParser parser(in);
    for (const auto& statement : statements(in)) {
        if (too_many(in, errors_before, statement)) return result;
        auto declaration = parser.parse(statement.first, statement.last);
        if (!declaration) continue;
        declaration->only = statement.only;
        result.declarations.push_back(std::move(*declaration));
    }
    std::sort(documented.begin(), documented.end());
    if (diagnostics.error_count() == errors_before) report_stray_docs(in);
    return result;
}

}  // namespace schemac::ast
