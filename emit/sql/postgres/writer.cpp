// Emit, PostgreSQL: the writer, which hands each operation to its kind's file.
#include "emit/sql/postgres/writer.h"

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/types.h"
#include "emit/sql/postgres/precondition.h"
#include "emit/sql/postgres/statements.h"

namespace schemac::emit::sql::postgres {
namespace {

class PostgresWriter final : public Writer {
  public:
    Statements statements(const plan::Operation& operation) const override {
        return std::visit([](const auto& o) { return write(o); }, operation);
    }

    std::string query(const plan::Precondition& precondition) const override {
        return std::visit([](const auto& p) { return violations(p); }, precondition);
    }

    std::string quote(std::string_view identifier) const override { return dialect::postgres::quote(identifier); }
    std::string type(const model::Type& type) const override { return dialect::postgres::type_text(type); }

    Statements prologue(const plan::Steps&) const override { return {}; }
    Statements epilogue(const plan::Steps&) const override { return {}; }
    std::string begin() const override { return "BEGIN"; }
    std::string commit() const override { return "COMMIT"; }
    Statements before_commit(const plan::Steps&) const override { return {}; }

    std::string terminated(std::string_view statement, bool) const override { return std::string(statement) + ';'; }
};

}  // namespace

std::unique_ptr<Writer> make(const model::Target&) {
    return std::make_unique<PostgresWriter>();
}

}  // namespace schemac::emit::sql::postgres
