// Introspect, PostgreSQL SQL files: from files to a desired state. Statements that wait for an object that a later one
// makes are tried again after the rest.
#include "introspect/read.h"

#include <algorithm>
#include <unordered_map>

#include "compiler/source/codes/state.h"
#include "introspect/postgres/sql/builder.h"
#include "introspect/postgres/sql/path.h"
#include "introspect/postgres/sql/script.h"

namespace schemac::introspect::postgres {
namespace sql {
namespace {

using Read = Outcome (*)(const Statement&, Builder&);

/// Every kind of statement that is read, or left out on purpose; all others are errors.
const std::unordered_map<std::string_view, Read>& kinds() {
    static const std::unordered_map<std::string_view, Read> all{{"CreateSchemaStmt", read_schema},
                                                                {"CreateExtensionStmt", read_extension},
                                                                {"CreateEnumStmt", read_enum},
                                                                {"AlterEnumStmt", read_alter_enum},
                                                                {"CreateDomainStmt", read_domain},
                                                                {"AlterDomainStmt", read_alter_domain},
                                                                {"CreateSeqStmt", read_sequence},
                                                                {"AlterSeqStmt", read_alter_sequence},
                                                                {"CreateStmt", read_table},
                                                                {"AlterTableStmt", read_alter_table},
                                                                {"IndexStmt", read_index},
                                                                {"ViewStmt", read_view},
                                                                {"CreateTableAsStmt", read_materialized_view},
                                                                {"CreateFunctionStmt", read_routine},
                                                                {"CreateTrigStmt", read_trigger},
                                                                {"CommentStmt", read_comment},
                                                                {"DropStmt", read_drop},
                                                                {"VariableSetStmt", read_setting},
                                                                {"SelectStmt", read_select},
                                                                {"TransactionStmt", ignore},
                                                                {"VariableShowStmt", ignore},
                                                                {"AlterOwnerStmt", ignore},
                                                                {"RefreshMatViewStmt", ignore},
                                                                {"VacuumStmt", ignore},
                                                                {"InsertStmt", skip_with_warning},
                                                                {"UpdateStmt", skip_with_warning},
                                                                {"DeleteStmt", skip_with_warning},
                                                                {"TruncateStmt", skip_with_warning},
                                                                {"CopyStmt", skip_with_warning},
                                                                {"DoStmt", skip_with_warning},
                                                                {"CallStmt", skip_with_warning},
                                                                {"CreateRoleStmt", skip_with_warning},
                                                                {"AlterRoleStmt", skip_with_warning},
                                                                {"AlterRoleSetStmt", skip_with_warning},
                                                                {"DropRoleStmt", skip_with_warning},
                                                                {"GrantRoleStmt", skip_with_warning},
                                                                {"AlterDatabaseStmt", skip_with_warning},
                                                                {"AlterDatabaseSetStmt", skip_with_warning},
                                                                {"CreatePolicyStmt", read_policy},
                                                                {"AlterPolicyStmt", read_alter_policy},
                                                                {"GrantStmt", read_grant},
                                                                {"AlterDefaultPrivilegesStmt", read_default_privileges},
                                                                {"CompositeTypeStmt", read_composite},
                                                                {"CreateRangeStmt", read_range},
                                                                {"DefineStmt", read_definition},
                                                                {"RuleStmt", read_rule},
                                                                {"CreateEventTrigStmt", read_event_trigger},
                                                                {"CreateStatsStmt", read_statistics},
                                                                {"AlterStatsStmt", read_alter_statistics},
                                                                {"AlterEventTrigStmt", read_alter_event_trigger},
                                                                {"CreatePublicationStmt", read_unmanaged_kind},
                                                                {"CreateSubscriptionStmt", read_unmanaged_kind},
                                                                {"CreateFdwStmt", read_unmanaged_kind},
                                                                {"CreateForeignServerStmt", read_unmanaged_kind},
                                                                {"CreateForeignTableStmt", read_unmanaged_kind},
                                                                {"CreateUserMappingStmt", read_unmanaged_kind},
                                                                {"CreateCastStmt", read_unmanaged_kind},
                                                                {"CreateOpClassStmt", read_unmanaged_kind},
                                                                {"CreateOpFamilyStmt", read_unmanaged_kind},
                                                                {"CreateConversionStmt", read_unmanaged_kind},
                                                                {"CreatePLangStmt", read_unmanaged_kind},
                                                                {"CreateAmStmt", read_unmanaged_kind},
                                                                {"CreateTransformStmt", read_unmanaged_kind},
                                                                {"AlterTSConfigurationStmt", ignore},
                                                                {"AlterTSDictionaryStmt", ignore},
                                                                {"SecLabelStmt", skip_with_warning}};
    return all;
}

Outcome read_statement(const Statement& statement, Builder& builder) {
    const auto found = kinds().find(statement.kind());
    if (found != kinds().end()) {
        const Outcome outcome = found->second(statement, builder);
        apply_default_privileges(builder);
        return outcome;
    }
    builder.sink.report(code::sql_statement_not_read, statement.span(), statement.title())
        .with_help("write what it leads to, or load the file into a server with --dev-url");
    return Outcome::done;
}

/// A statement with the path that stands when its turn comes first.
struct Waiting {
    Statement statement;
    std::vector<std::string> path;
};

class Reader {
  public:
    explicit Reader(Builder& builder) : builder_(builder) {}

