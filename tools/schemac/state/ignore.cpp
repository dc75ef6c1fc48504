// Command line: objects to leave alone.
#include "tools/schemac/state/ignore.h"

namespace schemac::cli {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool names(std::string_view glob, const model::ObjectId& id) {
    const std::size_t colon = glob.find(':');
    if (colon != std::string_view::npos) {
        if (!matches(glob.substr(0, colon), model::to_string(id.kind))) return false;
        glob.remove_prefix(colon + 1);
    }
    if (glob.find('.') == std::string_view::npos) return matches(glob, id.name);
    return matches(glob, id.schema + '.' + id.name);
}

bool named(const std::vector<std::string>& globs, const model::ObjectId& id) {
    for (const std::string& glob : globs)
        if (names(glob, id)) return true;
    return false;
}

template <class T>
void leave(std::vector<T>& objects, const std::vector<std::string>& globs) {
    std::erase_if(objects, [&](const T& object) { return named(globs, id_of(object)); });
}

/// A trigger goes with its relation too.
void leave_triggers(std::vector<model::Trigger>& triggers, const std::vector<std::string>& globs) {
    std::erase_if(triggers, [&](const model::Trigger& trigger) {
        return named(globs, id_of(trigger)) || named(globs, id_of(model::Kind::table, trigger.relation));
    });
}

}  // namespace

bool matches(std::string_view glob, std::string_view text) {
    std::size_t at = 0, with = 0, star = std::string_view::npos, retry = 0;
    while (at < text.size()) {
        if (with < glob.size() && glob[with] == '*') {
            star = with++;
            retry = at;
        } else if (with < glob.size() && (glob[with] == '?' || lower(glob[with]) == lower(text[at]))) {
            ++with;
            ++at;
        } else if (star != std::string_view::npos) {
            with = star + 1;
            at = ++retry;
        } else {
            return false;
        }
    }
    while (with < glob.size() && glob[with] == '*')
        ++with;
    return with == glob.size();
}

void leave_alone(model::Schema& schema, const std::vector<std::string>& globs) {
    if (globs.empty()) return;
    leave(schema.namespaces, globs);
    leave(schema.extensions, globs);
    leave(schema.enums, globs);
    leave(schema.domains, globs);
    leave(schema.sequences, globs);
    leave(schema.tables, globs);
    leave(schema.views, globs);
    leave(schema.routines, globs);
    leave(schema.composites, globs);
    leave(schema.ranges, globs);
    leave(schema.collations, globs);
    leave(schema.event_triggers, globs);
    leave_triggers(schema.triggers, globs);
    std::erase_if(schema.policies, [&](const model::Policy& policy) {
        return named(globs, id_of(policy)) || named(globs, id_of(model::Kind::table, policy.table));
    });
    std::erase_if(schema.rules, [&](const model::Rule& rule) {
        return named(globs, id_of(rule)) || named(globs, id_of(model::Kind::table, rule.relation));
    });
    std::erase_if(schema.statistics, [&](const model::Statistics& statistics) {
        return named(globs, id_of(statistics)) || named(globs, id_of(model::Kind::table, statistics.table));
    });
    std::erase_if(schema.privileges, [&](const model::Privilege& privilege) {
        return named(globs, id_of(privilege)) || (!privilege.by_default && named(globs, privilege.object));
    });
    leave(schema.raws, globs);
}

}  // namespace schemac::cli
