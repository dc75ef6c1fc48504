// Sema: exclusion constraints. Their elements come as text, `room with =, during with &&`, and are read here.
#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "compiler/ast/lex/skip.h"
#include "compiler/sema/expression.h"
#include "compiler/sema/index_element.h"
#include "compiler/sema/letter_case.h"
#include "compiler/sema/member.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

bool is_blank(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The end of what is quoted or in parentheses at `at`, or the next character.
std::size_t next(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    if (text[at] == '\'' || text[at] == '"') end = ast::skip_quoted(text, at, false);
    if (text[at] == '(') end = ast::skip_parentheses(text, at, false);
    return std::min(end, text.size());
}

/// The words of an element: `lower(name)`, `collate`, `"C"`, `with`, `=`.
std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); at = at < text.size() ? next(text, at) : at + 1) {
        if (at < text.size() && !is_blank(text[at])) continue;
        if (at > begin) found.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    return found;
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); at = next(text, at))
        if (text[at] == ',') {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    pieces.push_back(text.substr(begin));
    return pieces;
}

std::string unquoted(std::string_view text) {
    if (text.size() < 2 || text.front() != '"') return std::string(text);
    std::string name;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        name += text[i];
        if (text[i] == '"') ++i;
    }
    return name;
}

class ElementReader {
  public:
    ElementReader(std::string_view text, source::Span span, TableScope& scope)
        : words_(words(text)), span_(span), scope_(scope) {}

    std::optional<model::Exclusion::Element> run() {
        model::Exclusion::Element element;
        read_what(element.part);
        read_clauses(element.part);
        if (!take("with") || at_ == words_.size()) return std::nullopt;
        for (; at_ < words_.size(); ++at_)
            element.operator_name += words_[at_];
        return element;
    }

  private:
    bool take(std::string_view word) {
        if (at_ == words_.size() || lower_case(std::string(words_[at_])) != word) return false;
        ++at_;
        return true;
    }

    void read_what(model::KeyPart& part) {
        if (words_.empty()) return;
        const std::string_view word = words_[at_++];
        if (word.front() == '(') {
            part.expression.emplace(std::string(trimmed(word.substr(1, word.size() - 2))));
        } else if (word.find('(') != std::string_view::npos) {
            part.expression.emplace(std::string(word));
        } else {
            part.column = scope_.columns.resolve({unquoted(word), word.front() == '"', span_}, scope_.context.sink);
        }
    }

    void read_clauses(model::KeyPart& part) {
        while (at_ < words_.size() && lower_case(std::string(words_[at_])) != "with") {
            if (take("collate")) {
                if (at_ < words_.size()) part.collation = unquoted(words_[at_++]);
            } else if (take("desc")) {
                part.order = model::Order::descending;
            } else if (take("nulls")) {
                part.nulls = take("first") ? model::Nulls::first : model::Nulls::last;
                take("last");
            } else if (!take("asc")) {
                part.operator_class = std::string(words_[at_++]);
            }
        }
    }

    std::vector<std::string_view> words_;
    source::Span span_;
    TableScope& scope_;
    std::size_t at_ = 0;
};

}  // namespace

void add(const ast::Exclude& exclude, const Place& place, TableScope& scope) {
    const Context& context = scope.context;
    model::Exclusion lowered;
    if (exclude.name) lowered.name = exclude.name->text;
    if (exclude.method) lowered.method = lower_case(exclude.method->text);
    for (const std::string_view text : split_at_commas(exclude.elements.text)) {
        const auto element = ElementReader(text, exclude.elements.span, scope).run();
        if (element)
            lowered.elements.push_back(*element);
        else
            context.sink.report(code::bad_exclusion, exclude.elements.span)
                .with_help("write it as `room with =, during with &&`");
    }
    lowered.include = scope.columns.resolve(exclude.include, context.sink);
    if (exclude.where) lowered.predicate = lower(*exclude.where);
    lowered.deferral = lower(exclude.deferral);
    lowered.comment = *place.doc;
    apply_options(exclude.settings, exclude.options, lowered.dialect, lowered.comment, context);
    scope.names.push_back({model::Kind::exclusion, scope.table.exclusions.size(), exclude.span,
                           exclude.name ? exclude.name->span : source::Span{}, exclude.renamed_from, place.mixin});
    scope.table.exclusions.push_back(std::move(lowered));
}

}  // namespace schemac::sema
