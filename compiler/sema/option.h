// Sema: options of dialect blocks.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/ast/option.h"
#include "compiler/dialect/option.h"
#include "compiler/model/target.h"

namespace schemac::sema {

/// Splits an option into its name and what it says: `engine InnoDB`, `row format = dynamic`, `storage fillfactor = 90`.
dialect::Option lower(const ast::Option& option);

/// Those that are for the product: `mysql` before `mariadb`, so that what refines comes last.
std::vector<dialect::Option> lower(const std::vector<ast::DialectOption>& options, model::Product product);

/// `with (fillfactor = 70)` as one option of that name; nothing where the list is empty.
std::vector<dialect::Option> settings_as(std::string_view name, const std::vector<ast::Setting>& settings);

/// Takes `comment = 'text'`, which any dialect's block may have where a doc comment can't hold the text to the letter
/// (carriage returns, blanks at the end of a line); gives false for other options.
bool apply_to_comment(const dialect::Option& option, std::string& comment);

/// What an option's token stands for: text in parentheses keeps them.
std::string text(const ast::OptionToken& token);

}  // namespace schemac::sema
