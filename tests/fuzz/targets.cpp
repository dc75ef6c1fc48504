// Fuzzing: the parsers.
#include "tests/fuzz/targets.h"

#include <stdexcept>

#include "compiler/ast/format.h"
#include "compiler/ast/parse.h"
#include "compiler/dialect/dialect.h"
#include "compiler/sema/hints.h"
#include "compiler/sema/sema.h"
#include "compiler/source/failure.h"
#include "compiler/source/render.h"
#include "introspect/read.h"
#include "introspect/url.h"

namespace schemac::fuzz {
namespace {

model::Target target(const char* text) {
    return model::parse_target(text).value();
}

/// From the language to a canonical state, for one target.
void compile(std::string_view text, const char* product) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    std::vector<ast::File> files;
    files.push_back(ast::parse(sources.add("fuzz.schema", std::string(text)), diagnostics));
    model::State state = sema::lower(files, target(product), {}, diagnostics);
    source::render(diagnostics, sources);
    if (diagnostics.has_errors()) return;
    const auto dialect = dialect::make(target(product));
    dialect->lower(state, diagnostics);
    dialect->canonicalise(state);
    const model::State once = state;
    dialect->canonicalise(state);
    if (state.schema != once.schema) throw std::logic_error("canonicalising twice changes the state");
}

void language(std::string_view text) {
    for (const char* product : {"postgres:15", "mysql:8.0", "mariadb:10.11", "sqlite:3.40"})
        compile(text, product);
}

/// What is laid out stays as it is when laid out again.
void layout(std::string_view text) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    const auto once = ast::format(sources.add("fuzz.schema", std::string(text)), diagnostics);
    if (!once) return;
    const auto twice = ast::format(sources.add("again.schema", *once), diagnostics);
    if (!twice) throw std::logic_error("what fmt writes doesn't parse");
    if (*twice != *once) throw std::logic_error("fmt isn't idempotent");
}

void hints(std::string_view text) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    model::Hints read;
    sema::parse_hints(sources.add("fuzz.hints", std::string(text)), "public", read, diagnostics);
    source::render(diagnostics, sources);
}

void sql(std::string_view text, const char* product) {
    source::Sources sources;
    source::Diagnostics diagnostics;
    const source::FileId file = sources.add("fuzz.sql", std::string(text)).id();
    model::State state = introspect::read_sql(sources, {file}, target(product), nullptr, diagnostics);
    source::render(diagnostics, sources);
    dialect::make(target(product))->canonicalise(state);
}

void postgres_sql(std::string_view text) {
    sql(text, "postgres:15");
}

void sqlite_sql(std::string_view text) {
    sql(text, "sqlite:3.40");
}

/// What is read from a snapshot is written so that it reads the same.
void snapshot(std::string_view text) {
    const model::State state = introspect::read_snapshot(text, "fuzz.json");
    const std::string written = introspect::write_snapshot(state);
    if (introspect::read_snapshot(written, "again.json").schema != state.schema)
        throw std::logic_error("a snapshot written and read is another state");
}

void url(std::string_view text) {
    if (const auto parsed = introspect::parse_url(text); parsed && !parsed->password.empty())
        if (introspect::redacted(*parsed).find(':' + parsed->password + '@') != std::string::npos &&
            parsed->password != "***")
            throw std::logic_error("a password shows");
}

/// An expression of each dialect, as a column's default, a check and an index's key.
void expression(std::string_view text) {
    const std::string body(text);
    for (const char* product : {"postgres:15", "mysql:8.0", "sqlite:3.40"}) {
        model::State state;
        model::Table table;
        table.name.name = "t";
        model::Column column;
        column.name = "a";
        column.type.name = "integer";
        column.default_value = model::Expression(body);
        table.columns.push_back(column);
        model::Check check;
        check.expression = model::Expression(body);
        table.checks.push_back(check);
        state.schema.tables.push_back(table);
        dialect::make(target(product))->canonicalise(state);
    }
}

}  // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> all{
        {"expression", expression, ""},         {"hints", hints, ""},
        {"language", language, ".schema"},      {"layout", layout, ".schema"},
        {"postgres_sql", postgres_sql, ".sql"}, {"snapshot", snapshot, ""},
        {"sqlite_sql", sqlite_sql, ".sql"},     {"url", url, ""},
    };
    return all;
}

const Target* find(std::string_view name) {
    for (const Target& target : targets())
        if (target.name == name) return &target;
    return nullptr;
}

}  // namespace schemac::fuzz
