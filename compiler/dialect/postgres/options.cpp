// Dialect, PostgreSQL: options of tables, columns, indexes and views. Each kind has a table: the option's words, how it
// is taken in, how it is told again.
#include "compiler/dialect/postgres/options.h"

#include <array>
#include <charconv>
#include <functional>
#include <span>

#include "compiler/source/codes/types.h"
#include "compiler/source/suggest.h"

namespace schemac::dialect::postgres {
namespace {

using model::postgres::ColumnPart;
using model::postgres::IndexPart;
using model::postgres::StorageParameters;
using model::postgres::TablePart;
using model::postgres::ViewPart;

template <class Part>
struct Word {
    std::string_view name;
    /// False where the option's value makes no sense.
    bool (*take)(const Option&, Part&);
    /// Adds the option where the part says something about it.
    void (*tell)(const Part&, std::string_view name, std::vector<Option>&);
};

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : " ") + value;
    return text;
}

template <auto Field, class Part>
bool take_text(const Option& option, Part& part) {
    part.*Field = joined(option.values);
    return !option.values.empty();
}

template <auto Field, class Part>
void tell_text(const Part& part, std::string_view name, std::vector<Option>& list) {
    if (!(part.*Field).empty()) list.push_back({std::string(name), {part.*Field}, {}, {}});
}

template <auto Field, class Part>
bool take_flag(const Option& option, Part& part) {
    part.*Field = true;
    return option.values.empty();
}

template <auto Field, class Part>
void tell_flag(const Part& part, std::string_view name, std::vector<Option>& list) {
    if (part.*Field) list.push_back({std::string(name), {}, {}, {}});
}

/// A flag that is set until somebody says otherwise.
template <auto Field, class Part>
bool take_no(const Option& option, Part& part) {
    part.*Field = false;
    return option.values.empty();
}

template <auto Field, class Part>
void tell_no(const Part& part, std::string_view name, std::vector<Option>& list) {
    if (!(part.*Field)) list.push_back({std::string(name), {}, {}, {}});
}

template <auto Field, class Part>
bool take_settings(const Option& option, Part& part) {
    for (const auto& [name, value] : option.settings)
        (part.*Field)[name] = value;
    return !option.settings.empty() && option.values.empty();
}

template <auto Field, class Part>
void tell_settings(const Part& part, std::string_view name, std::vector<Option>& list) {
    Option option{std::string(name), {}, {}, {}};
    for (const auto& [setting, value] : part.*Field)
        option.settings.emplace_back(setting, value);
    if (!option.settings.empty()) list.push_back(std::move(option));
}

bool take_statistics(const Option& option, ColumnPart& part) {
    if (option.values.size() != 1) return false;
    const std::string& text = option.values.front();
    return std::from_chars(text.data(), text.data() + text.size(), part.statistics).ec == std::errc();
}

void tell_statistics(const ColumnPart& part, std::string_view name, std::vector<Option>& list) {
    if (part.statistics >= 0) list.push_back({std::string(name), {std::to_string(part.statistics)}, {}, {}});
}

bool take_inherits(const Option& option, TablePart& part) {
    part.inherits = option.values;
    return !option.values.empty();
}

void tell_inherits(const TablePart& part, std::string_view name, std::vector<Option>& list) {
    if (!part.inherits.empty()) list.push_back({std::string(name), part.inherits, {}, {}});
}

bool take_no_data(const Option& option, ViewPart& part) {
    part.with_data = false;
    return option.values.empty();
}

void tell_no_data(const ViewPart& part, std::string_view name, std::vector<Option>& list) {
    if (!part.with_data) list.push_back({std::string(name), {}, {}, {}});
}

/// `with cascaded check option` of the language; it is told again as the storage parameter that it is.
bool take_check_option(const Option& option, ViewPart& part) {
    part.options["check_option"] = joined(option.values);
    return option.values.size() == 1;
}

void tell_nothing(const ViewPart&, std::string_view, std::vector<Option>&) {}

