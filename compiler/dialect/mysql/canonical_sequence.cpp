// Dialect, MariaDB: sequences made comparable.
#include "compiler/dialect/mysql/canonical.h"

namespace schemac::dialect::mysql {
namespace {

void fill(std::optional<std::string>& option, const std::string& usual) {
    if (!option) option = usual;
}

}  // namespace

/// The defaults are those of https://mariadb.com/kb/en/create-sequence/.
void canonical_sequence(model::Sequence& sequence) {
    model::SequenceOptions& options = sequence.options;
    fill(options.increment, "1");
    const bool down = options.increment->starts_with('-');
    fill(options.minimum, down ? "-9223372036854775807" : "1");
    fill(options.maximum, down ? "-1" : "9223372036854775806");
    fill(options.start, down ? *options.maximum : *options.minimum);
    fill(options.cache, "1000");
}

}  // namespace schemac::dialect::mysql
