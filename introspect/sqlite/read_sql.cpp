// Introspect, SQLite: SQL files to a State, by loading them in memory. What fails for want of another object is tried
// again when the rest has run, so that the order of statements means nothing.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "compiler/dialect/expression/token.h"
#include "compiler/source/codes/state.h"
#include "introspect/read.h"
#include "introspect/sqlite/catalog.h"
#include "introspect/sqlite/parse.h"
#include "introspect/sqlite/split.h"

namespace schemac::introspect::sqlite {
namespace {

enum class Purpose { schema, transaction, rows, forbidden };

struct Verb {
    std::string_view word;
    Purpose purpose;
};

/// By the first word; what isn't here is run, and SQLite says what is wrong with it.
constexpr Verb verbs[] = {
    {"begin", Purpose::transaction},     {"commit", Purpose::transaction},  {"end", Purpose::transaction},
    {"savepoint", Purpose::transaction}, {"release", Purpose::transaction}, {"insert", Purpose::rows},
    {"replace", Purpose::rows},          {"update", Purpose::rows},         {"delete", Purpose::rows},
    {"select", Purpose::rows},           {"values", Purpose::rows},         {"with", Purpose::rows},
    {"pragma", Purpose::rows},           {"analyze", Purpose::rows},        {"vacuum", Purpose::rows},
    {"reindex", Purpose::rows},          {"explain", Purpose::rows},        {"attach", Purpose::forbidden},
    {"detach", Purpose::forbidden},      {"rollback", Purpose::forbidden},
};

std::string first_word(std::string_view sql) {
    const std::size_t end = sql.find_first_of(" \t\r\n\f\v(;/-");
    return dialect::expression::lower(sql.substr(0, end));
}

Purpose purpose_of(std::string_view sql) {
    const std::string word = first_word(sql);
    for (const Verb& verb : verbs)
        if (verb.word == word) return verb.purpose;
    return Purpose::schema;
}

/// Temporary objects are no part of the schema.
bool is_temporary(std::string_view sql) {
    try {
        return parse_head(sql).temporary;
    } catch (const Unreadable&) {
        return false;
    }
}

/// Takes out what isn't to be run, and says so.
void sift(std::vector<Statement>& statements, source::Diagnostics& sink) {
    std::erase_if(statements, [&](const Statement& statement) {
        const Purpose purpose = purpose_of(statement.sql);
        if (purpose == Purpose::rows || is_temporary(statement.sql))
            sink.report(code::sql_statement_skipped, statement.span, first_word(statement.sql));
        if (purpose == Purpose::forbidden)
            sink.report(code::sql_statement_forbidden, statement.span, first_word(statement.sql))
                .with_help("a desired state is one database, built from empty");
        return purpose != Purpose::schema || is_temporary(statement.sql);
    });
}

bool wants_another_object(const Refusal& refusal) {
    return refusal.message.find("no such table") != std::string::npos ||
           refusal.message.find("no such view") != std::string::npos ||
           refusal.message.find("no such index") != std::string::npos ||
           refusal.message.find("no such trigger") != std::string::npos ||
           refusal.message.find("error in view") != std::string::npos ||
           refusal.message.find("error in trigger") != std::string::npos;
}

void report(const Statement& statement, const Refusal& refusal, source::Diagnostics& sink) {
    sink.report(code::sql_statement_refused, statement.span, refusal.message);
}

void load(const Database& database, std::vector<Statement> statements, source::Diagnostics& sink) {
    for (std::size_t before = statements.size() + 1; !statements.empty() && statements.size() < before;) {
        before = statements.size();
        std::vector<Statement> again;
        for (const Statement& statement : statements) {
            const std::optional<Refusal> refusal = database.run(std::string(statement.sql));
            if (!refusal) continue;
            if (wants_another_object(*refusal))
                again.push_back(statement);
            else
                report(statement, *refusal, sink);
        }
        statements = std::move(again);
    }
    for (const Statement& statement : statements)
        if (const auto refusal = database.run(std::string(statement.sql))) report(statement, *refusal, sink);
}

/// What a CREATE statement makes, as kind and folded name.
using Key = std::pair<std::string, std::string>;

Key key(std::string kind, const std::string& name) {
    return {std::move(kind), dialect::expression::lower(name)};
}

std::map<Key, model::ObjectId> ids_of(const model::Schema& schema) {
    std::map<Key, model::ObjectId> ids;
    for (const model::Table& table : schema.tables) {
        ids.emplace(key("table", table.name.name), id_of(table));
        for (const model::Index& index : table.indexes)
            ids.emplace(key("index", index.name), member_id(model::Kind::index, table.name, index.name));
    }
    for (const model::View& view : schema.views)
        ids.emplace(key("view", view.name.name), id_of(view));
    for (const model::Trigger& trigger : schema.triggers)
        ids.emplace(key("trigger", trigger.name), id_of(trigger));
    return ids;
}

std::optional<Key> made_by(const Statement& statement) {
    try {
        const Head head = parse_head(statement.sql);
        return key(head.kind, head.name);
    } catch (const Unreadable&) {
        return std::nullopt;
    }
}

void add_origins(const std::vector<Statement>& statements, model::State& state) {
    const std::map<Key, model::ObjectId> ids = ids_of(state.schema);
    for (const Statement& statement : statements) {
        const std::optional<Key> made = made_by(statement);
        const auto id = made ? ids.find(*made) : ids.end();
        if (id != ids.end()) state.origins[id->second] = statement.span;
    }
}

}  // namespace

model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files, const model::Target&,
                      source::Diagnostics& sink) {
    std::vector<Statement> statements;
    for (const source::FileId file : files) {
        const std::vector<Statement> own = split(sources.file(file), sink);
        statements.insert(statements.end(), own.begin(), own.end());
    }
    sift(statements, sink);
    const Database database = Database::in_memory();
    load(database, statements, sink);
    model::State state;
    state.schema = read_schema(database);
    add_origins(statements, state);
    return state;
}

}  // namespace schemac::introspect::sqlite
