// Revision: the script of one direction.
#include "emit/revision/body.h"

#include "emit/report/describe.h"
#include "emit/sql/batch.h"
#include "emit/sql/comment.h"

namespace schemac::emit::revision {
namespace {

std::string terminated(const sql::Statements& statements, const sql::Writer& writer) {
    std::string text;
    for (const std::string& statement : statements)
        text += writer.terminated(statement, true) + '\n';
    return text;
}

std::string outside(const sql::Statements& statements, const sql::Writer& writer) {
    return statements.empty() ? std::string() : "-- schemac:outside\n" + terminated(statements, writer) + '\n';
}

std::string step_text(const plan::Step& step, std::size_t number, const sql::Writer& writer) {
    std::string text = "-- schemac:step " + std::to_string(number) + '\n';
    text += sql::comment(report::describe(step.operation));
    for (const plan::Precondition& precondition : step.preconditions) {
        text += sql::comment("schemac:precondition " + report::describe(precondition));
        text += sql::comment(writer.query(precondition) + ';', "  ");
    }
    return text + terminated(writer.statements(step.operation), writer) + '\n';
}

std::string batch_text(const sql::Batch& batch, const sql::Writer& writer) {
    std::string text = batch.transactional ? "-- schemac:transaction\n" : "-- schemac:outside\n";
    std::size_t number = batch.first;
    for (const plan::Step& step : batch.steps)
        text += step_text(step, ++number, writer);
    if (!batch.transactional) return text;
    const std::string last = terminated(writer.before_commit(batch.steps), writer);
    return last.empty() ? text : text + last + '\n';
}

}  // namespace

std::string body(const plan::Plan& plan, const sql::Writer& writer) {
    if (plan.steps.empty()) return {};
    std::string text = outside(writer.prologue(plan.steps), writer);
    for (const sql::Batch& batch : sql::batches(plan.steps))
        text += batch_text(batch, writer);
    return text + outside(writer.epilogue(plan.steps), writer);
}

}  // namespace schemac::emit::revision
