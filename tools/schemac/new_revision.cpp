// Command line: a revision that is about to be written, with its snapshot.
#include "tools/schemac/new_revision.h"

#include <filesystem>

#include "introspect/snapshot/mark.h"
#include "tools/schemac/state/revision_folder.h"
#include "tools/schemac/write_file.h"

namespace schemac::cli {

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
    session.result(path + '\n');
}

std::string migrations_folder(const model::Target& target, Session& session) {
    return session.path_in_project(session.config().migrations) + '/' + std::string(model::to_string(target.product));
}

}  // namespace schemac::cli
