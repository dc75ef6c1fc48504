// Sema: hints in text. A line is `VERB KIND NAME [= TEXT]`, and `--rename` the same with a colon and without its verb.
#include "compiler/sema/hints.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/source/codes/names.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

struct KindWord {
    std::string_view word;
    model::Kind kind;
    bool member;  ///< lives on a table
};

constexpr std::array kinds{KindWord{"table", model::Kind::table, false},
                           KindWord{"column", model::Kind::column, true},
                           KindWord{"view", model::Kind::view, false},
                           KindWord{"enum", model::Kind::enum_type, false},
                           KindWord{"domain", model::Kind::domain, false},
                           KindWord{"sequence", model::Kind::sequence, false},
                           KindWord{"schema", model::Kind::schema, false},
                           KindWord{"index", model::Kind::index, true},
                           KindWord{"unique", model::Kind::unique, true},
                           KindWord{"check", model::Kind::check, true},
                           KindWord{"foreign_key", model::Kind::foreign_key, true},
                           KindWord{"primary_key", model::Kind::primary_key, true},
                           KindWord{"exclude", model::Kind::exclusion, true},
                           KindWord{"type", model::Kind::composite_type, false},
                           KindWord{"trigger", model::Kind::trigger, true},
                           KindWord{"policy", model::Kind::policy, true},
                           KindWord{"rule", model::Kind::rule, true},
                           KindWord{"range", model::Kind::range_type, false},
                           KindWord{"collation", model::Kind::collation, false},
                           KindWord{"statistics", model::Kind::statistics, false},
                           KindWord{"event_trigger", model::Kind::event_trigger, false}};

const KindWord* find_kind(std::string_view word) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const KindWord& k) { return k.word == word; });
    return found == kinds.end() ? nullptr : &*found;
}

/// The parts of `shop."My table".name`, or nothing where it isn't a name.
std::optional<std::vector<std::string>> parts_of(std::string_view text) {
    std::vector<std::string> parts(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
            parts.back() += text[i++];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == '.' && !quoted)
            parts.emplace_back();
        else
            parts.back() += text[i];
    }
    const bool empty_part = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.empty(); });
    if (quoted || empty_part) return std::nullopt;
    return parts;
}

/// One hint, cut into its words.
struct Line {
    std::string_view verb;
    std::string_view kind;
    std::string_view name;
    std::optional<std::string_view> text;  ///< what stands after `=`
    source::Span span;
    std::string_view whole;
};

class Reader {
  public:
    Reader(const std::string& default_schema, model::Hints& hints, source::Diagnostics& sink)
        : default_schema_(default_schema), hints_(hints), sink_(sink) {}

    bool read(const Line& line) {
        if (line.verb == "rename") return rename(line);
        if (line.verb == "drop") return drop(line);
        if (line.verb == "backfill") return backfill(line);
        if (line.verb == "convert") return convert(line);
        const std::string near = source::did_you_mean(line.verb, {"rename", "drop", "backfill", "convert"});
        return refuse(line, "it begins with `rename`, `drop`, `backfill` or `convert`", near);
    }

  private:
    bool refuse(const Line& line, std::string_view why, std::string_view near = {}) {
        auto& report = sink_.report(code::bad_hint, line.span, line.whole, why).with_suggestion(near);
        if (!line.span.valid()) report.with_help("write it as `column:users.name=full_name`");
        return false;
    }

    bool rename(const Line& line) {
        const auto new_name = line.text ? parts_of(*line.text) : std::nullopt;
        if (!new_name || new_name->size() != 1) return refuse(line, "the new name stands after `=`, without its table");
        if (line.kind == "label") return rename_label(line, new_name->front());
        auto id = id_of(line);
        if (!id) return false;
        std::string old = std::exchange(id->name, new_name->front());
        hints_.renames[*id] = std::move(old);
        return true;
    }

    bool rename_label(const Line& line, const std::string& new_label) {
        const auto parts = parts_of(line.name);
        if (!parts || parts->size() < 2 || parts->size() > 3) return refuse(line, "a label is named `ENUM.LABEL`");
        const std::string schema = parts->size() == 3 ? parts->front() : default_schema_;
        const model::ObjectId id{model::Kind::enum_type, schema, {}, (*parts)[parts->size() - 2]};
        hints_.label_renames[id][new_label] = parts->back();
        return true;
    }

