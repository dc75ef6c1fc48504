// SQLite: what ALTER TABLE can do.
#include "compiler/dialect/sqlite/alteration.h"

#include <algorithm>

#include "compiler/dialect/expression/parse.h"
#include "compiler/dialect/expression/token.h"
#include "compiler/dialect/sqlite/capabilities.h"
#include "compiler/dialect/sqlite/expression_facts.h"
#include "compiler/dialect/sqlite/mentions.h"

namespace schemac::dialect::sqlite {
namespace {

using expression::Literal;

bool is_clock(const Literal& literal) {
    return literal.kind == Literal::Kind::keyword && literal.text.starts_with("current_");
}

/// No STORED column, no default but a constant, and for NOT NULL one that isn't null. The rows that are there get a
/// backfill only where they are copied.
bool adds_in_place(const diff::AddColumn& add) {
    const model::Column& column = add.column;
    if (add.backfill || column.identity) return false;
    if (column.generated) return column.generated->storage == model::Generated::Storage::virtual_ && !column.not_null;
    if (!column.default_value) return !column.not_null;
    if (!is_constant(*column.default_value)) return false;
    return !column.not_null || !is_null(*column.default_value);
}

bool mentions(const model::Expression& expression, const std::string& folded) {
    const auto columns = mentioned_columns(expression);
    return std::any_of(columns.begin(), columns.end(),
                       [&](const std::string& c) { return expression::lower(c) == folded; });
}

/// What keeps a column from being dropped by itself is dropped along with it in the same plan, so that it would be a
/// rebuild anyway; left are the generated columns and checks of others.
bool drops_in_place(const model::Table& from, const model::Table& to, const diff::DropColumn& drop,
                    const model::Target& target) {
    if (!has(target, Feature::drop_column) || to.columns.empty()) return false;
    const std::string name = expression::lower(drop.column.name);
    for (const model::Column& other : from.columns)
        if (other.generated && other.name != drop.column.name && mentions(other.generated->expression, name))
            return false;
    return std::none_of(from.checks.begin(), from.checks.end(),
                        [&](const model::Check& check) { return mentions(check.expression, name); });
}

struct InPlace {
    const model::Table& from;
    const model::Table& to;
    const model::Target& target;

    bool operator()(const diff::AddColumn& add) const { return adds_in_place(add); }
    bool operator()(const diff::DropColumn& drop) const { return drops_in_place(from, to, drop, target); }
    bool operator()(const diff::RenameColumn&) const { return true; }
    bool operator()(const diff::AlterColumnType&) const { return false; }
    bool operator()(const diff::AlterColumnNullability&) const { return false; }
    bool operator()(const diff::AlterColumnDefault&) const { return false; }
    bool operator()(const diff::AlterColumnIdentity&) const { return false; }
    bool operator()(const diff::AlterColumnGeneration&) const { return false; }
    bool operator()(const diff::AlterColumnComment&) const { return true; }
    bool operator()(const diff::AlterColumnOptions&) const { return false; }
    bool operator()(const diff::AddPrimaryKey&) const { return false; }
    bool operator()(const diff::DropPrimaryKey&) const { return false; }
    bool operator()(const diff::AddUnique&) const { return false; }
    bool operator()(const diff::DropUnique&) const { return false; }
    bool operator()(const diff::AddForeignKey&) const { return false; }
    bool operator()(const diff::DropForeignKey&) const { return false; }
    bool operator()(const diff::AlterForeignKey&) const { return false; }
    bool operator()(const diff::AddCheck&) const { return false; }
    bool operator()(const diff::DropCheck&) const { return false; }
    bool operator()(const diff::AlterCheck&) const { return false; }
    bool operator()(const diff::AddExclusion&) const { return false; }
    bool operator()(const diff::DropExclusion&) const { return false; }
    bool operator()(const diff::RenameConstraint&) const { return false; }
    bool operator()(const diff::AddIndex&) const { return true; }
    bool operator()(const diff::DropIndex&) const { return true; }
    bool operator()(const diff::RenameIndex&) const { return false; }
    bool operator()(const diff::AlterIndex&) const { return false; }
    bool operator()(const diff::AlterTableComment&) const { return true; }
    bool operator()(const diff::AlterTableOptions&) const { return false; }
};

const Literal* constant(const expression::Node& node) {
    if (const auto* unary = std::get_if<expression::Unary>(&node.value)) {
        const Literal* inner = unary->op == "-" || unary->op == "+" ? constant(*unary->operand) : nullptr;
        return inner && inner->kind == Literal::Kind::number ? inner : nullptr;
    }
    const auto* literal = std::get_if<Literal>(&node.value);
    return literal && !is_clock(*literal) ? literal : nullptr;
}

}  // namespace

bool alters_in_place(const model::Table& from, const model::Table& to, const diff::TableChange& change,
                     const model::Target& target) {
    return std::visit(InPlace{from, to, target}, change);
}

bool is_constant(const model::Expression& default_value) {
    const auto tree = expression::parse(default_value.sql, expression_facts());
    return tree && constant(*tree);
}

bool is_null(const model::Expression& default_value) {
    return expression::lower(default_value.sql) == "null";
}

}  // namespace schemac::dialect::sqlite