    void read(const source::SourceFile& file) {
        const std::string text = without_client_lines(file.text());
        for (const source::Span& span : split(text, file.id()))
            read(text.substr(span.begin, span.end - span.begin), span);
    }

    /// Tries what waits until nothing moves any more; what is left then is an error.
    void finish() {
        for (bool moved = true; moved && !waiting_.empty();) {
            const std::size_t before = waiting_.size();
            std::erase_if(waiting_, [this](const Waiting& w) { return attempt(w.statement, w.path) == Outcome::done; });
            moved = waiting_.size() < before;
        }
        for (const Waiting& left : waiting_) {
            attempt(left.statement, left.path);
            builder_.sink.report(code::sql_object_missing, left.statement.span(), builder_.missing,
                                 left.statement.title());
        }
        complete_partitions();
    }

  private:
    /// A partition's own primary key makes the columns that it has from its parent NOT NULL.
    void complete_partitions() {
        for (model::Table& table : builder_.schema().tables) {
            if (!table.primary_key) continue;
            for (const model::KeyPart& part : table.primary_key->parts)
                if (model::Column* column = builder_.column(table, part.column)) column->not_null = true;
        }
    }

    void read(std::string text, const source::Span& span) {
        dialect::postgres::expression::ParseError error;
        std::optional<Tree> tree = dialect::postgres::expression::parse(text, &error);
        if (!tree) {
            const std::uint32_t at = span.begin + static_cast<std::uint32_t>(std::min(error.position, text.size()));
            builder_.sink.report(code::sql_syntax, {span.file, at, std::min(at + 1, span.end)}, error.message)
                .with_help("what only a newer server understands can be read with --dev-url");
            return;
        }
        if (tree->statements().size() == 0) return;
        Statement statement(std::move(text), span, std::move(*tree));
        if (read_statement(statement, builder_) == Outcome::waiting)
            waiting_.push_back({std::move(statement), builder_.path});
    }

    Outcome attempt(const Statement& statement, const std::vector<std::string>& path) {
        builder_.path = path;
        return read_statement(statement, builder_);
    }

    Builder& builder_;
    std::vector<Waiting> waiting_;
};

}  // namespace
}  // namespace sql

model::State read_sql(const source::Sources& sources, const std::vector<source::FileId>& files,
                      const model::Target& target, source::Diagnostics& sink) {
    model::State state;
    sql::Builder builder(state, sink);
    if (target.version.major > 0) builder.server_major = target.version.major;
    sql::Reader reader(builder);
    for (const source::FileId file : files) {
        builder.path = {"public"};
        reader.read(sources.file(file));
    }
    reader.finish();
    sql::apply_paths(builder);
    auto& unmanaged = state.schema.unmanaged;
    std::sort(unmanaged.begin(), unmanaged.end());
    unmanaged.erase(std::unique(unmanaged.begin(), unmanaged.end()), unmanaged.end());
    return state;
}

}  // namespace schemac::introspect::postgres
