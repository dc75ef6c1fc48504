// Migrate: scripts by their directives, line by line.
#include "migrate/revision/script.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/revision/split.h"
#include "migrate/revision/stage.h"

namespace schemac::migrate {
namespace {

constexpr std::string_view mark = "-- schemac:";
constexpr std::string_view query_mark = "--   ";
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string_view without_semicolon(std::string_view text) {
    text = trimmed(text);
    return text.ends_with(';') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

class Reader {
  public:
    Reader(model::Product product, const std::string& path, std::size_t line)
        : product_(product), path_(path), line_(line) {}

    Script read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size() - 1);
            take(text.substr(0, end + 1));
            text.remove_prefix(end + 1);
            ++line_;
        }
        flush();
        return std::move(script_);
    }

  private:
    [[noreturn]] void broken(const std::string& why) const { broken(why, line_); }
    [[noreturn]] void broken(const std::string& why, std::size_t line) const {
        throw source::Failure(code::broken_script, why).at(path_ + ':' + std::to_string(line));
    }

    void take(std::string_view line) {
        if (line.starts_with(mark)) return directive(trimmed(line.substr(mark.size())));
        if (asking_ && line.starts_with(query_mark)) return ask(line.substr(query_mark.size()));
        asking_ = false;
        if (described_ && line.starts_with("-- ")) describe(trimmed(line.substr(3)));
        described_ = described_ && trimmed(line).empty();
        if (text_.empty()) text_line_ = line_;
        text_ += line;
    }

    void describe(std::string_view text) { script_.back().steps.back().text = text; }

    void directive(std::string_view text) {
        flush();
        const std::size_t blank = text.find(' ');
        const std::string_view word = text.substr(0, blank);
        const std::string_view rest = blank == std::string_view::npos ? "" : trimmed(text.substr(blank + 1));
        if (word == "transaction") return open(Part::Kind::transaction);
        if (word == "outside") return open(Part::Kind::outside);
        if (word == "session") return open(Part::Kind::session);
        if (word == "step") return step(rest);
        if (word == "precondition") return precondition(rest);
        if (word == "hazard") return hazard(rest);
        if (word == "batches") batches_ = rest;
        if (word == "batches" && batches_.empty()) broken("`-- schemac:batches` names a table");
        if (word != "statement" && word != "batches")
            broken("`-- schemac:" + std::string(word) + "` is not known in a script");
        whole_ = true;
    }

    void open(Part::Kind kind) {
        script_.push_back({kind, {}});
        in_step_ = false;
    }

    void begin_step(unsigned number) {
        if (script_.empty()) open(Part::Kind::transaction);
        if (script_.back().kind != Part::Kind::session && number <= last_)
            broken("step " + std::to_string(number) + " does not come after step " + std::to_string(last_));
        if (script_.back().kind != Part::Kind::session) last_ = number;
        script_.back().steps.push_back({number, {}, line_, {}, {}, {}, {}});
        in_step_ = true;
    }

    void step(std::string_view text) {
        unsigned number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc()) broken("a step has a number: `step 3`");
        const std::string_view stage = trimmed({end, text.data() + text.size()});
        begin_step(number);
        current().stage = stage_named(stage);
        if (!stage.empty() && !current().stage)
            broken("`" + std::string(stage) + "` is no stage: `step 3 expand`, `migrate` or `contract`");
        described_ = true;
    }

    void hazard(std::string_view text) {
        const std::size_t colon = text.find(':');
        const auto code = plan::hazard_named(text.substr(0, colon));
        if (!code) broken("`" + std::string(text.substr(0, colon)) + "` is no hazard");
        current().hazards.push_back({*code, std::string(colon == text.npos ? "" : trimmed(text.substr(colon + 1)))});
        described_ = true;
    }

    Step& current() {
        if (!in_step_) begin_step(last_ + 1);
        return script_.back().steps.back();
    }

    void precondition(std::string_view text) {
        current().preconditions.push_back({std::string(text), {"", line_ + 1, {}}});
        asking_ = true;
    }

    void ask(std::string_view line) { current().preconditions.back().query.sql += line; }

    /// What was read since the last directive becomes statements.
    void flush() {
        close_questions();
        const std::string text = std::exchange(text_, {});
        const bool whole = std::exchange(whole_, false);
        asking_ = described_ = false;
        if (whole) return add_whole(text);
        try {
            for (Piece& piece : split(text, product_))
                add(std::move(piece.sql), text_line_ + lines_in(std::string_view(text).substr(0, piece.offset)));
        } catch (const source::Failure& failure) {
            if (failure.diagnostic().where.empty()) broken(failure.diagnostic().message, text_line_);
            throw;
        }
    }

    void close_questions() {
        if (!in_step_) return;
        for (Precondition& one : current().preconditions)
            one.query.sql = without_semicolon(one.query.sql);
    }

    void add_whole(std::string_view text) {
        const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
        const std::string_view sql = without_semicolon(text);
        if (sql.empty()) broken("no statement follows `-- schemac:statement`");
        add(std::string(sql), text_line_ + lines_in(text.substr(0, begin)));
    }

    void add(std::string sql, std::size_t line) {
        Step& step = current();
        if (step.statements.empty()) step.line = line;
        if (!batches_.empty() && sql.find(batch_mark) == std::string::npos)
            broken("a statement in batches has `" + std::string(batch_mark) + "` where each one's rows are chosen",
                   line);
        step.statements.push_back({std::move(sql), line, std::exchange(batches_, {})});
    }

    model::Product product_;
    const std::string& path_;
    std::size_t line_;
    Script script_;
    std::string text_;
    std::string batches_;
    std::size_t text_line_ = 1;
    unsigned last_ = 0;
    bool in_step_ = false;
    bool asking_ = false;
    bool described_ = false;
    bool whole_ = false;
};

}  // namespace

Script read_script(std::string_view text, model::Product product, const std::string& path, std::size_t first_line) {
    return Reader(product, path, first_line).read(text);
}

}  // namespace schemac::migrate
