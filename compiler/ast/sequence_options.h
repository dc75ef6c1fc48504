// How a sequence counts; shared by sequences and identity columns.
#pragma once

#include "compiler/ast/type.h"

namespace schemac::ast {

/// A limit of a sequence: a number, or `no minvalue`.
struct Limit {
    std::optional<long long> value;
    Span span;
};

/// `start [with] 1 increment [by] 1 [no] minvalue … [no] maxvalue … cache 1 [no] cycle`.
struct SequenceOptions {
    std::optional<long long> start;
    std::optional<long long> increment;
    std::optional<Limit> minimum;
    std::optional<Limit> maximum;
    std::optional<long long> cache;
    std::optional<bool> cycle;
    Span span;
};

}  // namespace schemac::ast
