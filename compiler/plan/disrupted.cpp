// Plan: what changes take away from under others.
#include "compiler/plan/disrupted.h"

#include "compiler/plan/prepare.h"

namespace schemac::plan {

using model::Kind;
using model::ObjectId;

std::set<ObjectId> disrupted(const diff::Changes& changes, const dialect::Dialect& dialect) {
    std::set<ObjectId> ids;
    for (const diff::Change& change : changes) {
        if (const auto* drop = std::get_if<diff::DropView>(&change)) ids.insert(id_of(drop->object));
        if (const auto* drop = std::get_if<diff::DropTable>(&change)) ids.insert(id_of(drop->object));
        if (const auto* drop = std::get_if<diff::DropRoutine>(&change)) ids.insert(id_of(drop->object));
        if (const auto* alter = std::get_if<diff::AlterView>(&change);
            alter && !dialect.replaces_view(alter->from, alter->to))
            ids.insert(id_of(alter->to));
        if (const auto* alter = std::get_if<diff::AlterRoutine>(&change);
            alter && !dialect.replaces_routine(alter->from, alter->to))
            ids.insert(id_of(alter->to));
        if (const auto* type = std::get_if<diff::AlterEnum>(&change); type && replaces_type(*type))
            ids.insert(id_of(type->to));
        const auto* alter = std::get_if<diff::AlterTable>(&change);
        if (!alter) continue;
        const auto add = [&](const std::string& column) {
            ids.insert(member_id(Kind::column, alter->to.name, column));
            ids.insert({Kind::column, alter->to.name.schema, alter->to.name.name, {}});  // for who names no column
        };
        for (const diff::TableChange& part : alter->changes) {
            if (const auto* drop = std::get_if<diff::DropColumn>(&part)) add(drop->column.name);
            if (const auto* type = std::get_if<diff::AlterColumnType>(&part)) add(type->to.name);
            if (const auto* made = std::get_if<diff::AlterColumnGeneration>(&part)) add(made->to.name);
        }
    }
    return ids;
}

}  // namespace schemac::plan
