// Import: another tool's migrations as revisions.
#include "tools/schemac/import/importing.h"

#include "emit/revision/body.h"
#include "migrate/revision/read.h"
#include "migrate/runner/run_script.h"
#include "tools/schemac/clock.h"
#include "tools/schemac/import/script.h"

namespace schemac::cli::import {
namespace {

/// `20240114103000` says when it was written.
std::string date_of(const std::string& version) {
    const bool digits = version.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || version.size() != 14 || version.compare(0, 4, "1990") < 0) return utc_now();
    return version.substr(0, 4) + '-' + version.substr(4, 2) + '-' + version.substr(6, 2) + 'T' + version.substr(8, 2) +
           ':' + version.substr(10, 2) + 'Z';
}

class Importing {
  public:
    Importing(const Tool& tool, const model::Target& target, const std::string& folder, const introspect::Url& scratch,
              Session& session)
        : tool_(tool),
          target_(target),
          folder_(folder),
          session_(session),
          connection_(migrate::connect(scratch, true)) {
        live_.form = StateArgument::Form::live;
        live_.url = scratch;
        live_.name = "the scratch database";
        before_ = load(live_, session_).state;
    }

    void add(const Migration& migration) {
        emit::revision::Revision file = header(migration);
        file.upgrade = script(migration.upgrade, migration.transactional, migration.path, target_.product);
        run(file, migration.path);
        Loaded after = load(live_, session_);
        file.downgrade = script(migration.downgrade, migration.transactional, migration.path, target_.product);
        if (file.downgrade.empty()) file.downgrade = way_back(after);
        file = finished(std::move(file));
        ids_[migration.version] = last_ = file.id;
        done_.versions.push_back(migration.version);
        done_.revisions.push_back(with_snapshot(folder_, std::move(file), after.state));
        before_ = std::move(after.state);
    }

    Imported done() { return std::move(done_); }

  private:
    emit::revision::Revision header(const Migration& migration) const {
        emit::revision::Revision file;
        for (const std::string& version : migration.follows)
            if (const auto found = ids_.find(version); found != ids_.end()) file.revises.push_back(found->second);
        if (file.revises.empty() && !last_.empty()) file.revises = {last_};
        file.target = model::to_string(target_);
        file.date = date_of(migration.version);
        file.message = migration.message;
        file.summary = "imported from " + std::string(tool_.name) + ' ' + migration.version + '\n';
        if (migration.downgrade.empty())
            file.summary += "the way back is computed: it brings the objects back, and no rows\n";
        return file;
    }

    void run(const emit::revision::Revision& file, const std::string& path) {
        migrate::Observer quiet;
        migrate::run_script(migrate::read_revision(file, path), *connection_, quiet);
    }

    std::string way_back(const Loaded& after) {
        Comparison comparison;
        comparison.dialect = dialect::make(target_, after.state.facts.settings);
        comparison.from = before_;
        comparison.to = after.state;
        comparison.from.schema.unmanaged.clear();
        comparison.to.schema.unmanaged.clear();
        comparison.dialect->canonicalise(comparison.from);
        comparison.dialect->canonicalise(comparison.to);
        return emit::revision::body(plan_downgrade(comparison, session_), *emit::sql::make_writer(target_));
    }

    const Tool& tool_;
    model::Target target_;
    const std::string& folder_;
    Session& session_;
    std::unique_ptr<migrate::Session> connection_;
    StateArgument live_;
    model::State before_;
    std::map<std::string, std::string> ids_;  ///< by version
    std::string last_;
    Imported done_;
};

}  // namespace

Imported to_revisions(const Tool& tool, const Migrations& migrations, const model::Target& target,
                      const std::string& folder, const introspect::Url& scratch, Session& session) {
    Importing importing(tool, target, folder, scratch, session);
    for (const Migration& migration : migrations)
        importing.add(migration);
    return importing.done();
}

}  // namespace schemac::cli::import
