// Sema: words of the language are compared without letter case.
#pragma once

#include <string>

namespace schemac::sema {

/// With ASCII letters in lower case.
inline std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace schemac::sema
