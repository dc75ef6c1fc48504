// Command line: the revisions of a folder.
#include "tools/schemac/state/revision_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "compiler/source/sources.h"
#include "introspect/snapshot/mark.h"
#include "migrate/revision/read.h"
#include "migrate/runner/session.h"

namespace schemac::cli {
namespace {

namespace fs = std::filesystem;

std::string refresh_command(const RevisionFile& file) {
    return "`schemac snapshot --from URL --revision " + file.path + '`';
}

const RevisionFile* head(const std::vector<RevisionFile>& revisions, const std::string& folder) {
    std::set<std::string> revised;
    for (const RevisionFile& file : revisions)
        revised.insert(file.revision.revises.begin(), file.revision.revises.end());
    const RevisionFile* found = nullptr;
    std::string heads;
    for (const RevisionFile& file : revisions) {
        if (revised.contains(file.revision.id)) continue;
        heads += (heads.empty() ? "`" : ", `") + file.revision.id + '`';
        found = &file;
    }
    if (heads.find(',') != std::string::npos)
        throw source::Failure(code::ambiguous_revision, folder, "is followed by no other")
            .note("they are " + heads)
            .help("name one: `" + folder + "@ID`");
    if (!found && !revisions.empty())
        throw source::Failure(code::broken_revision, "each revision follows another, in a circle").at(folder);
    return found;
}

/// The snapshot was written for a revision that was still empty: it is the state before it.
bool was_empty(const introspect::snapshot::Mark& mark) {
    emit::revision::Revision empty;
    empty.upgrade = emit::revision::empty_script();
    return mark.upgrade == emit::revision::upgrade_hash(empty);
}

/// Then it leads to the state that it starts from.
bool changes_rows_only(const RevisionFile& file) {
    const migrate::Revision read = migrate::read_revision(file.revision, file.path);
    for (const migrate::Part& part : read.upgrade)
        for (const migrate::Step& step : part.steps)
            for (const migrate::Statement& statement : step.statements)
                if (!migrate::changes_rows_only(statement.sql)) return false;
    return true;
}

}  // namespace

std::vector<RevisionFile> read_revisions(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".sql") paths.push_back(at->path().string());
    std::sort(paths.begin(), paths.end());
    source::Sources sources;
    std::vector<RevisionFile> revisions;
    for (const std::string& path : paths)
        revisions.push_back({path, emit::revision::read(sources.load(path).text(), path)});
    return revisions;
}

const RevisionFile* find_revision(const std::vector<RevisionFile>& revisions, const std::string& id,
                                  const std::string& folder) {
    if (id.empty()) return head(revisions, folder);
    const RevisionFile* found = nullptr;
    for (const RevisionFile& file : revisions) {
        if (!file.revision.id.starts_with(id)) continue;
        if (found) throw source::Failure(code::ambiguous_revision, folder, "begins with `" + id + '`');
        found = &file;
    }
    if (found) return found;
    std::string known;
    for (const RevisionFile& file : revisions)
        known += (known.empty() ? "" : ", ") + file.revision.id;
    throw source::Failure(code::unknown_revision, id, folder)
        .help(known.empty() ? "there is none in it" : "there are " + known);
}

std::string snapshot_path(const std::string& revision_path) {
    return fs::path(revision_path).replace_extension(".json").string();
}

model::State read_state_of(const RevisionFile& file) {
    const std::string path = snapshot_path(file.path);
    std::error_code error;
    if (!fs::exists(path, error))
        throw source::Failure(code::missing_snapshot, file.revision.id)
            .at(path)
            .help("write it from a database that has this revision, and no later one: " + refresh_command(file));
    source::Sources sources;
    auto marked = introspect::snapshot::read_marked(sources.load(path).text(), path);
    if (!marked.mark || (marked.mark->upgrade != emit::revision::upgrade_hash(file.revision) &&
                         !(was_empty(*marked.mark) && changes_rows_only(file))))
        throw source::Failure(code::stale_snapshot, file.revision.id)
            .at(path)
            .help("bring a database to this revision, then refresh the snapshot from it: " + refresh_command(file));
    return std::move(marked.state);
}

}  // namespace schemac::cli
