// Dialect, MySQL and MariaDB: queries and their clauses (https://dev.mysql.com/doc/refman/8.0/en/select.html).
#include "compiler/dialect/mysql/query/parse.h"

#include <utility>

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/mysql/expression_facts.h"
#include "compiler/dialect/mysql/query/parser.h"

namespace schemac::dialect::mysql::query {
namespace {

using expression::Token;

constexpr int deepest = 100;

}  // namespace

Query parse(std::string_view sql) {
    return Parser(sql).whole();
}

Query Parser::whole() {
    Query all = query();
    accept(";");
    if (!at_end()) throw NotUnderstood{};
    return all;
}

Query Parser::query() {
    if (++depth_ > deepest) throw NotUnderstood{};
    Query made;
    if (accept("with")) with(made);
    made.terms.push_back(term());
    while (at("union") || at("except") || at("intersect")) {
        std::string word = expression::lower(peek().text);
        ++at_;
        if (accept("all"))
            word += " all";
        else
            accept("distinct");
        made.terms.push_back(term());
        made.terms.back().word = std::move(word);
    }
    if (accept("order")) {
        expect("by");
        made.order = sorts();
    }
    if (accept("limit")) limit(made);
    --depth_;
    return made;
}

void Parser::with(Query& made) {
    made.recursive = accept("recursive");
    do {
        Common common;
        common.name = name();
        if (at("(")) common.columns = names();
        expect("as");
        expect("(");
        common.query = std::make_shared<Query>(query());
        expect(")");
        made.with.push_back(std::move(common));
    } while (accept(","));
}

Term Parser::term() {
    Term made;
    if (accept("(")) {
        made.query = std::make_shared<Query>(query());
        expect(")");
    } else {
        made.select = std::make_shared<Select>(select());
    }
    return made;
}

Select Parser::select() {
    expect("select");
    Select made;
    made.distinct = accept("distinct") || accept("distinctrow");
    if (!made.distinct) accept("all");
    do {
        made.items.push_back(item());
    } while (accept(","));
    if (accept("from") && !accept("dual")) made.from = sources();
    if (accept("where")) made.where = text();
    if (accept("group")) {
        expect("by");
        made.group = sorts();
    }
    if (accept("having")) made.having = text();
    if (accept("window")) windows(made);
    if (!made.group.empty()) {
        std::string& last = made.group.back().text;
        const std::string rollup = " with rollup";
        made.rollup = last.size() > rollup.size() && expression::lower(last).ends_with(rollup);
        if (made.rollup) last.resize(last.size() - rollup.size());
    }
    return made;
}

/// The alias is what is left behind the longest expression, with or without AS.
Item Parser::item() {
    Item made;
    if (accept("*")) {
        made.star = true;
        return made;
    }
    if (peek(1).is(".") && peek(2).is("*")) {
        made.qualifier = name();
        at_ += 2;
        made.star = true;
        return made;
    }
    const std::size_t begin = at_;
    made.text = text();
    if (expression::parse(made.text, expression_facts())) return made;
    const Token& last = tokens_[at_ - 1];
    std::size_t before = at_ - 1;
    if (before > begin && tokens_[before - 1].is("as")) --before;
    const bool named =
        last.kind == Token::Kind::word || last.kind == Token::Kind::quoted_name || last.kind == Token::Kind::string;
    if (!named || before == begin) throw NotUnderstood{};
    made.alias = last.kind == Token::Kind::word ? std::string(last.text) : expression::decode(last, expression_facts());
    made.text = std::string(sql_.substr(tokens_[begin].begin, tokens_[before - 1].end - tokens_[begin].begin));
    return made;
}

std::vector<Sort> Parser::sorts() {
    std::vector<Sort> all;
    do {
        Sort made;
        made.text = text();
        const Token& last = tokens_[at_ - 1];
        made.descending = last.is("desc");
        if (made.descending || last.is("asc")) made.text.resize(made.text.size() - last.text.size());
        all.push_back(std::move(made));
    } while (accept(","));
    return all;
}

void Parser::windows(Select& made) {
    do {
        const std::string named = expression::lower(name());
        expect("as");
        expect("(");
        const std::size_t begin = peek().begin;
        for (int open = 1; open > 0; ++at_) {
            if (at_end()) throw NotUnderstood{};
            open += at("(") ? 1 : at(")") ? -1 : 0;
        }
        made.windows[named] = std::string(sql_.substr(begin, tokens_[at_ - 1].begin - begin));
    } while (accept(","));
}

void Parser::limit(Query& made) {
    made.limit = text();
    if (accept(",")) {
        made.offset = std::exchange(made.limit, text());
    } else if (accept("offset")) {
        made.offset = text();
    }
}

}  // namespace schemac::dialect::mysql::query
