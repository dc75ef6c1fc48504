// Revision: from plans to a revision.
#include "emit/report/cost.h"
#include "emit/report/describe.h"
#include "emit/report/plan.h"
#include "emit/revision/body.h"
#include "emit/revision/hash.h"
#include "emit/revision/message.h"
#include "emit/revision/revision.h"

namespace schemac::emit::revision {
namespace {

std::string hazard_line(const plan::Hazard& hazard) {
    return "     " + std::string(plan::to_string(hazard.code)) + ": " + hazard.sentence + '\n';
}

std::string summary_of(const char* title, const plan::Plan& plan) {
    std::string text = std::string(title) + ", " + report::summary(plan) + '\n';
    std::size_t number = 0;
    for (const plan::Step& step : plan.steps) {
        text += "  " + std::to_string(++number) + ". " + report::describe(step.operation) + '\n';
        if (const std::string phrase = report::cost(step); !phrase.empty()) text += "     " + phrase + '\n';
        for (const plan::Hazard& hazard : step.hazards)
            text += hazard_line(hazard);
    }
    return text;
}

/// Whether going back loses anything: what was written into what the upgrade made is lost with it, and what the
/// upgrade dropped comes back empty.
std::string rollback(const Plans& plans) {
    std::string losses;
    for (const plan::Plan* plan : {&plans.upgrade, &plans.downgrade})
        for (const plan::Step& step : plan->steps)
            for (const plan::Hazard& hazard : step.hazards)
                if (hazard.code == plan::Hazard::Code::data_loss || hazard.code == plan::Hazard::Code::irreversible)
                    losses += "  - " +
                              std::string(plan == &plans.upgrade ? "not brought back: " : "lost on the way back: ") +
                              hazard.sentence + '\n';
    return losses.empty() ? "going back loses nothing\n" : "going back loses data\n" + losses;
}

}  // namespace

Revision make(Revision draft, const Plans& plans, const sql::Writer& writer) {
    draft.upgrade = body(plans.upgrade, writer);
    draft.downgrade = body(plans.downgrade, writer);
    draft.summary = summary_of("upgrade", plans.upgrade) + summary_of("downgrade", plans.downgrade) + rollback(plans);
    draft.checksum = checksum_of(draft);
    draft.id = id_of(draft);
    return draft;
}

std::string id_of(const Revision& revision) {
    const std::string_view product = std::string_view(revision.target).substr(0, revision.target.find(':'));
    std::string parents;
    for (const std::string& id : revision.revises)
        parents += (parents.empty() ? "" : " ") + id;
    return sha256(parents + '\n' + std::string(product) + '\n' + revision.message + '\n' + revision.checksum)
        .substr(0, 8);
}

std::string upgrade_hash(const Revision& revision) {
    return "sha256:" + sha256(revision.upgrade);
}

std::string checksum_of(const Revision& revision) {
    return "sha256:" + sha256(revision.upgrade + '\0' + revision.downgrade);
}

std::string file_stem(const Revision& revision) {
    std::string stamp;
    for (const char c : revision.date)
        if (c != '-' && c != ':' && c != 'Z') stamp += c;
    return stamp + '_' + revision.id + '_' + slug(revision.message);
}

}  // namespace schemac::emit::revision
