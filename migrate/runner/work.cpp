// Migrate: what a run consists of.
#include "migrate/runner/work.h"

#include <algorithm>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "migrate/graph/target.h"

namespace schemac::migrate {
namespace {

Graph graph_of(const std::vector<Revision>& revisions) {
    std::vector<Node> nodes;
    for (const Revision& revision : revisions)
        nodes.push_back(
            {revision.file.id, revision.file.revises, revision.file.depends_on, revision.file.branch, revision.path});
    return Graph(std::move(nodes));
}

/// What is half done goes on first, and in its own direction.
void check_half_done(const Work& work, const Entries& entries) {
    for (const auto& [id, entry] : entries) {
        if (entry.state == Entry::State::applied) continue;
        const Direction direction = entry.state == Entry::State::upgrading ? Direction::up : Direction::down;
        const bool listed = std::find(work.ids.begin(), work.ids.end(), id) != work.ids.end();
        if (direction == work.direction && listed) continue;
        const std::string word(to_string(direction));
        throw source::Failure(code::revision_half_done, word, id)
            .help("finish it: `schemac " + word + (direction == Direction::up ? " " + id : " " + id + "-1") + '`');
    }
}

bool same_product(model::Product a, model::Product b) {
    const auto family = [](model::Product p) { return p == model::Product::mariadb ? model::Product::mysql : p; };
    return family(a) == family(b);
}

}  // namespace

Project::Project(std::string folder, std::vector<Revision> revisions)
    : folder_(std::move(folder)), revisions_(std::move(revisions)), graph_(graph_of(revisions_)) {
    for (std::size_t at = 0; at < revisions_.size(); ++at)
        index_.emplace(revisions_[at].file.id, at);
}

Ids applied(const Entries& entries) {
    Ids ids;
    for (const auto& [id, entry] : entries)
        if (entry.state != Entry::State::upgrading) ids.insert(id);
    return ids;
}

Work plan_work(Direction direction, const std::string& target, const Project& project, const Entries& entries) {
    const Ids done = applied(entries);
    Work work{direction, direction == Direction::up ? to_upgrade(target, project.graph(), done)
                                                    : to_downgrade(target, project.graph(), done)};
    check_half_done(work, entries);
    return work;
}

void check_history(const Project& project, const Entries& entries) {
    for (const auto& [id, entry] : entries) {
        if (!project.graph().contains(id))
            throw source::Failure(code::revision_without_file, id, project.folder())
                .help("bring the file back, perhaps from another branch of the repository");
        const Revision& revision = project.revision(id);
        if (entry.state == Entry::State::upgrading || entry.checksum.empty()) continue;
        if (entry.checksum == emit::revision::upgrade_hash(revision.file)) continue;
        throw source::Failure(code::revision_edited, id)
            .at(revision.path)
            .note("its upgrade is not the one that ran on this database")
            .help("bring back what it was, and write a revision of its own for what should change")
            .help("where the edit changes nothing that matters, `schemac stamp current` takes the file as it is");
    }
}

void check_product(const Project& project, const Work& work, model::Product product) {
    for (const std::string& id : work.ids) {
        const Revision& revision = project.revision(id);
        const auto target = model::parse_target(revision.file.target);
        if (target && same_product(target->product, product)) continue;
        throw source::Failure(code::revision_of_other_product, id, revision.file.target, model::to_string(product))
            .at(revision.path)
            .help("revisions of each dialect are in a folder of their own");
    }
}

}  // namespace schemac::migrate
