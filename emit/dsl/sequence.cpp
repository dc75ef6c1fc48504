// Emit, language: sequences.
#include "emit/dsl/sequence.h"

#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/identity.h"
#include "emit/dsl/name.h"
#include "emit/dsl/type.h"

namespace schemac::emit::dsl {

std::string sequence(const model::Sequence& sequence, const Context& context) {
    std::string text = doc_comment(sequence.comment) + "sequence " + name(sequence.name, context);
    if (!sequence.type.name.empty()) text += " as " + type(sequence.type, context);
    const std::string options = sequence_options(sequence.options);
    if (!options.empty()) text += ' ' + options;
    if (!sequence.owner_column.empty())
        text += " owned by " + name(sequence.owner_table, context) + '.' + name(sequence.owner_column);
    return text + renamed_from(model::id_of(sequence), context) + ";\n";
}

}  // namespace schemac::emit::dsl
