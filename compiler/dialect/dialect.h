// Dialect: what a server is, as facts and a few functions. Knows no connection.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/capabilities.h"
#include "compiler/dialect/option.h"
#include "compiler/diff/table_change.h"
#include "compiler/model/state.h"
#include "compiler/plan/step.h"
#include "compiler/source/diagnostics.h"

namespace schemac::dialect {

/// Old identities to new names: what a state must be rewritten with so that it reads as if the renames had been made.
using Renames = std::map<model::ObjectId, std::string>;

/// Lock, work and hazards of an operation on this target.
struct Profile {
    plan::Lock lock;
    plan::Work work = plan::Work::instant;
    bool transactional = true;
    std::vector<plan::Hazard> hazards;
    std::vector<plan::Lock> also{};
};

/// What an index or key of a partition is to its parent's.
struct Attachment {
    model::ObjectId parent;  ///< the parent's index or key
    /// What the server calls the partition's own, which it makes along with the parent's; empty where it doesn't, as
    /// for a key below a plain index.
    std::string first_name;
};

class Dialect {
  public:
    virtual ~Dialect() = default;

    virtual const model::Target& target() const = 0;
    virtual const Capabilities& capabilities() const = 0;

    /// The form in which the target compares two names of that kind: equal keys, same object.
    virtual std::string fold(model::Kind kind, std::string_view name) const = 0;

    /// Turns a desired state, as sema left it, into what the target has: enums to column types or checks, portable
    /// types and functions to the target's own, `identity` to the target's form, default schema names filled in.
    /// What the target lacks is reported with a fix (E03xx), at the object's origin.
    virtual void lower(model::State& state, source::Diagnostics& sink) const = 0;

    /// Makes a state comparable: types under their one name, expressions in canonical form, the server's own names for
    /// what was left unnamed, vectors sorted by name, defaults that mean nothing removed. Fills `depends_on` of views,
    /// routines and triggers as far as their text tells. Never changes what `emit` writes into something else: the
    /// `sql` of an expression is left alone. Idempotent.
    virtual void canonicalise(model::State& state) const = 0;

    /// Rewrites an expression (its `sql` and its `canonical`), in the scope of `relation` (the relation's name before
    /// renames), as the server itself would show it once the renames were made.
    virtual void rename(model::Expression& expression, const model::QualifiedName& relation,
                        const Renames& renames) const = 0;

    /// Gives the members of a table the names that the server itself gives them when the table is renamed. `table`
    /// bears its new name already.
    virtual void rename_members(model::Table&, [[maybe_unused]] std::string_view old_name) const {}

    /// The names of columns of its own relation that an expression mentions.
    virtual std::vector<std::string> columns_in(const model::Expression& expression) const = 0;

    /// The objects of `schema` (routines, sequences, relations, types) that an expression mentions, beside columns of
    /// its own relation.
    virtual std::vector<model::ObjectId> references(const model::Expression& expression,
                                                    const model::Schema& schema) const = 0;

    /// The relations that a table's dialect part names: the parent of a partition, the tables that it inherits from.
    virtual std::vector<model::ObjectId> relations_of(const model::Table&) const { return {}; }

    /// Whether the table's rows are in tables of their own, which name it among their `relations_of`.
    virtual bool is_partitioned(const model::Table&) const { return false; }

    /// The value that a table in the archive has for a row of `table`: its columns are the key of that row and, last,
    /// the value. NULL where there is none; empty where the target has no archive.
    virtual std::optional<model::Expression> archived_value(const model::Table&, const model::Table&) const {
        return std::nullopt;
    }

    /// The table with what it has from its parent spelled out: what is left of a partition that is detached.
    virtual model::Table whole(const model::Table& table, const model::Schema&) const { return table; }

    /// How the index or key of that name belongs to one of its table's parent; nothing where it stands alone.
    virtual std::optional<Attachment> attachment(const model::Table&, model::Kind, const std::string&,
                                                 const model::Schema&) const {
        return std::nullopt;
    }

    /// The name of a collation, as columns have it, after the renames; the same where it isn't renamed.
    virtual std::string renamed_collation(std::string_view name, const Renames&) const { return std::string(name); }

    /// The collation that a name in a column, domain or key stands for; nothing for those that the server brings along.
    virtual std::optional<model::ObjectId> collation(std::string_view) const { return std::nullopt; }

    /// The table as it can be made before its indexes are there: without options that name one of them.
    virtual model::Table before_indexes(const model::Table& table) const { return table; }

    /// The condition that a column holds a value.
    virtual model::Expression is_not_null(std::string_view column) const = 0;

    /// Whether the target can make this change to a table with ALTER TABLE, or another statement of its own; what it
    /// can't is planned as a rebuild (SQLite), or as drop and add where that keeps the data.
    virtual bool alters_in_place(const model::Table& from, const model::Table& to,
                                 const diff::TableChange& change) const = 0;

    /// Whether a view's new definition can take the old one's place without a drop (CREATE OR REPLACE).
    virtual bool replaces_view(const model::View& from, const model::View& to) const = 0;
    /// Whether the server itself keeps the objects that a routine's body mentions from being dropped.
    virtual bool tracks_body(const model::Routine&) const { return false; }
    virtual bool replaces_routine(const model::Routine& from, const model::Routine& to) const = 0;

    /// Whether values of `from` convert to `to` by assignment, without a conversion written by the user.
    virtual bool converts_implicitly(const model::Column& from, const model::Column& to) const = 0;

    virtual Profile profile(const plan::Operation& operation) const = 0;

    /// Takes an option written in this dialect's block (`engine InnoDB;`, `storage fillfactor = 90;`) into the object.
    /// An option that doesn't exist is reported with a suggestion.
    virtual void apply(const Option& option, model::Table& table, source::Diagnostics& sink) const = 0;
    virtual void apply(const Option& option, model::Column& column, source::Diagnostics& sink) const = 0;
    virtual void apply(const Option& option, model::Index& index, source::Diagnostics& sink) const = 0;
    virtual void apply(const Option& option, model::View& view, source::Diagnostics& sink) const = 0;

    /// The options that lead to the object's dialect part, for writing it in the language: the inverse of `apply`.
    virtual std::vector<Option> options(const model::Table& table) const = 0;
    virtual std::vector<Option> options(const model::Column& column) const = 0;
    virtual std::vector<Option> options(const model::Index& index) const = 0;
    virtual std::vector<Option> options(const model::View& view) const = 0;
};

/// The dialect of a target; `settings` are the facts of the server that comparisons depend on (a default schema,
/// charset).
std::unique_ptr<Dialect> make(const model::Target& target, const std::map<std::string, std::string>& settings = {});

}  // namespace schemac::dialect
