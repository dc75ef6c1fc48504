// Import: another tool's SQL as a revision's script.
#include "tools/schemac/import/script.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "migrate/revision/split.h"
#include "migrate/runner/session.h"
#include "tools/schemac/import/text.h"

namespace schemac::cli::import {
namespace {

using migrate::Piece;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

bool begins(const Piece& piece) {
    const std::string text = lower(piece.sql);
    return text == "begin" || text == "begin transaction" || text == "start transaction";
}

bool commits(const Piece& piece) {
    const std::string text = lower(piece.sql);
    return text == "commit" || text == "end" || text == "commit transaction";
}

bool stands_outside(const Piece& piece) {
    const std::string text = lower(piece.sql);
    return text.find(" concurrently ") != std::string::npos || migrate::first_word(piece.sql) == "vacuum";
}

/// Takes the transaction's own statements out, from behind, since places move.
void erase(std::string& sql, const Piece& piece) {
    const std::size_t end = piece.offset + piece.sql.size();
    const std::size_t semicolon = sql.find(';', end);
    sql.erase(piece.offset, (semicolon == std::string::npos ? sql.size() : semicolon + 1) - piece.offset);
}

class Writing {
  public:
    Writing(bool transactional, const std::string& path, model::Product product)
        : transactional_(transactional), path_(path), product_(product) {}

    void add(const Segment& segment) {
        if (trimmed(segment.sql).empty()) return;
        if (segment.is_statement) return add_step("-- schemac:statement\n" + segment.sql);
        std::string sql = segment.sql;
        const std::vector<Piece> pieces = migrate::split(sql, product_);
        if (pieces.empty()) return;
        if (std::any_of(pieces.begin(), pieces.end(), stands_outside)) transactional_ = false;
        const bool wrapped = begins(pieces.front()) && commits(pieces.back());
        for (std::size_t at = 0; at < pieces.size(); ++at)
            if ((begins(pieces[at]) && !(wrapped && at == 0)) ||
                (commits(pieces[at]) && !(wrapped && at + 1 == pieces.size())))
                cannot_import(path_, "a transaction of its own around a part of the file",
                              "cut the file in two, or take BEGIN and COMMIT out");
        if (wrapped) {
            transactional_ = true;
            erase(sql, pieces.back());
            erase(sql, pieces.front());
        }
        add_step(sql);
    }

    std::string text() const {
        return body_.empty() ? "" : (transactional_ ? "-- schemac:transaction\n" : "-- schemac:outside\n") + body_;
    }

  private:
    void add_step(const std::string& sql) {
        body_ += "-- schemac:step " + std::to_string(++steps_) + "\n-- from " +
                 std::filesystem::path(path_).filename().string() + '\n' + sql + (sql.ends_with('\n') ? "\n" : "\n\n");
    }

    bool transactional_;
    const std::string& path_;
    model::Product product_;
    std::string body_;
    unsigned steps_ = 0;
};

}  // namespace

std::string script(const Sql& sql, bool transactional, const std::string& path, model::Product product) {
    Writing writing(transactional, path, product);
    for (const Segment& segment : sql)
        writing.add(segment);
    return writing.text();
}

}  // namespace schemac::cli::import
