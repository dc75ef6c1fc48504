// Introspect, PostgreSQL SQL files: sequences.
#include "introspect/postgres/sql/type.h"

#include "compiler/dialect/postgres/types.h"

namespace schemac::introspect::postgres::sql {
namespace {

/// `OWNED BY table.column`, or NONE; false where the table isn't there yet.
bool read_owner(const Value& options, Builder& builder, model::Sequence& sequence) {
    for (const Value& option : options) {
        const Value& element = option.as("DefElem");
        if (element["defname"].text != "owned_by") continue;
        const Value& names = element["arg"].as("List")["items"];
        if (names.size() < 2) {
            sequence.owner_table = {};
            sequence.owner_column.clear();
            continue;
        }
        const std::size_t count = names.size();
        const std::string schema(count > 2 ? names.at(count - 3).string() : std::string_view());
        sequence.owner_table = {schema.empty() ? builder.path.front() : schema,
                                std::string(names.at(count - 2).string())};
        sequence.owner_column = names.last().string();
        if (!builder.table(sequence.owner_table)) return false;
    }
    return true;
}

void read_type_of(const Value& options, const Builder& builder, model::Sequence& sequence) {
    for (const Value& option : options) {
        const Value& element = option.as("DefElem");
        if (element["defname"].text == "as") sequence.type = read_type(element["arg"].as("TypeName"), builder);
    }
}

/// Takes what ALTER SEQUENCE says; RESTART is about data.
void change(model::SequenceOptions& options, const Value& changes, const Statement& statement) {
    const model::SequenceOptions said = read_sequence_options(changes, statement);
    const auto take = [](auto& into, const auto& from) {
        if (from) into = from;
    };
    take(options.start, said.start);
    take(options.increment, said.increment);
    take(options.minimum, said.minimum);
    take(options.maximum, said.maximum);
    take(options.cache, said.cache);
    for (const Value& option : changes)
        if (option.as("DefElem")["defname"].text == "cycle") options.cycle = said.cycle;
}

}  // namespace

Outcome read_sequence(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    model::Sequence sequence;
    sequence.name = builder.new_name(body["sequence"]);
    sequence.type = dialect::postgres::parse_type("bigint");
    if (!read_owner(body["options"], builder, sequence)) return builder.wait_for("table", sequence.owner_table);
    read_type_of(body["options"], builder, sequence);
    sequence.options = read_sequence_options(body["options"], statement);
    if (body["sequence"]["relpersistence"].text == "t") builder.refuse(statement, "TEMPORARY");
    if (builder.sequence(sequence.name)) return Outcome::done;  // IF NOT EXISTS
    builder.place(id_of(sequence), statement);
    builder.schema().sequences.push_back(std::move(sequence));
    return Outcome::done;
}

Outcome read_alter_sequence(const Statement& statement, Builder& builder) {
    const Value& body = statement.body();
    const model::QualifiedName name = builder.old_name(body["sequence"]);
    model::Sequence* sequence = builder.sequence(name);
    if (!sequence) {
        if (model::Column* column = builder.owner_of_sequence(name)) {
            change(column->identity->options, body["options"], statement);
            return Outcome::done;
        }
        return body["missing_ok"].is_true() ? Outcome::done : builder.wait_for("sequence", name);
    }
    model::Sequence changed = *sequence;
    if (!read_owner(body["options"], builder, changed)) return builder.wait_for("table", changed.owner_table);
    read_type_of(body["options"], builder, changed);
    change(changed.options, body["options"], statement);
    *sequence = std::move(changed);
    return Outcome::done;
}

}  // namespace schemac::introspect::postgres::sql
