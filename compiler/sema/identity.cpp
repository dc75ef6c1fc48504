// Sema: identities.
#include "compiler/sema/identity.h"

#include <string>

namespace schemac::sema {
namespace {

std::optional<std::string> text(const std::optional<long long>& number) {
    if (!number) return std::nullopt;
    return std::to_string(*number);
}

std::optional<std::string> text(const std::optional<ast::Limit>& limit) {
    return limit ? text(limit->value) : std::nullopt;
}

model::Identity::Form form(ast::Identity::Mode mode) {
    switch (mode) {
        case ast::Identity::Mode::unspecified: return model::Identity::Form::automatic;
        case ast::Identity::Mode::always: return model::Identity::Form::always;
        case ast::Identity::Mode::by_default: return model::Identity::Form::by_default;
    }
    return model::Identity::Form::automatic;
}

void set(const std::string& key, const std::string& value, model::Identity& identity) {
    if (key == "name") identity.sequence = value;
    if (key == "start") identity.options.start = value;
    if (key == "increment") identity.options.increment = value;
    if (key == "minvalue") identity.options.minimum = value;
    if (key == "maxvalue") identity.options.maximum = value;
    if (key == "cache") identity.options.cache = value;
    if (key == "cycle") identity.options.cycle = value == "true";
}

}  // namespace

model::SequenceOptions lower(const ast::SequenceOptions& options) {
    model::SequenceOptions lowered;
    lowered.start = text(options.start);
    lowered.increment = text(options.increment);
    lowered.minimum = text(options.minimum);
    lowered.maximum = text(options.maximum);
    lowered.cache = text(options.cache);
    lowered.cycle = options.cycle.value_or(false);
    return lowered;
}

std::optional<model::Identity> lower_identity(const ast::Column& column, bool serial) {
    if (!column.identity && !serial) return std::nullopt;
    model::Identity identity;
    if (column.identity) {
        identity.form = form(column.identity->mode);
        identity.options = lower(column.identity->options);
    }
    if (serial) identity.form = model::Identity::Form::serial;
    return identity;
}

bool apply_to_identity(const dialect::Option& option, model::Column& column) {
    if ((option.name == "auto_increment" || option.name == "autoincrement") && option.values.empty()) {
        if (!column.identity) column.identity.emplace();
        column.identity->form = model::Identity::Form::rowid;
        return true;
    }
    if (option.name != "sequence" || !column.identity) return false;
    for (const auto& [key, value] : option.settings)
        set(key, value, *column.identity);
    return true;
}

}  // namespace schemac::sema
