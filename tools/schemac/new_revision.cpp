// Command line: a revision that is about to be written, with its snapshot.
#include "tools/schemac/new_revision.h"

#include <filesystem>

#include "introspect/snapshot/mark.h"
#include "tools/schemac/hook.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {

namespace {

std::string with_file(std::string command, const std::string& path) {
    constexpr std::string_view place = "{file}";
    for (std::size_t at = command.find(place); at != std::string::npos; at = command.find(place, at + path.size()))
        command.replace(at, place.size(), path);
    return command;
}

/// The snapshot belongs to the upgrade as the hook left it.
void format(const std::string& path, const std::string& hook, const std::string& snapshot) {
    source::Sources sources;
    const auto read = [&] { return emit::revision::read(sources.load(path).text(), path); };
    const emit::revision::Revision before = read();
    std::vector<migrate::Revision> all{migrate::read_revision(before, path)};
    const migrate::Project project("", std::move(all));
    run_hook("post_write", with_file(hook, path), hook_input({migrate::Direction::up, {before.id}}, project, ""));
    const emit::revision::Revision after = read();
    if (emit::revision::upgrade_hash(after) == emit::revision::upgrade_hash(before)) return;
    const model::State state = introspect::snapshot::read_marked(snapshot, path).state;
    const introspect::snapshot::Mark mark{after.id, emit::revision::upgrade_hash(after)};
    write_file(snapshot_path(path), introspect::snapshot::write_marked(state, mark));
}

}  // namespace

NewRevision with_snapshot(std::string folder, emit::revision::Revision revision, model::State state) {
    state.facts.sizes.clear();
    const introspect::snapshot::Mark mark{revision.id, emit::revision::upgrade_hash(revision)};
    return {std::move(folder), std::move(revision), introspect::snapshot::write_marked(state, mark)};
}

emit::revision::Revision finished(emit::revision::Revision draft) {
    draft.checksum = emit::revision::checksum_of(draft);
    draft.id = emit::revision::id_of(draft);
    return draft;
}

void write(const NewRevision& made, Session& session) {
    make_folder(made.folder);
    const std::string path = made.folder + '/' + emit::revision::file_stem(made.revision) + ".sql";
    write_file(snapshot_path(path), made.snapshot);
    try {
        write_file(path, emit::revision::write(made.revision));
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(snapshot_path(path), ignored);
        throw;
    }
    if (const std::string& hook = session.config().hooks.post_write; !hook.empty()) format(path, hook, made.snapshot);
    session.result(path + '\n');
}

std::string migrations_folder(const model::Target& target, Session& session) {
    return session.path_in_project(session.config().migrations) + '/' + std::string(model::to_string(target.product));
}

}  // namespace schemac::cli
