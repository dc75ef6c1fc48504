// Emit: scripts.
#include "emit/sql/script.h"

#include "emit/report/cost.h"
#include "emit/report/describe.h"
#include "emit/report/plan.h"
#include "emit/report/words.h"
#include "emit/sql/batch.h"
#include "emit/sql/comment.h"

namespace schemac::emit::sql {

std::string_view how_to_run(model::Product product) {
    switch (product) {
        case model::Product::postgres: return "psql -X -v ON_ERROR_STOP=1 -d DATABASE -f FILE";
        case model::Product::mysql:
        case model::Product::mariadb: return "mysql --show-warnings DATABASE < FILE";
        case model::Product::sqlite: return "sqlite3 -bail DATABASE.db < FILE";
    }
    return {};
}

namespace {

std::string_view client_commands(Client client) {
    switch (client) {
        case Client::psql: return "\\set ON_ERROR_STOP on\n";
        case Client::mysql: return "";  // stops at an error by itself, unless run with --force
        case Client::sqlite3: return ".bail on\n";
    }
    return {};
}

std::string header(const plan::Plan& plan, std::optional<Client> client) {
    std::string text = comment("schemac plan for " + model::to_string(plan.target) + ", " + report::summary(plan));
    text += comment("run it so that an error stops it: " + std::string(how_to_run(plan.target.product)));
    text += '\n';
    if (client) text += client_commands(*client);
    return text;
}

std::string terminated(const Statements& statements, const Writer& writer) {
    std::string text;
    for (const std::string& statement : statements)
        text += writer.terminated(statement, true) + '\n';
    return text;
}

std::string step_comments(const plan::Step& step, std::size_t number, const Writer& writer) {
    std::string text = comment("step " + std::to_string(number) + ": " + report::describe(step.operation) + " [" +
                               std::string(report::to_string(step.stage)) + ']');
    if (const std::string phrase = report::cost(step); !phrase.empty()) text += comment("cost: " + phrase, "  ");
    for (const plan::Hazard& hazard : step.hazards)
        text += comment("hazard " + std::string(plan::to_string(hazard.code)) + ": " + hazard.sentence, "  ");
    for (const plan::Precondition& precondition : step.preconditions) {
        text += comment("precondition: " + report::describe(precondition) + "; this must return no row:", "  ");
        text += comment(writer.query(precondition) + ';', "    ");
    }
    return text;
}

std::string batch_text(const Batch& batch, const Writer& writer) {
    std::string text;
    if (batch.transactional) text += terminated({writer.begin()}, writer) + '\n';
    std::size_t number = batch.first;
    for (const plan::Step& step : batch.steps) {
        text += step_comments(step, ++number, writer);
        text += terminated(writer.statements(step.operation), writer) + '\n';
    }
    if (!batch.transactional) return text;
    text += terminated(writer.before_commit(batch.steps), writer);
    return text + terminated({writer.commit()}, writer) + '\n';
}

}  // namespace

std::optional<Client> parse_client(std::string_view word) {
    if (word == "psql") return Client::psql;
    if (word == "mysql") return Client::mysql;
    if (word == "sqlite3") return Client::sqlite3;
    return std::nullopt;
}

bool serves(Client client, model::Product product) {
    switch (product) {
        case model::Product::postgres: return client == Client::psql;
        case model::Product::mysql:
        case model::Product::mariadb: return client == Client::mysql;
        case model::Product::sqlite: return client == Client::sqlite3;
    }
    return false;
}

std::string script_body(const plan::Plan& plan, const Writer& writer) {
    if (plan.steps.empty()) return {};
    std::string text = terminated(writer.prologue(plan.steps), writer);
    if (!text.empty()) text += '\n';
    for (const Batch& batch : batches(plan.steps))
        text += batch_text(batch, writer);
    return text + terminated(writer.epilogue(plan.steps), writer);
}

std::string script(const plan::Plan& plan, const Writer& writer, std::optional<Client> client) {
    return header(plan, client) + script_body(plan, writer);
}

}  // namespace schemac::emit::sql
