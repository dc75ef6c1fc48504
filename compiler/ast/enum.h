// Enumerated types.
#pragma once

#include "compiler/ast/text.h"

namespace schemac::ast {

/// One value: a bare word or a string, with its hint.
struct EnumValue {
    std::string text;
    Span span;
    std::optional<Text> renamed_from;
};

/// `enum NAME [renamed from NAME] [deprecated] { value [renamed from value], … }`.
struct Enum {
    Name name;
    std::optional<RenamedFrom> renamed_from;
    std::optional<Deprecated> deprecated;
    std::vector<EnumValue> values;
};

}  // namespace schemac::ast
