// Emit, MySQL and MariaDB: the writer as scripts and runners see it.
#include "emit/sql/mysql/writer.h"

#include "compiler/dialect/mysql/column_type.h"
#include "emit/sql/mysql/delimiter.h"
#include "emit/sql/mysql/precondition.h"
#include "emit/sql/mysql/sql.h"
#include "emit/sql/mysql/statements.h"

namespace schemac::emit::sql::mysql {
namespace {

class MySqlWriter final : public Writer {
  public:
    explicit MySqlWriter(const model::Target& target) : context_{target} {}

    Statements statements(const plan::Operation& operation) const override {
        return std::visit([&](const auto& o) { return mysql::statements(o, context_); }, operation);
    }
    std::string query(const plan::Precondition& precondition) const override {
        return std::visit([](const auto& asked) { return mysql::query(asked); }, precondition);
    }
    std::string quote(std::string_view identifier) const override { return mysql::quote(identifier); }
    std::string type(const model::Type& type) const override { return dialect::mysql::print_type(type); }

    /// Names and comments of a script are UTF-8, whatever the client takes for granted.
    Statements prologue(const plan::Steps&) const override { return {"SET NAMES utf8mb4"}; }
    Statements epilogue(const plan::Steps&) const override { return {}; }
    std::string begin() const override { return "START TRANSACTION"; }
    std::string commit() const override { return "COMMIT"; }
    Statements before_commit(const plan::Steps&) const override { return {}; }

    std::string terminated(std::string_view statement, bool client) const override {
        return client ? mysql::terminated(statement) : std::string(statement) + ';';
    }

  private:
    Context context_;
};

}  // namespace

std::unique_ptr<Writer> make(const model::Target& target) {
    return std::make_unique<MySqlWriter>(target);
}

}  // namespace schemac::emit::sql::mysql
