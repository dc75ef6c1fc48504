// Revision: the file, written and read.
#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "emit/revision/revision.h"
#include "emit/sql/comment.h"

namespace schemac::emit::revision {
namespace {

constexpr std::string_view mark = "-- schemac:";
constexpr std::string_view upgrade_mark = "-- schemac:upgrade\n";
constexpr std::string_view downgrade_mark = "-- schemac:downgrade\n";

constexpr std::array<std::pair<std::string_view, std::string Revision::*>, 7> fields{{
    {"revision", &Revision::id},
    {"branch", &Revision::branch},
    {"phase", &Revision::phase},
    {"target", &Revision::target},
    {"date", &Revision::date},
    {"message", &Revision::message},
    {"checksum", &Revision::checksum},
}};

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r') c = ' ';
    return text;
}

[[noreturn]] void broken(std::string_view why, std::string_view name) {
    throw source::Failure(code::broken_revision, why)
        .at(std::string(name))
        .help("revisions are written by `schemac diff`; their `-- schemac:` lines must stay as they are");
}

/// The words of a line such as `3f9c2a1b 77aa0012`, added to `ids`.
void take_ids(std::vector<std::string>& ids, const std::string& value) {
    std::istringstream words(value);
    for (std::string id; words >> id;)
        ids.push_back(id);
}

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : " ") + id;
    return text;
}

std::string header_line(std::string_view field, const std::string& value) {
    return value.empty() ? std::string() : std::string(mark) + std::string(field) + ' ' + one_line(value) + '\n';
}

std::size_t line_after(std::string_view text, std::size_t end) {
    return 1 +
           static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

/// A line of the header, such as `-- schemac:revises 3f9c2a1b`.
void take(Revision& revision, std::string_view line, std::string_view name) {
    line.remove_prefix(mark.size());
    const std::size_t blank = line.find(' ');
    const std::string_view word = line.substr(0, blank);
    const std::string value(blank == std::string_view::npos ? std::string_view{} : line.substr(blank + 1));
    if (word == "revises") return take_ids(revision.revises, value);
    if (word == "depends-on") return take_ids(revision.depends_on, value);
    for (const auto& [field, member] : fields)
        if (word == field) {
            revision.*member = value;
            return;
        }
    broken("`-- schemac:" + std::string(word) + "` is not known in a header", name);
}

void take_header(Revision& revision, std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = header.find('\n');
        std::string_view line = header.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with(mark)) take(revision, line, name);
        header = end == std::string_view::npos ? std::string_view{} : header.substr(end + 1);
    }
    for (const std::string* needed : {&revision.id, &revision.target, &revision.checksum})
        if (needed->empty()) broken("its header lacks the revision, target or checksum", name);
}

}  // namespace

std::string write(const Revision& revision) {
    std::string text = sql::comment(one_line(revision.message)) + "--\n";
    for (const auto& [field, member] : fields) {
        text += header_line(field, revision.*member);
        if (field == "revision") text += header_line("revises", joined(revision.revises));
    }
    text += header_line("depends-on", joined(revision.depends_on));
    std::string_view summary = revision.summary;
    if (summary.ends_with('\n')) summary.remove_suffix(1);
    text += "--\n" + sql::comment(summary) + '\n';
    return text + std::string(upgrade_mark) + revision.upgrade + std::string(downgrade_mark) + revision.downgrade;
}

Revision read(std::string_view text, std::string_view name) {
    const std::size_t up = text.find(upgrade_mark);
    const std::size_t down = text.find(downgrade_mark);
    if (up == std::string_view::npos || down == std::string_view::npos || down < up)
        broken("it has no `-- schemac:upgrade` with a `-- schemac:downgrade` after it", name);
    Revision revision;
    take_header(revision, text.substr(0, up), name);
    revision.upgrade = text.substr(up + upgrade_mark.size(), down - up - upgrade_mark.size());
    revision.downgrade = text.substr(down + downgrade_mark.size());
    revision.upgrade_line = line_after(text, up + upgrade_mark.size());
    revision.downgrade_line = line_after(text, down + downgrade_mark.size());
    return revision;
}

std::string empty_script() {
    return "-- schemac:transaction\n-- schemac:step 1\n-- what it does, in a line\n\n";
}

bool is_revision(std::string_view text) {
    return text.substr(0, text.find(upgrade_mark)).find("-- schemac:revision ") != std::string_view::npos;
}

}  // namespace schemac::emit::revision
