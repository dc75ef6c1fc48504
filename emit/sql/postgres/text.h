// Emit, PostgreSQL: the pieces that statements of several kinds are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/dialect/postgres/quote.h"
#include "compiler/dialect/postgres/types.h"
#include "compiler/model/table.h"
#include "emit/sql/writer.h"

namespace schemac::emit::sql::postgres {

using dialect::postgres::literal;
using dialect::postgres::quote;
using dialect::postgres::type_text;

/// `a, b`, each quoted where needed.
std::string name_list(const std::vector<std::string>& names);

/// The server's own text of an expression or query, so that it comes out the same when it is read again.
std::string reproducible(std::string sql);

/// The expression in brackets, which are not doubled where it stands in a pair already.
std::string bracketed(const std::string& sql);

/// ` COLLATE "de_DE"`, or nothing.
std::string collate(const std::string& collation);

/// ALTER's words for whether a trigger or rule works: `DISABLE`, `ENABLE REPLICA`, …
std::string enabling_words(const std::string& enabled);

/// ` DEFERRABLE INITIALLY DEFERRED`, or nothing.
std::string deferral_text(model::Deferral deferral);

/// The elements of an index, in brackets.
std::string parts_text(const std::vector<model::KeyPart>& parts);
std::string part_text(const model::KeyPart& part);

/// ` INCLUDE (a, b)`, or nothing.
std::string include_text(const std::vector<std::string>& columns);

/// ` WITH (…)`, or nothing.
std::string with_text(const model::postgres::StorageParameters& parameters);

/// `SET (…)` and `RESET (…)` that lead from one set of parameters to another, after `head`.
Statements parameter_changes(const std::string& head, const model::postgres::StorageParameters& from,
                             const model::postgres::StorageParameters& to);

/// `COMMENT ON <what> IS …`; an empty text takes the comment away.
std::string comment_on(const std::string& what, const std::string& text);
/// Adds the statement where there is a comment to give.
void add_comment(Statements& statements, const std::string& what, const std::string& text);

/// `RENAME TO`, then `SET SCHEMA`, as far as either differs. `kind` is the word after ALTER.
Statements rename(const std::string& kind, const model::QualifiedName& from, const model::QualifiedName& to);

void append(Statements& statements, Statements more);

/// The words after the name of a sequence, for CREATE and for identity columns: all that isn't the default.
std::string sequence_text(const model::SequenceOptions& options);
/// For ALTER: all that differs.
std::string sequence_changes(const model::SequenceOptions& from, const model::SequenceOptions& to,
                             const model::Type& type);

/// The name of a table's constraint and what it says: `CONSTRAINT x CHECK (…)`.
std::string constraint_text(const model::PrimaryKey& key);
std::string constraint_text(const model::Unique& unique);
std::string constraint_text(const model::ForeignKey& key);
std::string constraint_text(const model::Check& check);
std::string constraint_text(const model::Exclusion& exclusion);

/// `CREATE INDEX …` with its comment and its CLUSTER.
Statements create_index(const model::QualifiedName& relation, const model::Index& index, bool concurrently);

}  // namespace schemac::emit::sql::postgres
