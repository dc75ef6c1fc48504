// PostgreSQL expressions: which columns and objects a text mentions.
#include <algorithm>
#include <set>

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/mention/lookup.h"
#include "compiler/dialect/postgres/expression/mention/mention.h"

namespace schemac::dialect::postgres::expression {
namespace {

using What = Mention::What;

model::QualifiedName qualified(const std::vector<std::string>& parts, std::string_view default_schema) {
    if (parts.size() > 1) return {parts[parts.size() - 2], parts.back()};
    return {std::string(default_schema), parts.back()};
}

std::vector<model::ObjectId> in_order(const std::set<model::ObjectId>& found) {
    return {found.begin(), found.end()};
}

/// Letters outside of comments and strings, as names and what stands between them.
class BodyScanner {
  public:
    explicit BodyScanner(std::string_view text) : text_(text) {}

    /// The next dotted name; a string literal counts as one when it holds a name and nothing else.
    std::optional<std::vector<std::string>> next() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (text_.substr(at_).starts_with("--"))
                skip_to("\n");
            else if (text_.substr(at_).starts_with("/*"))
                skip_to("*/");
            else if (c == '\'') {
                std::vector<std::string> parts = names_of(string());
                if (!parts.empty()) return parts;
            } else if (c >= '0' && c <= '9') {
                at_ = std::min(text_.find_first_not_of("0123456789abcdefABCDEFxX_.", at_), text_.size());
            } else if (const std::vector<NamePart> parts = name_at(text_, at_); !parts.empty()) {
                at_ = parts.back().end;
                return names_of(parts);
            } else {
                ++at_;
            }
        }
        return std::nullopt;
    }

  private:
    static std::vector<std::string> names_of(const std::vector<NamePart>& parts) {
        std::vector<std::string> names;
        for (const NamePart& part : parts)
            names.push_back(part.name);
        return names;
    }
    static std::vector<std::string> names_of(const std::string& literal) {
        const std::vector<NamePart> parts = name_at(literal, 0);
        const bool whole = !parts.empty() && parts.back().end == literal.size();
        return whole ? names_of(parts) : std::vector<std::string>();
    }
    void skip_to(std::string_view end) {
        const std::size_t found = text_.find(end, at_);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    }
    std::string string() {
        std::string literal;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\'' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '\'')) break;
            if (text_[at_] == '\'') ++at_;
            literal += text_[at_];
        }
        ++at_;
        return literal;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<std::string> columns_in(const model::Expression& expression) {
    std::vector<std::string> names;
    const std::optional<Mentions> mentions = mentions_in(expression.sql);
    if (!mentions) return names;
    for (const Mention& mention : mentions->all)
        if (mention.what == What::column && std::find(names.begin(), names.end(), mention.parts.back()) == names.end())
            names.push_back(mention.parts.back());
    return names;
}

std::vector<model::ObjectId> references(const model::Expression& expression, const model::Schema& schema,
                                        std::string_view default_schema) {
    std::set<model::ObjectId> found;
    const std::optional<Mentions> mentions = mentions_in(expression.sql);
    if (!mentions) return {};
    for (const Mention& mention : mentions->all) {
        const model::QualifiedName name = qualified(mention.parts, default_schema);
        switch (mention.what) {
            case What::relation:
            case What::literal: find_relations(schema, name, found); break;
            case What::routine: find_routines(schema, name, found); break;
            case What::type: find_types(schema, name, found); break;
            case What::column: break;
        }
    }
    return in_order(found);
}

std::vector<model::ObjectId> names_in(const model::Expression& body, const model::Schema& schema,
                                      std::string_view default_schema) {
    std::set<model::ObjectId> found;
    BodyScanner scanner(body.sql);
    const auto find = [&](const model::QualifiedName& name) {
        find_relations(schema, name, found);
        find_routines(schema, name, found);
        find_types(schema, name, found);
    };
    while (const auto parts = scanner.next()) {
        if (parts->size() > 1) find({(*parts)[0], (*parts)[1]});
        find({std::string(default_schema), (*parts)[0]});
    }
    return in_order(found);
}

}  // namespace schemac::dialect::postgres::expression
