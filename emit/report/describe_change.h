// Report: one overload for each kind of change, so that a new one doesn't compile until it has its words.
#pragma once

#include <string>

#include "compiler/diff/change.h"

namespace schemac::emit::report {

template <class T>
std::string words(const diff::Create<T>& change) {
    return "create " + to_string(id_of(change.object));
}

template <class T>
std::string words(const diff::Drop<T>& change) {
    return "drop " + to_string(id_of(change.object));
}

template <class T>
std::string words(const diff::Alter<T>& change) {
    return "alter " + to_string(id_of(change.to));
}

template <class T>
std::string words(const diff::Rename<T>& change) {
    const model::QualifiedName& from = change.from.name;
    const std::string to = from.schema == change.to.schema ? change.to.name : change.to.schema + '.' + change.to.name;
    return "rename " + to_string(id_of(change.from)) + " to " + to;
}

std::string words(const diff::AlterTable& change);
std::string words(const diff::AlterEnum& change);
std::string words(const diff::RenameMember& change);
std::string words(const diff::AlterPrivilege& change);
std::string words(const diff::AlterComment& change);

}  // namespace schemac::emit::report
