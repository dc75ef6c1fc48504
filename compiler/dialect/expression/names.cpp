// Expression: names in texts, by their places.
#include "compiler/dialect/expression/names.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/expression/visit.h"

namespace schemac::dialect::expression {
namespace {

bool may_be_name(const Token& token, const Facts& facts) {
    return token.kind == Token::Kind::quoted_name ||
           (token.kind == Token::Kind::word && !is_reserved(facts, token.text));
}

NamePart part_of(const Token& token, const Facts& facts) {
    const bool quoted = token.kind == Token::Kind::quoted_name;
    return {quoted ? decode(token, facts) : std::string(token.text), quoted ? token.text.front() : '\0', token.begin,
            token.end};
}

/// `word` and `word.word…` among tokens; a star after the last dot ends the name.
Mention mention_at(const std::vector<Token>& tokens, std::size_t& at, const Facts& facts) {
    Mention mention;
    mention.name.parts.push_back(part_of(tokens[at], facts));
    while (tokens[at + 1].is(".") &&
           (tokens[at + 2].kind == Token::Kind::word || tokens[at + 2].kind == Token::Kind::quoted_name)) {
        at += 2;
        mention.name.parts.push_back(part_of(tokens[at], facts));
    }
    mention.call = tokens[at + 1].is("(");
    return mention;
}

/// Where the names of a tree begin; nothing where it holds a query, which is tokens.
std::optional<std::set<std::size_t>> places_of_names(Node& tree) {
    std::set<std::size_t> places;
    bool query = false;
    post_order(tree, [&](Node& node) {
        if (const auto* name = std::get_if<Name>(&node.value)) places.insert(name->parts.front().begin);
        query = query || std::holds_alternative<Subquery>(node.value);
    });
    if (query) return std::nullopt;
    return places;
}

std::string rename_mentions(std::string_view sql, const std::vector<Mention>& mentions, const Renamer& renamer) {
    std::string renamed;
    std::size_t at = 0;
    for (const Mention& mention : mentions)
        for (std::size_t i = 0; i < mention.name.parts.size(); ++i) {
            const std::optional<std::string> replacement = renamer(mention, i);
            if (!replacement) continue;
            const NamePart& part = mention.name.parts[i];
            renamed.append(sql.substr(at, part.begin - at)).append(*replacement);
            at = part.end;
        }
    return renamed.append(sql.substr(at));
}

}  // namespace

std::vector<Mention> names_in_query(std::string_view sql, const Facts& facts) {
    std::vector<Mention> mentions;
    const std::vector<Token> tokens = tokenise(sql, facts);
    for (std::size_t at = 0; tokens[at].kind != Token::Kind::end; ++at)
        if (may_be_name(tokens[at], facts)) mentions.push_back(mention_at(tokens, at, facts));
    return mentions;
}

std::vector<Mention> names_in_expression(std::string_view sql, const Facts& facts) {
    std::vector<Mention> mentions = names_in_query(sql, facts);
    std::optional<Node> tree = parse(sql, facts);
    const std::optional<std::set<std::size_t>> places = tree ? places_of_names(*tree) : std::nullopt;
    if (!places) return mentions;
    std::erase_if(mentions, [&](const Mention& m) { return !m.call && !places->count(m.name.parts.front().begin); });
    return mentions;
}

std::vector<std::string> columns_in(std::string_view sql, const Facts& facts) {
    std::vector<std::string> columns;
    for (const Mention& mention : names_in_expression(sql, facts)) {
        const std::string& column = mention.name.parts.back().text;
        if (!mention.call && std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
    }
    return columns;
}

std::string rename_in_expression(std::string_view sql, const Facts& facts, const Renamer& renamer) {
    return rename_mentions(sql, names_in_expression(sql, facts), renamer);
}

std::string rename_in_query(std::string_view sql, const Facts& facts, const Renamer& renamer) {
    return rename_mentions(sql, names_in_query(sql, facts), renamer);
}

}  // namespace schemac::dialect::expression
