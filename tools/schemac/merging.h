// Command line: the state that several heads of a history lead to together.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "migrate/runner/work.h"
#include "tools/schemac/state/revision_folder.h"

namespace schemac::cli {

class Merging {
  public:
    /// `strict` is for merges that nobody looks at: branches must then touch different objects, and none may drop what
    /// another's statements name.
    Merging(const migrate::Project& project, bool strict);

    /// One branch after the other. Throws `source::Failure` (E0823) that names what two of them changed.
    model::State state(const std::vector<std::string>& heads);

  private:
    struct Branch {
        migrate::Ids ids;  ///< its head, and all that this follows
        std::string head;
    };
    model::State state_of(const std::string& id);
    migrate::Ids common(const migrate::Ids& one, const migrate::Ids& other) const;
    model::State common_state(const migrate::Ids& both);
    std::set<std::string> names_in(const migrate::Ids& ids, const migrate::Ids& before) const;
    std::vector<std::string> overlaps(const model::State& base, const Branch& one, const model::State& one_state,
                                      const Branch& other, const model::State& other_state,
                                      const migrate::Ids& both) const;
    [[noreturn]] void refuse(const std::vector<std::string>& conflicts, const Branch& one, const Branch& other) const;

    const migrate::Project& project_;
    bool strict_;
    std::vector<RevisionFile> files_;
};

}  // namespace schemac::cli
