// Dialect, MySQL and MariaDB: tables made comparable.
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "compiler/dialect/mysql/canonical.h"
#include "compiler/dialect/mysql/partitioning.h"

namespace schemac::dialect::mysql {
namespace {

// As information_schema.ENGINES writes them; HEAP is an old word for MEMORY.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> engines{{{"innodb", "InnoDB"},
                                                                                 {"myisam", "MyISAM"},
                                                                                 {"memory", "MEMORY"},
                                                                                 {"heap", "MEMORY"},
                                                                                 {"aria", "Aria"},
                                                                                 {"archive", "ARCHIVE"},
                                                                                 {"csv", "CSV"},
                                                                                 {"blackhole", "BLACKHOLE"},
                                                                                 {"merge", "MRG_MyISAM"},
                                                                                 {"mrg_myisam", "MRG_MyISAM"},
                                                                                 {"ndbcluster", "ndbcluster"},
                                                                                 {"rocksdb", "ROCKSDB"}}};

std::string lowered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string uppered(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

std::string canonical_engine(const std::string& written) {
    if (written.empty()) return "InnoDB";
    const std::string name = lowered(written);
    const auto found = std::find_if(engines.begin(), engines.end(), [&](const auto& e) { return e.first == name; });
    return found == engines.end() ? written : std::string(found->second);
}

/// Off is the same as not said.
void canonical_options(std::map<std::string, std::string>& options) {
    std::map<std::string, std::string> canonical;
    for (auto& [name, value] : options) {
        const std::string key = uppered(name);
        const std::string text = uppered(value);
        if (text == "DEFAULT" || text.empty()) continue;
        canonical[key] = value;
    }
    options = std::move(canonical);
}

}  // namespace

void canonical_table(model::Table& table, const Server& server) {
    auto& part = model::ensure_part<model::mysql::TablePart>(table.dialect);
    part.engine = canonical_engine(part.engine);
    part.collation = server.charsets.resolve(part.charset, part.collation, server.charsets.of_database());
    part.charset = Charsets::charset_of(part.collation);
    part.row_format = uppered(part.row_format);
    if (part.row_format == "DEFAULT") part.row_format.clear();
    part.partitioning = canonical_partitioning(part.partitioning);
    canonical_options(part.options);
    for (model::Column& column : table.columns)
        canonical_column(column, table, part.collation, server);
    canonical_indexes(table, server);
    canonical_checks(table, server);
}

}  // namespace schemac::dialect::mysql
