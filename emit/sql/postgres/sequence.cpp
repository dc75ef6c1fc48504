// Emit, PostgreSQL: sequences.
#include "compiler/dialect/postgres/sequence_options.h"
#include "emit/sql/postgres/statements.h"
#include "emit/sql/postgres/text.h"

namespace schemac::emit::sql::postgres {
namespace {

std::string owner(const model::Sequence& sequence) {
    if (sequence.owner_table.name.empty()) return " OWNED BY NONE";
    return " OWNED BY " + quote(sequence.owner_table) + '.' + quote(sequence.owner_column);
}

}  // namespace

std::string sequence_text(const model::SequenceOptions& options) {
    std::string text;
    const auto add = [&](std::string_view words, const std::optional<std::string>& value) {
        if (value) text.append(text.empty() ? "" : " ").append(words).append(" ").append(*value);
    };
    add("INCREMENT BY", options.increment);
    add("MINVALUE", options.minimum);
    add("MAXVALUE", options.maximum);
    add("START WITH", options.start);
    add("CACHE", options.cache);
    if (options.cycle) text += text.empty() ? "CYCLE" : " CYCLE";
    return text;
}

std::string sequence_changes(const model::SequenceOptions& from, const model::SequenceOptions& to,
                             const model::Type& type) {
    const model::SequenceOptions before = dialect::postgres::complete_sequence(from, type);
    model::SequenceOptions after = dialect::postgres::complete_sequence(to, type);
    const auto keep_changed = [&](auto field) {
        if (before.*field == after.*field) after.*field = std::nullopt;
    };
    keep_changed(&model::SequenceOptions::start);
    keep_changed(&model::SequenceOptions::increment);
    keep_changed(&model::SequenceOptions::minimum);
    keep_changed(&model::SequenceOptions::maximum);
    keep_changed(&model::SequenceOptions::cache);
    after.cycle = to.cycle && !from.cycle;
    std::string text = sequence_text(after);
    if (from.cycle && !to.cycle) text += text.empty() ? "NO CYCLE" : " NO CYCLE";
    return text;
}

Statements write(const diff::CreateSequence& change) {
    const model::Sequence& sequence = change.object;
    std::string sql = "CREATE SEQUENCE " + quote(sequence.name);
    if (sequence.type.name != "bigint" && !sequence.type.name.empty()) sql += " AS " + type_text(sequence.type);
    if (const std::string options = sequence_text(sequence.options); !options.empty()) sql += ' ' + options;
    if (!sequence.owner_table.name.empty()) sql += owner(sequence);
    Statements statements{sql};
    add_comment(statements, "SEQUENCE " + quote(sequence.name), sequence.comment);
    return statements;
}

Statements write(const diff::DropSequence& change) {
    return {"DROP SEQUENCE " + quote(change.object.name)};
}

Statements write(const diff::RenameSequence& change) {
    return rename("SEQUENCE", change.from.name, change.to);
}

/// A new type moves the limits along where they were the old type's; they are then compared as the new type's.
Statements write(const diff::AlterSequence& change) {
    std::string sql = "ALTER SEQUENCE " + quote(change.to.name);
    const std::size_t bare = sql.size();
    if (change.from.type != change.to.type) sql += " AS " + type_text(change.to.type);
    if (const std::string options = sequence_changes(change.from.options, change.to.options, change.to.type);
        !options.empty())
        sql += ' ' + options;
    if (change.from.owner_table != change.to.owner_table || change.from.owner_column != change.to.owner_column)
        sql += owner(change.to);
    return sql.size() > bare ? Statements{sql} : Statements{};
}

}  // namespace schemac::emit::sql::postgres
