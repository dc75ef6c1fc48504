// Revision: the file, written and read.
#include <array>
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

constexpr std::array<std::pair<std::string_view, std::string Revision::*>, 8> fields{{
    {"revision", &Revision::id},
    {"revises", &Revision::revises},
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

/// A line of the header, such as `-- schemac:revises 3f9c2a1b`.
void take(Revision& revision, std::string_view line, std::string_view name) {
    line.remove_prefix(mark.size());
    const std::size_t blank = line.find(' ');
    const std::string_view word = line.substr(0, blank);
    const std::string value(blank == std::string_view::npos ? std::string_view{} : line.substr(blank + 1));
    if (word == "depends-on") return revision.depends_on.push_back(value);
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
    for (const auto& [field, member] : fields)
        if (const std::string& value = revision.*member; !value.empty())
            text += std::string(mark) + std::string(field) + ' ' + one_line(value) + '\n';
    for (const std::string& id : revision.depends_on)
        text += std::string(mark) + "depends-on " + id + '\n';
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
    return revision;
}

bool is_revision(std::string_view text) {
    return text.substr(0, text.find(upgrade_mark)).find("-- schemac:revision ") != std::string_view::npos;
}

}  // namespace schemac::emit::revision
