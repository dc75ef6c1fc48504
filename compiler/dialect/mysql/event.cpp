// Dialect, MySQL and MariaDB: CREATE EVENT statements made comparable.
#include "compiler/dialect/mysql/event.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "compiler/dialect/expression/canonical.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/mysql/expression_facts.h"

namespace schemac::dialect::mysql {
namespace {

using expression::Token;

/// Reads the clauses in their order (https://dev.mysql.com/doc/refman/8.0/en/create-event.html).
class EventReader {
  public:
    explicit EventReader(std::string_view sql) : sql_(sql), tokens_(expression::tokenise(sql, expression_facts())) {}

    std::string canonical() {
        if (!accept("create")) return {};
        if (accept("or")) accept("replace");
        if (accept("definer")) skip_to("event");
        if (!accept("event")) return {};
        if (accept("if") && accept("not")) accept("exists");
        std::string text = "create event " + text_to({"on"});
        if (!accept("on") || !accept("schedule")) return {};
        text += " on schedule" + schedule();
        text += completion();
        text += status();
        if (at("comment")) text += ' ' + text_to({"do"});
        return accept("do") ? text + " do " + body() : std::string();
    }

  private:
    bool at(std::string_view word) const { return tokens_[at_].is(word); }
    bool at_end() const { return tokens_[at_].kind == Token::Kind::end; }
    bool accept(std::string_view word) {
        if (!at(word)) return false;
        ++at_;
        return true;
    }
    void skip_to(std::string_view word) {
        while (!at_end() && !at(word))
            ++at_;
    }

    /// The tokens from here to the first of the words that stands outside of parentheses, normalised.
    std::string text_to(std::initializer_list<std::string_view> words) {
        const std::size_t begin = tokens_[at_].begin;
        int open = 0;
        const auto ends = [&] {
            return open == 0 &&
                   std::any_of(words.begin(), words.end(), [&](std::string_view word) { return at(word); });
        };
        for (; !at_end() && !ends(); ++at_)
            open += at("(") ? 1 : at(")") ? -1 : 0;
        return expression::normalise(sql_.substr(begin, tokens_[at_].begin - begin), expression_facts());
    }

    /// AT …, or EVERY … with its STARTS and ENDS. A moment that is worked out when the event is made is left open.
    std::string schedule() {
        std::string text;
        std::string start;
        std::string end = "none";
        while (!at_end() && !at_option()) {
            const std::string word = expression::lower(tokens_[at_++].text);
            const std::string clause = text_to({"starts", "ends", "on", "enable", "disable", "comment", "do"});
            const bool when_made = sql_.substr(tokens_[at_ - 1].end).starts_with(started_when_made);
            if (word == "starts")
                start = when_made ? "" : moment(clause);
            else if (word == "ends")
                end = moment(clause);
            else
                text += ' ' + word + ' ' + (word == "at" ? slot(moment(clause)) : clause);
        }
        return text + " starts " + slot(start) + " ends " + slot(end);
    }

    static std::string slot(const std::string& text) { return '\x1f' + text + '\x1f'; }

    /// A literal with its time of day; nothing for what is to be worked out.
    static std::string moment(std::string clause) {
        if (clause.starts_with("timestamp '")) clause.erase(0, 10);
        const bool literal = clause.size() > 1 && clause.starts_with('\'') && clause.find('\'', 1) == clause.size() - 1;
        if (!literal) return {};
        constexpr std::size_t date = 12;
        if (clause.size() == date) clause.insert(date - 1, " 00:00:00");
        return clause;
    }

    bool at_option() const { return at("on") || at("enable") || at("disable") || at("comment") || at("do"); }

    std::string completion() {
        if (!accept("on") || !accept("completion")) return {};
        const bool dropped = accept("not");
        accept("preserve");
        return dropped ? "" : " on completion preserve";
    }

    std::string status() {
        if (accept("enable") || !accept("disable")) return {};
        if (!accept("on")) return " disable";
        ++at_;  // SLAVE, or REPLICA since MySQL 8.0.26
        return " disable on replica";
    }

    std::string body() const {
        std::string_view text = sql_.substr(tokens_[at_].begin);
        const std::size_t end = text.find_last_not_of(" \t\r\n;");
        return std::string(text.substr(0, end + 1));
    }

    std::string_view sql_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace

std::string canonical_event(std::string_view sql) {
    return EventReader(sql).canonical();
}

}  // namespace schemac::dialect::mysql
