// Model: what a role may do with an object, beyond or below what every new object allows.
#pragma once

#include <string>
#include <vector>

#include "compiler/model/object_id.h"

namespace schemac::model {

/// The rights of one role on one object: all that differs from a new object's, where its owner may do everything,
/// everybody may execute routines and use types, and nobody else may do anything. Words are lower case and sorted.
///
/// Default privileges are of the same form: then `object` names no object but a kind of them (its name is empty),
/// and the schema that they are limited to, if any.
struct Privilege {
    ObjectId object;
    std::string grantee;                 ///< a role; empty: everybody (`public`)
    std::vector<std::string> granted;    ///< `select`, `insert`, …
    std::vector<std::string> grantable;  ///< granted with the right to grant it on; none of them is in `granted`
    std::vector<std::string> revoked;    ///< what a new object would have allowed
    bool by_default = false;             ///< for objects that are still to be made
    std::string creator;                 ///< of default privileges: whose objects; empty: those of the login itself

    bool empty() const { return granted.empty() && grantable.empty() && revoked.empty(); }
    bool operator==(const Privilege&) const = default;
};

/// `GRANT word [WITH GRANT OPTION]` and `REVOKE word`, on what was said before.
void grant(Privilege& privilege, const std::string& word, bool with_option);
void revoke(Privilege& privilege, const std::string& word);

/// The element with the object, role and creator of `like`, made on the spot where there is none. The reference holds
/// until the next call.
Privilege& ensure(std::vector<Privilege>& privileges, const Privilege& like);

/// What default privileges give to a new object of whoever logs in.
std::vector<Privilege> initial_privileges(const ObjectId& object, const std::vector<Privilege>& privileges);

/// Differs for each object, role and, of default privileges, creator.
ObjectId id_of(const Privilege& privilege);

}  // namespace schemac::model
