// SQLite: the options of its blocks in the language.
#include "compiler/dialect/sqlite/options.h"

#include <initializer_list>

#include "compiler/dialect/expression/token.h"
#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::sqlite {
namespace {

void unknown(const Option& option, const char* what, std::initializer_list<std::string_view> known,
             source::Diagnostics& sink) {
    sink.report(code::unknown_sqlite_option, option.span, option.name, what)
        .with_suggestion(source::did_you_mean(option.name, known));
}

bool is_flag(const Option& option, std::string_view name, source::Diagnostics& sink) {
    if (option.name != name) return false;
    if (!option.values.empty())
        sink.report(code::bad_sqlite_option, option.span, option.name, option.values.front())
            .with_help("it takes no value");
    return true;
}

/// The resolution of a conflict (https://www.sqlite.org/lang_conflict.html), empty for `abort`.
std::string resolution(const Option& option, source::Diagnostics& sink) {
    const std::string value = option.values.empty() ? "" : expression::lower(option.values.front());
    if (value == "abort") return {};
    for (const char* known : {"rollback", "fail", "ignore", "replace"})
        if (value == known && option.values.size() == 1) return value;
    sink.report(code::bad_sqlite_option, option.span, option.name, value)
        .with_help("one of `rollback`, `abort`, `fail`, `ignore` and `replace`");
    return {};
}

Option flag(std::string name) {
    Option option;
    option.name = std::move(name);
    return option;
}

Option setting(std::string name, std::string value) {
    Option option = flag(std::move(name));
    option.values.push_back(std::move(value));
    return option;
}

}  // namespace

void apply_option(const Option& option, model::Table& table, source::Diagnostics& sink) {
    auto& part = model::ensure_part<model::sqlite::TablePart>(table.dialect);
    if (is_flag(option, "strict", sink))
        part.strict = true;
    else if (is_flag(option, "without rowid", sink))
        part.without_rowid = true;
    else
        unknown(option, "a table", {"strict", "without rowid"}, sink);
}

void apply_option(const Option& option, model::Column& column, source::Diagnostics& sink) {
    auto& part = model::ensure_part<model::sqlite::ColumnPart>(column.dialect);
    if (option.name == "not null on conflict")
        part.not_null_conflict = resolution(option, sink);
    else if (option.name == "type" && option.values.size() == 1)
        part.type_text = option.values.front();
    else
        unknown(option, "a column", {"not null on conflict", "type"}, sink);
}

void apply_option(const Option& option, model::Index& index, source::Diagnostics& sink) {
    if (option.name == "on conflict")
        model::ensure_part<model::sqlite::KeyPart>(index.dialect).on_conflict = resolution(option, sink);
    else
        unknown(option, "a key", {"on conflict"}, sink);
}

void apply_option(const Option& option, model::View&, source::Diagnostics& sink) {
    unknown(option, "a view", {}, sink);
}

std::vector<Option> options_of(const model::Table& table) {
    const auto part = model::part_or_default<model::sqlite::TablePart>(table.dialect);
    std::vector<Option> options;
    if (part.strict) options.push_back(flag("strict"));
    if (part.without_rowid) options.push_back(flag("without rowid"));
    return options;
}

std::vector<Option> options_of(const model::Column& column) {
    const auto part = model::part_or_default<model::sqlite::ColumnPart>(column.dialect);
    std::vector<Option> options;
    if (!part.not_null_conflict.empty()) options.push_back(setting("not null on conflict", part.not_null_conflict));
    if (!part.type_text.empty()) options.push_back(setting("type", part.type_text));
    return options;
}

std::vector<Option> options_of(const model::Index& index) {
    const auto part = model::part_or_default<model::sqlite::KeyPart>(index.dialect);
    if (part.on_conflict.empty()) return {};
    return {setting("on conflict", part.on_conflict)};
}

}  // namespace schemac::dialect::sqlite
