// Sema: columns.
#include <utility>

#include "compiler/sema/expression.h"
#include "compiler/sema/identity.h"
#include "compiler/sema/member.h"
#include "compiler/sema/option.h"
#include "compiler/sema/type.h"
#include "compiler/sema/type_table.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {
namespace {

std::optional<model::Generated> lower(const ast::Generated& generated, const TableScope& scope) {
    model::Generated lowered;
    const auto expression = choose(generated.expression, scope.context.product());
    if (!expression) {
        scope.context.sink.report(code::nothing_for_target, generated.span, "`generated`",
                                  spell(bit(scope.context.product())));
        return std::nullopt;
    }
    lowered.expression = *expression;
    // The servers' own choices differ (MySQL and SQLite: virtual; PostgreSQL before 18 has stored only); the language's
    // is stored, everywhere.
    if (generated.kind == ast::Generated::Kind::virtual_) lowered.storage = model::Generated::Storage::virtual_;
    return lowered;
}

void check_exclusive(const ast::Column& column, const model::Column& lowered, source::Diagnostics& sink) {
    const auto report = [&](const char* first, const char* second) {
        sink.report(code::clauses_exclude, column.name.span, column.name.text, first, second);
    };
    if (lowered.identity && column.default_value) report("`identity`", "`default`");
    if (lowered.identity && column.generated) report("`identity`", "`generated`");
    if (column.default_value && column.generated) report("`default`", "`generated`");
}

void note_hints(const ast::Column& column, const model::ObjectId& id, Context& context) {
    note_rename(id, column.renamed_from, context);
    const model::Product product = context.product();
    if (column.backfill) {
        model::Backfill backfill;
        if (const auto forward = choose(column.backfill->expression, product)) {
            backfill.forward = *forward;
            if (column.backfill->reverse) backfill.reverse = choose(*column.backfill->reverse, product);
            context.state.hints.backfills[id] = std::move(backfill);
        }
    }
    if (column.convert)
        if (auto conversion = choose(column.convert->expression, product))
            context.state.hints.conversions[id] = *std::move(conversion);
    if (column.deprecated) context.state.hints.deprecated.insert(id);
}

void apply_options(const ast::Column& column, const LoweredType& type, model::Column& lowered, Context& context) {
    if (!type.character_set.empty()) {
        dialect::Option charset;
        charset.name = "charset";
        charset.values = {type.character_set};
        charset.span = column.type.span;
        context.dialect.apply(charset, lowered, context.sink);
    }
    for (const dialect::Option& option : sema::lower(column.options, context.product()))
        if (!apply_to_identity(option, lowered) && !apply_to_comment(option, lowered.comment))
            context.dialect.apply(option, lowered, context.sink);
}

void add_constraints(const ast::Column& column, const std::string& name, const Place& place, TableScope& scope) {
    if (column.primary_key) add_column_key(name, *column.primary_key, true, place, scope);
    if (column.unique) add_column_key(name, *column.unique, false, place, scope);
    for (const ast::References& references : column.references)
        add_reference({name}, references, place, {model::Kind::foreign_key, 0, references.span, {}, {}, nullptr},
                      scope);
    static const std::string no_doc;
    Place without_doc = place;
    without_doc.doc = &no_doc;
    for (const ast::Check& check : column.checks)
        add(check, without_doc, scope);
}

bool says_more_than_a_type(const ast::Column& column) {
    return column.nullability || column.default_value || column.identity || column.generated || column.collation ||
           column.primary_key || column.unique || !column.references.empty() || !column.checks.empty() ||
           column.renamed_from || column.backfill || column.convert || column.deprecated || !column.options.empty();
}

bool is_one_plain_word(const ast::Type& type) {
    return type.form == ast::Type::Form::words && type.words.size() == 1 && !type.words.front().quoted &&
           !type.schema && !type.has_arguments && type.dimensions.empty();
}

void apply_as_option(const ast::Column& column, TableScope& scope) {
    dialect::Option option;
    option.name = column.name.text;
    option.values = {column.type.words.front().text};
    option.span = column.span;
    scope.context.dialect.apply(option, scope.table, scope.context.sink);
}

}  // namespace

bool reads_as_option(const ast::Column& column, const Place& place, const Context& context) {
    return place.in_block && !column.name.quoted && !says_more_than_a_type(column) && is_one_plain_word(column.type) &&
           !is_known_type(column.type, place.schema, context);
}

void add(const ast::Column& column, const Place& place, TableScope& scope) {
    if (reads_as_option(column, place, scope.context)) return apply_as_option(column, scope);
    const ColumnNames::Entry* entry = scope.columns.find(column.name.text);
    if (entry && entry->span != column.name.span) return;  // stands twice, which was reported
    Context& context = scope.context;
    const LoweredType type = lower(column.type, place.schema, context);
    model::Column lowered;
    lowered.name = column.name.text;
    lowered.type = type.type;
    lowered.comment = *place.doc;
    lowered.not_null = column.nullability && !column.nullability->nullable;
    if (column.default_value) lowered.default_value = choose(*column.default_value, context.product());
    lowered.identity = lower_identity(column, type.serial);
    if (column.generated) lowered.generated = lower(*column.generated, scope);
    if (column.collation) lowered.collation = written(*column.collation);
    apply_options(column, type, lowered, context);
    check_exclusive(column, lowered, context.sink);
    // An explicit `null` stays: SQLite allows it even there.
    if (lowered.identity && !(column.nullability && column.nullability->nullable)) lowered.not_null = true;
    if (column.nullability && column.nullability->nullable) scope.explicitly_null.push_back(&column);
    check_length(lowered.name, column.name.span, context);
    const model::ObjectId id = model::member_id(model::Kind::column, scope.table.name, lowered.name);
    context.state.origins[id] = column.name.span;
    note_hints(column, id, context);
    scope.table.columns.push_back(std::move(lowered));
    add_constraints(column, column.name.text, place, scope);
}

}  // namespace schemac::sema
