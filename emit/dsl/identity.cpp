// Emit, language: identities.
#include "emit/dsl/identity.h"

#include <array>
#include <optional>
#include <utility>

namespace schemac::emit::dsl {
namespace {

using Named = std::pair<const char*, const std::optional<std::string>*>;

std::array<Named, 5> named(const model::SequenceOptions& options) {
    return {{{"start", &options.start},
             {"increment", &options.increment},
             {"minvalue", &options.minimum},
             {"maxvalue", &options.maximum},
             {"cache", &options.cache}}};
}

std::string clause(const char* words, const model::SequenceOptions& options) {
    const std::string inside = sequence_options(options);
    return std::string(" identity") + words + (inside.empty() ? "" : " (" + inside + ')');
}

std::string_view serial_type(const model::Type& type) {
    if (type.name == "bigint") return "bigserial";
    if (type.name == "smallint") return "smallserial";
    return "serial";
}

/// `sequence name x; sequence start = 5;`: where the clause has no place for it.
void add_sequence(const model::Identity& identity, bool options_too, IdentityText& text) {
    dialect::Option option;
    option.name = "sequence";
    if (!identity.sequence.empty()) option.settings.emplace_back("name", identity.sequence);
    if (options_too) {
        for (const auto& [word, number] : named(identity.options))
            if (*number) option.settings.emplace_back(word, **number);
        if (identity.options.cycle) option.settings.emplace_back("cycle", "true");
    }
    if (!option.settings.empty()) text.options.push_back(std::move(option));
}

}  // namespace

std::string sequence_options(const model::SequenceOptions& options) {
    std::string text;
    for (const auto& [word, number] : named(options))
        if (*number) text += (text.empty() ? "" : " ") + std::string(word) + ' ' + **number;
    if (options.cycle) text += text.empty() ? "cycle" : " cycle";
    return text;
}

IdentityText identity_text(const model::Column& column, const Context& context) {
    IdentityText text;
    if (!column.identity) return text;
    const model::Identity& identity = *column.identity;
    const bool implied = identity.form == context.defaults().identity;
    switch (identity.form) {
        case model::Identity::Form::automatic: text.clause = clause("", identity.options); break;
        case model::Identity::Form::always: text.clause = clause(implied ? "" : " always", identity.options); break;
        case model::Identity::Form::by_default:
            text.clause = clause(implied ? "" : " by default", identity.options);
            break;
        case model::Identity::Form::serial:
            text.type = serial_type(column.type);
            add_sequence(identity, true, text);
            return text;
        case model::Identity::Form::rowid:
            if (implied)
                text.clause = clause("", identity.options);
            else
                text.options.emplace_back().name = "auto_increment";
            break;
    }
    add_sequence(identity, false, text);
    return text;
}

}  // namespace schemac::emit::dsl
