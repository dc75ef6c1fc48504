// Emit, language: range types.
#include "emit/dsl/range_type.h"

#include "emit/dsl/collation.h"
#include "emit/dsl/comment.h"
#include "emit/dsl/hint.h"
#include "emit/dsl/name.h"
#include "emit/dsl/type.h"

namespace schemac::emit::dsl {

std::string range_type(const model::RangeType& range, const Context& context) {
    const model::ObjectId id = model::id_of(range);
    std::string text = doc_comment(range.comment) + "type " + name(range.name, context);
    text += renamed_from(id, context) + deprecated(id, context) +
            " as range (subtype = " + sql_type(range.subtype, context);
    if (!range.operator_class.empty()) text += ", subtype_opclass = " + range.operator_class;
    if (!range.collation.empty()) text += ", collation = " + collation_name(range.collation, context);
    if (!range.difference.empty()) text += ", subtype_diff = " + range.difference;
    if (!range.multirange.empty()) text += ", multirange_type_name = " + name(range.multirange);
    return text + ");\n";
}

}  // namespace schemac::emit::dsl
