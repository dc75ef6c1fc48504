// Dialect, PostgreSQL: event triggers.
#include <algorithm>

#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {

/// The server keeps the tags in upper case.
void event_trigger(model::EventTrigger& trigger) {
    for (std::string& tag : trigger.tags)
        for (char& c : tag)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    std::sort(trigger.tags.begin(), trigger.tags.end());
    trigger.tags.erase(std::unique(trigger.tags.begin(), trigger.tags.end()), trigger.tags.end());
}

}  // namespace schemac::dialect::postgres::canonical