    bool drop(const Line& line) {
        Line without = line;
        const bool archive = line.name.ends_with(" archive");
        if (archive) without.name = trimmed(line.name.substr(0, line.name.size() - 8));
        if (line.text) return refuse(line, "a drop has no `=`");
        const auto id = id_of(without);
        if (id) hints_.drops[*id] = {archive};
        return id.has_value();
    }

    bool backfill(const Line& line) {
        const auto id = column(line);
        if (id) hints_.backfills[*id].forward = model::Expression(std::string(*line.text));
        return id.has_value();
    }

    bool convert(const Line& line) {
        const auto id = column(line);
        if (id) hints_.conversions[*id] = model::Expression(std::string(*line.text));
        return id.has_value();
    }

    std::optional<model::ObjectId> column(const Line& line) {
        if (line.kind == "column" && line.text && !line.text->empty()) return id_of(line);
        refuse(line, "write it as `" + std::string(line.verb) + " column TABLE.COLUMN = EXPRESSION`");
        return std::nullopt;
    }

    std::optional<model::ObjectId> id_of(const Line& line) {
        const KindWord* kind = find_kind(line.kind);
        if (!kind) {
            std::vector<std::string_view> words{"label"};
            for (const KindWord& known : kinds)
                words.push_back(known.word);
            refuse(line, "there is no kind `" + std::string(line.kind) + '`', source::did_you_mean(line.kind, words));
            return std::nullopt;
        }
        const auto parts = parts_of(line.name);
        const std::size_t wanted = kind->member ? 2 : 1;
        const bool of_database = kind->kind == model::Kind::schema || kind->kind == model::Kind::event_trigger;
        const std::size_t most = of_database ? 1 : wanted + 1;
        if (!parts || parts->size() < wanted || parts->size() > most) {
            refuse(line, kind->member ? "it is named `TABLE.NAME`" : "it is named `NAME` or `SCHEMA.NAME`");
            return std::nullopt;
        }
        model::ObjectId id{kind->kind, parts->size() > wanted ? parts->front() : default_schema_, {}, parts->back()};
        if (kind->member) id.parent = (*parts)[parts->size() - 2];
        if (of_database) id.schema.clear();
        return id;
    }

    const std::string& default_schema_;
    model::Hints& hints_;
    source::Diagnostics& sink_;
};

/// The first word of `text`, which it loses.
std::string_view take_word(std::string_view& text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(blanks), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimmed(text.substr(end));
    return word;
}

/// Cuts at the first `=` outside of quotes.
void split_at_equals(std::string_view rest, Line& line) {
    bool quoted = false;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest[i] == '"') quoted = !quoted;
        if (rest[i] != '=' || quoted) continue;
        line.name = trimmed(rest.substr(0, i));
        line.text = trimmed(rest.substr(i + 1));
        return;
    }
    line.name = trimmed(rest);
}

bool is_comment(std::string_view line) {
    return line.empty() || line.starts_with('#') || line.starts_with("--") || line.starts_with("//");
}

}  // namespace

bool parse_rename(std::string_view text, const std::string& default_schema, model::Hints& hints,
                  source::Diagnostics& sink) {
    Line line;
    line.verb = "rename";
    line.whole = text;
    const std::size_t colon = std::min(text.find(':'), text.size());
    line.kind = trimmed(text.substr(0, colon));
    split_at_equals(text.substr(std::min(colon + 1, text.size())), line);
    return Reader(default_schema, hints, sink).read(line);
}

void parse_hints(const source::SourceFile& file, const std::string& default_schema, model::Hints& hints,
                 source::Diagnostics& sink) {
    Reader reader(default_schema, hints, sink);
    for (std::uint32_t number = 1; number <= file.line_count(); ++number) {
        std::string_view rest = trimmed(file.line(number));
        if (is_comment(rest)) continue;
        Line line;
        line.whole = rest;
        const auto begin = static_cast<std::uint32_t>(rest.data() - file.text().data());
        line.span = {file.id(), begin, begin + static_cast<std::uint32_t>(rest.size())};
        line.verb = take_word(rest);
        line.kind = take_word(rest);
        split_at_equals(rest, line);
        reader.read(line);
    }
}

}  // namespace schemac::sema
