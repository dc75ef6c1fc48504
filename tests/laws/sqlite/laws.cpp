// The laws of the design, held against one case.
#include "tests/laws/sqlite/laws.h"

#include <map>

#include "compiler/ast/parse.h"
#include "compiler/diff/diff.h"
#include "compiler/plan/plan.h"
#include "compiler/sema/sema.h"
#include "compiler/source/render.h"
#include "emit/dsl/write.h"
#include "emit/sql/script.h"
#include "tests/laws/sqlite/database.h"

namespace schemac::laws::sqlite {
namespace {

const model::Target target{model::Product::sqlite, {3, 40, 0}};

/// Thrown at the first law that is broken.
struct Broken {
    std::string how;
};

void stop_on_errors(const source::Diagnostics& sink, const source::Sources& sources, const std::string& law) {
    if (sink.has_errors()) throw Broken{law + ": " + source::render(sink, sources)};
}

/// A state that was read, ready for comparison.
model::State canonical(model::State state) {
    state.schema.unmanaged.clear();
    dialect::make(target)->canonicalise(state);
    return state;
}

plan::Plan plan_of(const model::State& from, const model::State& to, const std::string& law) {
    const auto dialect = dialect::make(target);
    const source::Sources sources;
    source::Diagnostics sink;
    const diff::Changes changes = diff::diff(from, to, *dialect, sink);
    plan::Plan plan = plan::plan(from, to, changes, *dialect, sink);
    stop_on_errors(sink, sources, law);
    return plan;
}

std::string script(const model::State& from, const model::State& to, const std::string& law) {
    return emit::sql::script_body(plan_of(from, to, law), *emit::sql::make_writer(target));
}

void expect_equal(const model::State& is, const model::State& wanted, const std::string& law) {
    const std::string difference = script(is, wanted, law);
    if (!difference.empty()) throw Broken{law + ": there is still a difference:\n" + difference};
}

/// Rows may break a new constraint; nothing else may go wrong.
bool may_refuse(const std::string& error) {
    for (const char* reason : {"constraint failed", "datatype mismatch", "cannot store"})
        if (error.find(reason) != std::string::npos) return true;
    return false;
}

/// A plan that rows can make fail says so in a hazard.
void expect_warning(const plan::Plan& plan, const std::string& error, const std::string& law) {
    for (const plan::Step& step : plan.steps)
        for (const plan::Hazard& hazard : step.hazards)
            if (hazard.code == plan::Hazard::Code::may_fail_on_data ||
                hazard.code == plan::Hazard::Code::needs_backfill)
                return;
    throw Broken{law + ": fails on rows without a warning: " + error};
}

/// The values of the tables and columns that stay as they are.
using Digest = std::map<std::string, std::string>;

Digest digest(Database& database, const Spec& from, const Spec& to) {
    Digest values;
    for (const Table& table : from.tables)
        for (const Table& other : to.tables) {
            if (table.name != other.name) continue;
            values[table.name] = database.rows("SELECT count(*) FROM " + quoted(table.name));
            for (const Column& column : table.columns)
                for (const Column& same : other.columns)
                    if (column.name == same.name && column.type == same.type && column.rest == same.rest)
                        values[table.name + '.' + column.name] = database.rows(
                            "SELECT quote(" + quoted(column.name) + ") FROM " + quoted(table.name) + " ORDER BY 1");
        }
    return values;
}

void expect_kept(const Digest& before, Database& database, const Case& tried, const std::string& law) {
    const Digest after = digest(database, tried.from, tried.to);
    for (const auto& [what, values] : before)
        if (after.at(what) != values)
            throw Broken{law + ": " + what + " had\n" + values + "and has\n" + after.at(what)};
}

/// Runs a plan; false where the rows refuse it. Either way nothing is lost.
bool apply(Database& database, const plan::Plan& plan, const Case& tried, bool empty, const std::string& law) {
    const std::string sql = emit::sql::script_body(plan, *emit::sql::make_writer(target));
    const Digest before = digest(database, tried.from, tried.to);
    const std::string error = database.run(sql);
    if (!error.empty() && (empty || !may_refuse(error))) throw Broken{law + ": " + error + " in\n" + sql};
    if (!error.empty()) expect_warning(plan, error, law);
    expect_kept(before, database, tried, law + ", keep");
    return error.empty();
}

void fill(Database& database, const Case& tried) {
    for (const std::string& row : tried.rows)
        database.run(row);
}

/// Up and down again, with rows or without.
void there_and_back(const Case& tried, const model::State& to, bool empty) {
    const std::string with = empty ? " (no rows)" : " (rows)";
    Database database;
    database.run(render(tried.from));
    if (!empty) fill(database, tried);
    const model::State from = canonical(database.read());
    if (!apply(database, plan_of(from, to, "plan" + with), tried, empty, "converge" + with)) return;
    expect_equal(canonical(database.read()), to, "converge" + with);
    if (!apply(database, plan_of(to, from, "plan back" + with), tried, empty, "revert" + with)) return;
    expect_equal(canonical(database.read()), from, "revert" + with);
}

/// The text that made a database is no different from it.
void check_source(const Case& tried, const model::State& to) {
    source::Sources sources;
    source::Diagnostics sink;
    const auto file = sources.add("to.sql", render(tried.to)).id();
    const model::State read = introspect::sqlite::read_sql(sources, {file}, target, sink);
    stop_on_errors(sink, sources, "source");
    expect_equal(to, canonical(read), "source");
}

/// What is pulled compiles back to the same, and builds the same.
void check_pull(const model::State& to) {
    const auto dialect = dialect::make(target);
    source::Sources sources;
    source::Diagnostics sink;
    const std::string text = emit::dsl::write(to, *dialect);
    const ast::File file = ast::parse(sources.add("pulled.schema", text), sink);
    stop_on_errors(sink, sources, "pull");
    const model::State pulled = canonical(sema::lower({file}, *dialect, {}, sink));
    stop_on_errors(sink, sources, "pull");
    expect_equal(to, pulled, "pull of\n" + text);
    Database fresh;
    const std::string error = fresh.run(script(canonical(fresh.read()), pulled, "rebuild"));
    if (!error.empty()) throw Broken{"rebuild: " + error};
    expect_equal(canonical(fresh.read()), to, "rebuild");
}

}  // namespace

std::string script_of(const Case& tried) {
    Database before;
    Database after;
    if (!before.run(render(tried.from)).empty() || !after.run(render(tried.to)).empty()) return {};
    if (!before.run("PRAGMA foreign_key_check").empty() || !after.run("PRAGMA foreign_key_check").empty()) return {};
    const plan::Plan plan = plan_of(canonical(before.read()), canonical(after.read()), "plan");
    return plan.steps.empty() ? "" : emit::sql::script(plan, *emit::sql::make_writer(target), std::nullopt);
}

Verdict judge(const Case& tried) {
    Database before;
    Database after;
    if (!before.run(render(tried.from)).empty() || !after.run(render(tried.to)).empty()) return {};
    if (!before.run("PRAGMA foreign_key_check").empty() || !after.run("PRAGMA foreign_key_check").empty()) return {};
    try {
        const model::State to = canonical(after.read());
        there_and_back(tried, to, true);
        there_and_back(tried, to, false);
        check_source(tried, to);
        check_pull(to);
    } catch (const Broken& broken) {
        return {true, broken.how};
    } catch (const std::exception& bug) {
        return {true, std::string("exception: ") + bug.what()};
    }
    return {true, {}};
}

}  // namespace schemac::laws::sqlite
