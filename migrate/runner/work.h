// Migrate: what a run consists of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "migrate/graph/graph.h"
#include "migrate/revision/read.h"
#include "migrate/runner/history.h"

namespace schemac::migrate {

/// A folder of revisions, and their graph.
class Project {
  public:
    /// Throws `source::Failure` (E0801 to E0803, E0634, E0820).
    Project(std::string folder, std::vector<Revision> revisions);

    const std::string& folder() const { return folder_; }
    const Graph& graph() const { return graph_; }
    const Revision& revision(const std::string& id) const { return revisions_[index_.at(id)]; }

  private:
    std::string folder_;
    std::vector<Revision> revisions_;
    std::map<std::string, std::size_t> index_;
    Graph graph_;
};

using Entries = std::map<std::string, Entry>;

/// What has run, with what is half undone; without what is half done.
Ids applied(const Entries& entries);

struct Work {
    Direction direction = Direction::up;
    std::vector<std::string> ids;  ///< in order
};

/// Throws `source::Failure` (E0804, E0805 for the target; E0808 where something else is half done).
Work plan_work(Direction direction, const std::string& target, const Project& project, const Entries& entries);

/// Throws `source::Failure` where the files aren't what ran: E0806, E0807.
void check_history(const Project& project, const Entries& entries);

/// Throws `source::Failure` (E0814) where a revision is for another server.
void check_product(const Project& project, const Work& work, model::Product product);

}  // namespace schemac::migrate
