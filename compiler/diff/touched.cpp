// Diff: objects made and dropped, read off the changes.
#include "compiler/diff/touched.h"

namespace schemac::diff {
namespace {

using model::Kind;
using Ids = std::set<model::ObjectId>;

void add_sequence(const model::Table& table, const model::Column& column, Ids& ids) {
    const model::QualifiedName name = sequence_of(table, column);
    if (!name.name.empty()) ids.insert(id_of(Kind::sequence, name));
}

struct Collector {
    Touched& touched;

    template <class T>
    void operator()(const Create<T>& change) const {
        touched.made.insert(id_of(change.object));
        add_sequences(change.object, touched.made);
    }
    template <class T>
    void operator()(const Drop<T>& change) const {
        touched.dropped.insert(id_of(change.object));
        add_sequences(change.object, touched.dropped);
    }
    void operator()(const AlterTable& change) const {
        for (const TableChange& part : change.changes) {
            if (const auto* add = std::get_if<AddColumn>(&part)) add_sequence(change.to, add->column, touched.made);
            if (const auto* drop = std::get_if<DropColumn>(&part)) {
                touched.dropped.insert(member_id(Kind::column, change.to.name, drop->column.name));
                add_sequence(change.from, drop->column, touched.dropped);
            }
        }
    }
    template <class T>
    void operator()(const Alter<T>&) const {}
    template <class T>
    void operator()(const Rename<T>&) const {}
    void operator()(const AlterEnum&) const {}
    void operator()(const RenameMember&) const {}
    void operator()(const AlterPrivilege&) const {}
    void operator()(const AlterComment&) const {}

  private:
    template <class T>
    static void add_sequences(const T&, Ids&) {}
    static void add_sequences(const model::Table& table, Ids& ids) {
        for (const model::Column& column : table.columns)
            add_sequence(table, column, ids);
    }
};

}  // namespace

Touched::Touched(const Changes& changes) {
    for (const Change& change : changes)
        std::visit(Collector{*this}, static_cast<const ChangeVariant&>(change));
}

model::QualifiedName sequence_of(const model::Table& table, const model::Column& column) {
    if (!column.identity || column.identity->form == model::Identity::Form::rowid) return {};
    const std::string& given = column.identity->sequence;
    return {table.name.schema, given.empty() ? table.name.name + '_' + column.name + "_seq" : given};
}

model::ObjectId holder(const model::ObjectId& object) {
    if (object.kind != Kind::column) return object;
    return {Kind::table, object.schema, {}, object.parent};
}

}  // namespace schemac::diff
