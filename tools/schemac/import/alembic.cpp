// Import: what Alembic prints in its offline mode, `alembic upgrade head --sql` and `alembic downgrade HEAD:base --sql`
// (https://alembic.sqlalchemy.org/en/latest/offline.html).
#include <algorithm>

#include "migrate/revision/split.h"
#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

/// `a, b -> c, add users` of `-- Running upgrade a, b -> c, add users`.
struct Running {
    std::vector<std::string> from;
    std::string to;
};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        words.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::optional<Running> running(std::string_view line, std::string_view word) {
    const auto rest = after_comment(line, word);
    const std::size_t arrow = rest ? rest->find("->") : std::string_view::npos;
    if (arrow == std::string_view::npos) return std::nullopt;
    const std::string_view to = trimmed(rest->substr(arrow + 2));
    return Running{words_of(rest->substr(0, arrow)), std::string(to.substr(0, to.find_first_of(" ,")))};
}

/// Without the comments before it.
std::string_view bare(std::string_view statement) {
    for (statement = trimmed(statement); statement.starts_with("--"); statement = trimmed(statement))
        statement.remove_prefix(std::min(statement.find('\n'), statement.size()));
    return statement;
}

/// Without the statements that are Alembic's own.
Sql of_user(const std::string& text, model::Product product) {
    Sql sql;
    for (const migrate::Piece& piece : migrate::split(text, product)) {
        const std::string_view statement = bare(piece.sql);
        if (statement == "BEGIN" || statement == "COMMIT") continue;
        if (statement.empty() || statement.find("alembic_version") != std::string_view::npos) continue;
        add_line(sql, std::string(statement) + ";\n\n");
    }
    return sql;
}

class Reader {
  public:
    explicit Reader(model::Product product) : product_(product) {}

    void take(const File& file) {
        for (const std::string_view line : lines(file.text)) {
            if (const auto up = running(line, "Running upgrade")) {
                flush();
                all_.push_back({up->to, up->from, "alembic " + up->to, {}, {}, true, file.path});
                open_ = {all_.size() - 1, true};
            } else if (const auto down = running(line, "Running downgrade")) {
                flush();
                open_ = {index_of(down->from.empty() ? "" : down->from.front()), false};
            }
            text_ += line;
        }
        flush();
        open_ = {};
    }

    Migrations migrations() { return std::move(all_); }

  private:
    struct Open {
        std::optional<std::size_t> index{};
        bool up = true;
    };

    std::optional<std::size_t> index_of(const std::string& version) const {
        for (std::size_t at = 0; at < all_.size(); ++at)
            if (all_[at].version == version) return at;
        return std::nullopt;
    }

    void flush() {
        if (open_.index)
            (open_.up ? all_[*open_.index].upgrade : all_[*open_.index].downgrade) = of_user(text_, product_);
        text_.clear();
    }

    model::Product product_;
    Migrations all_;
    Open open_;
    std::string text_;
};

bool has(const File& file, std::string_view word) {
    return file.text.find(word) != std::string::npos;
}

bool is(const std::vector<File>& files) {
    return std::any_of(files.begin(), files.end(), [](const File& file) { return has(file, "-- Running upgrade "); });
}

/// The way up first, since the way back only adds to it.
Migrations read(const std::vector<File>& files, model::Product product) {
    Reader reader(product);
    for (const bool up : {true, false})
        for (const File& file : files)
            if (has(file, up ? "-- Running upgrade " : "-- Running downgrade ") &&
                has(file, "-- Running upgrade ") == up)
                reader.take(file);
    return reader.migrations();
}

}  // namespace

const Tool& alembic() {
    static constexpr Tool tool{"alembic", is, read, "SELECT version_num FROM alembic_version", false};
    return tool;
}

}  // namespace schemac::cli::import
