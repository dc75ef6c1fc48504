// Report: preconditions and locks in words.
#include "compiler/model/object_id.h"
#include "emit/report/describe.h"

namespace schemac::emit::report {
namespace {

std::string words(const plan::NoNulls& precondition) {
    return "no NULL in " + name_of(precondition.table) + '.' + precondition.column;
}

std::string words(const plan::NoDuplicates& precondition) {
    return "no two rows of " + name_of(precondition.table) + " with the same (" + list(precondition.columns) + ')';
}

std::string words(const plan::AllSatisfy& precondition) {
    return "every row of " + name_of(precondition.table) + " satisfies " + shortened(precondition.condition.sql);
}

std::string words(const plan::AllReferencesExist& precondition) {
    return "every (" + list(precondition.key.columns) + ") of " + name_of(precondition.table) + " is in " +
           name_of(precondition.key.referenced);
}

/// What is locked; an identity without a name is the whole database, as SQLite locks it.
std::string locked(const model::ObjectId& on) {
    return on.name.empty() ? "the whole database" : to_string(on);
}

}  // namespace

std::string describe(const plan::Precondition& precondition) {
    return std::visit([](const auto& one) { return words(one); }, precondition);
}

std::string describe(const plan::Lock& lock) {
    switch (lock.mode) {
        case plan::LockMode::none: return {};
        case plan::LockMode::row_exclusive: return "locks the rows that it writes of " + locked(lock.on);
        case plan::LockMode::share_update_exclusive: return "blocks other schema changes of " + locked(lock.on);
        case plan::LockMode::share:
        case plan::LockMode::share_row_exclusive: return "blocks writes of " + locked(lock.on);
        case plan::LockMode::access_exclusive: return "blocks reads and writes of " + locked(lock.on);
    }
    return {};
}

}  // namespace schemac::emit::report
