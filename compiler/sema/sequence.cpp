// Sema: sequences that stand by themselves.
#include <algorithm>

#include "compiler/sema/identity.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/relation.h"
#include "compiler/sema/type.h"
#include "compiler/source/codes/names.h"

namespace schemac::sema {
namespace {

void lower_owner(const ast::OwnedBy& owner, const std::string& schema, model::Sequence& sequence, Context& context) {
    const NameTable::Entry* table = context.names.relations.find(owner.table, schema);
    if (!table || table->kind != model::Kind::table) {
        context.sink.report(code::unknown_table, owner.table.span, written(owner.table))
            .with_suggestion(context.names.relations.suggest(owner.table));
        return;
    }
    sequence.owner_table = table->name;
    sequence.owner_column = columns_of(table->name, context).resolve(owner.column, context.sink);
}

}  // namespace

void lower_sequences(Context& context) {
    for (const Declared<ast::Sequence>& declared : context.declarations.sequences) {
        const ast::Sequence& node = *declared.node;
        model::Sequence sequence;
        sequence.name = declared.name;
        if (node.type) sequence.type = lower(*node.type, declared.schema, context).type;
        sequence.options = lower(node.options);
        if (node.owned_by) lower_owner(*node.owned_by, declared.schema, sequence, context);
        sequence.comment = declared.declaration->doc;
        const model::ObjectId id = model::id_of(sequence);
        note_rename(id, node.renamed_from, context);
        check_schema(node.name, context);
        check_length(declared.name.name, node.name.name.span, context);
        context.state.origins[id] = node.name.span;
        context.state.schema.sequences.push_back(std::move(sequence));
    }
}

}  // namespace schemac::sema
