// A writer whose SQL is the description of each step, so that tests of reports and scripts need no dialect.
#pragma once

#include "emit/report/describe.h"
#include "emit/sql/writer.h"

namespace schemac::test {

class FakeWriter : public emit::sql::Writer {
  public:
    using Statements = emit::sql::Statements;
    Statements statements(const plan::Operation& operation) const override {
        return {"RUN " + emit::report::describe(operation)};
    }
    std::string query(const plan::Precondition& precondition) const override {
        return "SELECT '" + emit::report::describe(precondition) + '\'';
    }
    std::string quote(std::string_view identifier) const override { return std::string(identifier); }
    std::string type(const model::Type& type) const override { return emit::report::name_of(type); }
    Statements prologue(const plan::Steps&) const override { return before; }
    Statements epilogue(const plan::Steps&) const override { return after; }
    std::string begin() const override { return "BEGIN"; }
    std::string commit() const override { return "COMMIT"; }
    Statements before_commit(const plan::Steps&) const override { return check; }
    std::string terminated(std::string_view statement, bool) const override { return std::string(statement) + ';'; }

    Statements before, after, check;
};

inline plan::Step create_table(const std::string& name) {
    model::Table table;
    table.name = {"", name};
    plan::Step step;
    step.operation = diff::CreateTable{table};
    return step;
}

inline plan::Step create_index(const std::string& name) {
    model::Index index;
    index.name = name;
    index.parts.emplace_back().column = "a";
    plan::Step step;
    step.operation = plan::CreateIndex{{"", "t"}, index, true};
    step.transactional = false;
    step.work = plan::Work::scan;
    step.lock = {plan::LockMode::share_update_exclusive, {model::Kind::table, "", "", "t"}};
    return step;
}

/// With a hazard and a precondition.
inline plan::Step drop_column() {
    model::Table table;
    table.name = {"", "users"};
    model::Column column;
    column.name = "fax";
    plan::Step step;
    step.operation = diff::AlterTable{table, table, {diff::DropColumn{column, {}}}};
    step.stage = plan::Stage::contract;
    step.lock = {plan::LockMode::access_exclusive, id_of(table)};
    step.hazards.push_back({plan::Hazard::Code::data_loss, id_of(table), "the values of column users.fax are lost"});
    step.preconditions.push_back(plan::NoNulls{table.name, "email"});
    return step;
}

inline plan::Plan sample_plan() {
    return {{model::Product::postgres, {15, 4, 0}},
            {create_table("a"), create_table("b"), create_index("i"), drop_column()}};
}

}  // namespace schemac::test