constexpr auto table_rules = std::to_array<Word<TablePart>>({
    {"unlogged", take_flag<&TablePart::unlogged>, tell_flag<&TablePart::unlogged>},
    {"storage", take_settings<&TablePart::storage>, tell_settings<&TablePart::storage>},
    {"tablespace", take_text<&TablePart::tablespace>, tell_text<&TablePart::tablespace>},
    {"access method", take_text<&TablePart::access_method>, tell_text<&TablePart::access_method>},
    {"row security", take_flag<&TablePart::row_security>, tell_flag<&TablePart::row_security>},
    {"force row security", take_flag<&TablePart::force_row_security>, tell_flag<&TablePart::force_row_security>},
    {"replica identity", take_text<&TablePart::replica_identity>, tell_text<&TablePart::replica_identity>},
    {"inherits", take_inherits, tell_inherits},
    {"partition by", take_text<&TablePart::partition_by>, tell_text<&TablePart::partition_by>},
    {"partition of", take_text<&TablePart::partition_of>, tell_text<&TablePart::partition_of>},
    {"partition bound", take_text<&TablePart::partition_bound>, tell_text<&TablePart::partition_bound>},
});

constexpr auto column_rules = std::to_array<Word<ColumnPart>>({
    {"storage", take_text<&ColumnPart::storage>, tell_text<&ColumnPart::storage>},
    {"compression", take_text<&ColumnPart::compression>, tell_text<&ColumnPart::compression>},
    {"statistics", take_statistics, tell_statistics},
    {"options", take_settings<&ColumnPart::options>, tell_settings<&ColumnPart::options>},
    {"not null name", take_text<&ColumnPart::not_null_name>, tell_text<&ColumnPart::not_null_name>},
    {"not null not valid", take_no<&ColumnPart::not_null_valid>, tell_no<&ColumnPart::not_null_valid>},
    {"not null no inherit", take_no<&ColumnPart::not_null_inherited>, tell_no<&ColumnPart::not_null_inherited>},
});

constexpr auto index_rules = std::to_array<Word<IndexPart>>({
    {"storage", take_settings<&IndexPart::storage>, tell_settings<&IndexPart::storage>},
    {"tablespace", take_text<&IndexPart::tablespace>, tell_text<&IndexPart::tablespace>},
    {"clustered", take_flag<&IndexPart::clustered>, tell_flag<&IndexPart::clustered>},
    {"partition of", take_text<&IndexPart::partition_of>, tell_text<&IndexPart::partition_of>},
});

constexpr auto view_rules = std::to_array<Word<ViewPart>>({
    {"options", take_settings<&ViewPart::options>, tell_settings<&ViewPart::options>},
    {"tablespace", take_text<&ViewPart::tablespace>, tell_text<&ViewPart::tablespace>},
    {"no data", take_no_data, tell_no_data},
    {"check option", take_check_option, tell_nothing},
});

template <class Part, class Object>
void apply_by(std::span<const Word<Part>> rules, const Option& option, std::string_view kind, Object& object,
              source::Diagnostics& sink) {
    std::vector<std::string_view> names;
    for (const Word<Part>& rule : rules) {
        names.push_back(rule.name);
        if (rule.name != option.name) continue;
        if (!rule.take(option, model::ensure_part<Part>(object.dialect)))
            sink.report(code::bad_postgres_option, option.span, option.name, joined(option.values));
        return;
    }
    sink.report(code::unknown_postgres_option, option.span, option.name, kind)
        .with_suggestion(source::did_you_mean(option.name, names));
}

template <class Part, class Object>
std::vector<Option> tell_by(std::span<const Word<Part>> rules, const Object& object) {
    std::vector<Option> list;
    if (const auto* part = std::get_if<Part>(&object.dialect))
        for (const Word<Part>& rule : rules)
            rule.tell(*part, rule.name, list);
    return list;
}

}  // namespace

void apply(const Option& option, model::Table& table, source::Diagnostics& sink) {
    apply_by<TablePart>(table_rules, option, "tables", table, sink);
}
void apply(const Option& option, model::Column& column, source::Diagnostics& sink) {
    apply_by<ColumnPart>(column_rules, option, "columns", column, sink);
}
void apply(const Option& option, model::Index& index, source::Diagnostics& sink) {
    apply_by<IndexPart>(index_rules, option, "indexes", index, sink);
}
void apply(const Option& option, model::View& view, source::Diagnostics& sink) {
    apply_by<ViewPart>(view_rules, option, "views", view, sink);
}

std::vector<Option> options(const model::Table& table) {
    return tell_by<TablePart>(table_rules, table);
}
std::vector<Option> options(const model::Column& column) {
    return tell_by<ColumnPart>(column_rules, column);
}
std::vector<Option> options(const model::Index& index) {
    return tell_by<IndexPart>(index_rules, index);
}
std::vector<Option> options(const model::View& view) {
    return tell_by<ViewPart>(view_rules, view);
}

}  // namespace schemac::dialect::postgres
