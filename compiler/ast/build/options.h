// Options and settings, whose words only the dialect knows.
#pragma once

#include "compiler/ast/build/tree.h"

namespace schemac::ast::build {

/// The tokens `first` to `last` (included); parentheses become one.
std::vector<OptionToken> option_tokens(const Input& in, std::uint32_t first, std::uint32_t last);

/// `head… [= value…] ;` as a rule whose last token is the semicolon.
Option option(const Input& in, Context* context);
void add_options(const Input& in, P::DialectOptionsContext* context, std::vector<DialectOption>& to);

std::vector<Setting> settings(const Input& in, P::SettingsContext* context);
/// The settings in parentheses that are one token.
std::vector<Setting> settings(const Input& in, std::uint32_t nested_token);

}  // namespace schemac::ast::build
