// Sema: `enable`.
#include "compiler/sema/enabled.h"

#include "compiler/sema/option.h"
#include "compiler/source/codes/types.h"

namespace schemac::sema {

std::string enabled(const std::vector<ast::DialectOption>& options, std::string_view kind, Context& context) {
    std::string word;
    for (const dialect::Option& option : sema::lower(options, context.product())) {
        if (option.name == "enable" && option.values.size() == 1)
            word = option.values.front();
        else
            context.sink.report(
                code::not_managed_yet, option.span,
                "the option `" + option.name + "` of a" + (kind == "event trigger" ? "n " : " ") + std::string(kind));
    }
    return word;
}

}  // namespace schemac::sema
