// Makes each line of a .def file a type in `schemac::code` and a constant of it. No #pragma once: used by each AREA.h.
#include "compiler/source/code.h"

#define SCHEMAC_CODE(NUMBER, SEVERITY, NAME, FORMAT)                                                \
    namespace schemac::code {                                                                       \
    struct NAME##_code {                                                                            \
        static constexpr source::CodeInfo info{#NUMBER, source::Severity::SEVERITY, #NAME, FORMAT}; \
    };                                                                                              \
    inline constexpr NAME##_code NAME{};                                                            \
    }
