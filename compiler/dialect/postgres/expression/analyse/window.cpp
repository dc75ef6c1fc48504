// PostgreSQL expressions: windows and orderings.
#include <array>

#include "compiler/dialect/postgres/expression/analyse/forms.h"
#include "compiler/dialect/postgres/expression/coerce.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

/// Bits of a frame (FRAMEOPTION_* of the server's parsenodes.h); each bound's start has the lower bit, its end the
/// next.
enum Frame : int {
    rows = 0x4,
    groups = 0x8,
    unbounded_preceding = 0x20,
    unbounded_following = 0x80,
    current_row = 0x200,
    offset_preceding = 0x800,
    offset_following = 0x2000,
    exclude_current_row = 0x8000,
    exclude_group = 0x10000,
    exclude_ties = 0x20000,
};

std::string bound(int options, const Value& offset, const Context& context) {
    if (options & unbounded_preceding) return "UNBOUNDED PRECEDING";
    if (options & unbounded_following) return "UNBOUNDED FOLLOWING";
    if (options & current_row) return "CURRENT ROW";
    Node node = analyse(offset, context);
    imply(node);
    return print(node) + (options & offset_preceding ? " PRECEDING" : " FOLLOWING");
}

/// Empty for what holds where nothing is said: from the start to the current row, by range.
std::string frame_text(const Value& definition, const Context& context) {
    const int options = definition["frameOptions"].number();
    std::string text = options & rows ? "ROWS" : options & groups ? "GROUPS" : "RANGE";
    text += " BETWEEN " + bound(options, definition["startOffset"], context) + " AND " +
            bound(options >> 1, definition["endOffset"], context);
    if (options & exclude_current_row) text += " EXCLUDE CURRENT ROW";
    if (options & exclude_group) text += " EXCLUDE GROUP";
    if (options & exclude_ties) text += " EXCLUDE TIES";
    return text == "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW" ? std::string() : text;
}

std::string sort_element(const Value& element, const Context& context) {
    std::vector<Node> key{analyse(element["node"], context)};
    loosen(key);  // servers show an aggregate's operand in its ORDER BY as the aggregate takes it
    std::string text = print(key[0]);
    const bool descending = element["sortby_dir"].text == "SORTBY_DESC";
    if (descending) text += " DESC";
    if (element["sortby_dir"].text == "SORTBY_USING") text += " USING " + operator_name(element["useOp"]);
    const std::string_view nulls = element["sortby_nulls"].text;
    if (nulls == "SORTBY_NULLS_FIRST" && !descending) text += " NULLS FIRST";
    if (nulls == "SORTBY_NULLS_LAST" && descending) text += " NULLS LAST";
    return text;
}

void append(std::string& text, const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
}

}  // namespace

std::string sort_text(const Value& elements, const Context& context) {
    std::string text;
    for (const Value& element : elements)
        text += (text.empty() ? "" : ", ") + sort_element(element.as("SortBy"), context);
    return text;
}

std::string window_text(const Value& definition, const Context& context) {
    const Value& name = definition["name"];
    return name ? quote_identifier(name.text) : window_definition(definition, context);
}

std::string window_definition(const Value& definition, const Context& context) {
    std::string text;
    if (const Value& base = definition["refname"]) append(text, quote_identifier(base.text));
    std::string partition;
    for (const Value& part : definition["partitionClause"])
        partition += (partition.empty() ? "PARTITION BY " : ", ") + print(analyse(part, context));
    append(text, partition);
    if (const Value& order = definition["orderClause"]) append(text, "ORDER BY " + sort_text(order, context));
    append(text, frame_text(definition, context));
    return '(' + text + ')';
}

}  // namespace schemac::dialect::postgres::expression
