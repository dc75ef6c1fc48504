// Revision: the script of one direction.
#include "emit/revision/body.h"

#include <algorithm>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"
#include "emit/report/describe.h"
#include "emit/report/words.h"
#include "emit/sql/batch.h"
#include "emit/sql/comment.h"

namespace schemac::emit::revision {
namespace {

bool has_semicolon(const std::string& statement) {
    return statement.find(';') != std::string::npos;
}

/// A line of it that begins as a directive does would be read as one.
void refuse_directive(const std::string& statement) {
    if (statement.find("\n-- schemac:") != std::string::npos)
        throw source::Failure(code::unwritable_revision)
            .at(statement.substr(0, statement.find('\n')))
            .help("change that comment in its body");
}

/// Where a statement has a semicolon of its own, each is marked, so that no reader needs to know where it ends.
std::string terminated(const sql::Statements& statements, const sql::Writer& writer, bool always_marked = false) {
    const bool marked = always_marked || std::any_of(statements.begin(), statements.end(), has_semicolon);
    std::string text;
    for (const std::string& statement : statements) {
        refuse_directive(statement);
        text += (marked ? "-- schemac:statement\n" : "") + writer.terminated(statement, false) + '\n';
    }
    return text;
}

std::string session(const sql::Statements& statements, const sql::Writer& writer) {
    return statements.empty() ? std::string() : "-- schemac:session\n" + terminated(statements, writer) + '\n';
}

const plan::BackfillColumn* in_batches(const plan::Step& step, const sql::Writer& writer) {
    return writer.backfills_in_batches() ? std::get_if<plan::BackfillColumn>(&step.operation) : nullptr;
}

/// One statement, with a place for the condition that chooses the rows of a batch.
std::string backfill_text(const plan::BackfillColumn& backfill, const sql::Writer& writer) {
    const model::QualifiedName& table = backfill.table;
    std::string name = writer.quote(table.name);
    if (!table.schema.empty()) name = writer.quote(table.schema) + '.' + name;
    std::string sql = writer.statements(backfill).front();
    sql += (backfill.only_nulls ? " AND " : " WHERE ") + std::string("/* schemac:batch */ TRUE");
    return "-- schemac:batches " + name + '\n' + writer.terminated(sql, false) + '\n';
}

/// What the runner asks policy about again: that somebody agreed to the upgrade says nothing of the way back.
std::string hazards(const plan::Step& step) {
    static const plan::Policy usual;
    std::string text;
    for (const plan::Hazard& hazard : step.hazards)
        if (!report::allowed(hazard, usual))
            text +=
                sql::comment("schemac:hazard " + std::string(plan::to_string(hazard.code)) + ": " + hazard.sentence);
    return text;
}

std::string step_text(const plan::Step& step, std::size_t number, const sql::Writer& writer) {
    std::string text =
        "-- schemac:step " + std::to_string(number) + ' ' + std::string(report::to_string(step.stage)) + '\n';
    text += hazards(step) + sql::comment(report::describe(step.operation));
    for (const plan::Precondition& precondition : step.preconditions) {
        text += sql::comment("schemac:precondition " + report::describe(precondition));
        text += sql::comment(writer.query(precondition) + ';', "  ");
    }
    if (const plan::BackfillColumn* backfill = in_batches(step, writer))
        return text + backfill_text(*backfill, writer) + '\n';
    return text + terminated(writer.statements(step.operation), writer) + '\n';
}

/// Batches are transactions of their own.
plan::Steps staged(plan::Steps steps, const sql::Writer& writer) {
    for (plan::Step& step : steps)
        if (in_batches(step, writer)) step.transactional = false;
    return steps;
}

std::string batch_text(const sql::Batch& batch, const sql::Writer& writer) {
    std::string text = batch.transactional ? "-- schemac:transaction\n" : "-- schemac:outside\n";
    std::size_t number = batch.first;
    for (const plan::Step& step : batch.steps)
        text += step_text(step, ++number, writer);
    if (!batch.transactional) return text;
    const std::string last = terminated(writer.before_commit(batch.steps), writer, true);
    return last.empty() ? text : text + last + '\n';
}

}  // namespace

std::string body(const plan::Plan& plan, const sql::Writer& writer) {
    if (plan.steps.empty()) return {};
    std::string text = session(writer.prologue(plan.steps), writer);
    for (const sql::Batch& batch : sql::batches(staged(plan.steps, writer)))
        text += batch_text(batch, writer);
    return text + session(writer.epilogue(plan.steps), writer);
}

}  // namespace schemac::emit::revision
