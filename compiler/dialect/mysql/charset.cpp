// Dialect, MySQL and MariaDB: charsets and collations.
#include "compiler/dialect/mysql/charset.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace schemac::dialect::mysql {
namespace {

// information_schema.CHARACTER_SETS of MySQL 8.0 and MariaDB 10.11, equal but for utf8mb4.
constexpr std::array<std::pair<std::string_view, std::string_view>, 41> defaults{{
    {"armscii8", "armscii8_general_ci"}, {"ascii", "ascii_general_ci"},
    {"big5", "big5_chinese_ci"},         {"binary", "binary"},
    {"cp1250", "cp1250_general_ci"},     {"cp1251", "cp1251_general_ci"},
    {"cp1256", "cp1256_general_ci"},     {"cp1257", "cp1257_general_ci"},
    {"cp850", "cp850_general_ci"},       {"cp852", "cp852_general_ci"},
    {"cp866", "cp866_general_ci"},       {"cp932", "cp932_japanese_ci"},
    {"dec8", "dec8_swedish_ci"},         {"eucjpms", "eucjpms_japanese_ci"},
    {"euckr", "euckr_korean_ci"},        {"gb18030", "gb18030_chinese_ci"},
    {"gb2312", "gb2312_chinese_ci"},     {"gbk", "gbk_chinese_ci"},
    {"geostd8", "geostd8_general_ci"},   {"greek", "greek_general_ci"},
    {"hebrew", "hebrew_general_ci"},     {"hp8", "hp8_english_ci"},
    {"keybcs2", "keybcs2_general_ci"},   {"koi8r", "koi8r_general_ci"},
    {"koi8u", "koi8u_general_ci"},       {"latin1", "latin1_swedish_ci"},
    {"latin2", "latin2_general_ci"},     {"latin5", "latin5_turkish_ci"},
    {"latin7", "latin7_general_ci"},     {"macce", "macce_general_ci"},
    {"macroman", "macroman_general_ci"}, {"sjis", "sjis_japanese_ci"},
    {"swe7", "swe7_swedish_ci"},         {"tis620", "tis620_thai_ci"},
    {"ucs2", "ucs2_general_ci"},         {"ujis", "ujis_japanese_ci"},
    {"utf16", "utf16_general_ci"},       {"utf16le", "utf16le_general_ci"},
    {"utf32", "utf32_general_ci"},       {"utf8mb3", "utf8mb3_general_ci"},
    {"utf8mb4", "utf8mb4_0900_ai_ci"},
}};

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

/// MySQL 8.0 changed it; MariaDB did with 11.6 (https://mariadb.com/kb/en/setting-character-sets-and-collations/).
std::string_view usual_for_utf8mb4(const model::Target& target) {
    if (target.product == model::Product::mysql)
        return target.version.major >= 8 ? "utf8mb4_0900_ai_ci" : "utf8mb4_general_ci";
    return target.version >= model::Version{11, 6, 0} ? "utf8mb4_uca1400_ai_ci" : "utf8mb4_general_ci";
}

std::string setting(const std::map<std::string, std::string>& settings, const char* name) {
    const auto found = settings.find(name);
    return found == settings.end() ? std::string() : found->second;
}

}  // namespace

Charsets::Charsets(const model::Target& target, const std::map<std::string, std::string>& settings)
    : for_utf8mb4_(setting(settings, "collation_for_utf8mb4")) {
    if (for_utf8mb4_.empty()) for_utf8mb4_ = usual_for_utf8mb4(target);
    of_database_ = resolve(setting(settings, "default_charset"), setting(settings, "default_collation"), for_utf8mb4_);
}

std::string Charsets::canonical_charset(std::string_view charset) {
    const std::string name = lowered(charset);
    return name == "utf8" ? "utf8mb3" : name;
}

std::string Charsets::canonical_collation(std::string_view collation, std::string_view charset) {
    const std::string name = lowered(collation);
    if (name.starts_with("utf8_")) return "utf8mb3" + name.substr(4);
    if (name.starts_with("uca1400_")) return canonical_charset(charset.empty() ? "utf8mb4" : charset) + '_' + name;
    return name;
}

std::string Charsets::charset_of(std::string_view collation) {
    return canonical_charset(collation.substr(0, collation.find('_')));
}

std::string Charsets::default_collation(std::string_view charset) const {
    const std::string name = canonical_charset(charset);
    if (name == "utf8mb4") return for_utf8mb4_;
    const auto found =
        std::find_if(defaults.begin(), defaults.end(), [&](const auto& line) { return line.first == name; });
    return found == defaults.end() ? name + "_bin" : std::string(found->second);
}

std::string Charsets::resolve(std::string_view charset, std::string_view collation, std::string_view inherited) const {
    if (!collation.empty())
        return canonical_collation(collation, charset.empty() ? charset_of(inherited) : std::string(charset));
    if (!charset.empty()) return default_collation(charset);
    return std::string(inherited);
}

}  // namespace schemac::dialect::mysql
