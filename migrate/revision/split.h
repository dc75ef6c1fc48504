// Migrate: a script to its statements, by the lexical rules of its server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/target.h"

namespace schemac::migrate {

struct Piece {
    std::string sql;         ///< without its semicolon
    std::size_t offset = 0;  ///< where it begins
};

/// Strings, comments, dollar quotes and bodies are seen. Throws `source::Failure` (E0820) for what can't be read,
/// without a place, which the caller knows.
std::vector<Piece> split(std::string_view text, model::Product product);

namespace postgres {
std::vector<Piece> split(std::string_view text);
}
namespace mysql {
std::vector<Piece> split(std::string_view text);
}
namespace sqlite {
std::vector<Piece> split(std::string_view text);
}

}  // namespace schemac::migrate
