// Emit, SQLite: the writer, which hands each operation to its kind's file.
#include "emit/sql/sqlite/writer.h"

#include "compiler/dialect/sqlite/type_name.h"
#include "emit/sql/sqlite/precondition.h"
#include "emit/sql/sqlite/statements.h"
#include "emit/sql/sqlite/text.h"
#include "emit/sql/sqlite/transaction.h"

namespace schemac::emit::sql::sqlite {
namespace {

class SqliteWriter final : public Writer {
  public:
    Statements statements(const plan::Operation& operation) const override {
        return std::visit([](const auto& o) { return write(o); }, operation);
    }

    std::string query(const plan::Precondition& precondition) const override {
        return std::visit([](const auto& p) { return violations(p); }, precondition);
    }

    std::string quote(std::string_view identifier) const override { return sqlite::quote(identifier); }
    std::string type(const model::Type& type) const override {
        return type.verbatim ? type.name : dialect::sqlite::type_text(type);
    }

    Statements prologue(const plan::Steps& steps) const override { return sqlite::prologue(steps); }
    Statements epilogue(const plan::Steps& steps) const override { return sqlite::epilogue(steps); }
    std::string begin() const override { return "BEGIN IMMEDIATE"; }
    std::string commit() const override { return "COMMIT"; }
    Statements before_commit(const plan::Steps& steps) const override { return sqlite::before_commit(steps); }

    bool backfills_in_batches() const override { return false; }

    std::string terminated(std::string_view statement, bool) const override { return std::string(statement) + ';'; }
};

}  // namespace

std::unique_ptr<Writer> make(const model::Target&) {
    return std::make_unique<SqliteWriter>();
}

}  // namespace schemac::emit::sql::sqlite
