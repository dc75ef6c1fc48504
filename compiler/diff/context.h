// Diff: what each kind's differ is given, and where it puts what it finds.
#pragma once

#include <string>

#include "compiler/dialect/dialect.h"
#include "compiler/diff/change.h"
#include "compiler/model/state.h"

namespace schemac::diff {

struct Context {
    const model::Schema& from;  ///< under its new names
    const model::Schema& to;
    const model::Hints& hints;  ///< of the desired state; those that no longer apply are still there
    const dialect::Dialect& dialect;
    Changes& changes;

    void add(Change change) const { changes.push_back(std::move(change)); }

    /// Reports a comment that differs as a change of its own.
    void compare_comments(const model::ObjectId& object, const std::string& old_comment,
                          const std::string& new_comment) const {
        if (old_comment != new_comment) add(AlterComment{object, old_comment, new_comment});
    }

    /// One text for a qualified name in the form in which the target compares it.
    std::string key(model::Kind kind, const model::QualifiedName& name) const {
        return dialect.fold(model::Kind::schema, name.schema) + '\0' + dialect.fold(kind, name.name);
    }
};

/// Whether two objects are equal in all but their comments.
template <class T>
bool same_but_comment(const T& from, const T& to) {
    T other = from;
    other.comment = to.comment;
    return other == to;
}

}  // namespace schemac::diff
