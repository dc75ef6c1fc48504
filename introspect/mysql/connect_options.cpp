// Introspect, MySQL and MariaDB: from a URL to the options of the connector.
#include "introspect/mysql/connect_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "compiler/source/codes/connect.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"

namespace schemac::introspect::mysql {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> files{{{"ssl_ca", "sslCA"},
                                                                              {"ssl_capath", "sslCAPath"},
                                                                              {"ssl_cert", "sslCert"},
                                                                              {"ssl_key", "sslKey"},
                                                                              {"ssl_cipher", "sslCipher"}}};

std::string normalised(std::string_view name) {
    std::string result(name);
    for (char& c : result)
        c = c == '-' ? '_' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return result;
}

[[noreturn]] void bad_mode(const std::string& value, const Url& url) {
    throw source::Failure(code::bad_connection_parameter, "ssl-mode", value)
        .at(redacted(url))
        .help("`ssl-mode` is one of `disabled`, `preferred`, `required`, `verify_ca`, `verify_identity`");
}

/// `sslEnforce` refuses a connection without TLS; verification of the certificate comes with a CA, or with the
/// system's own list.
void set_mode(const std::string& value, const Url& url, ConnectOptions& options) {
    const std::string mode = normalised(value);
    if (mode == "disabled" || mode == "preferred") return;
    if (mode != "required" && mode != "verify_ca" && mode != "verify_identity") bad_mode(value, url);
    options.flags["sslEnforce"] = true;
    if (mode != "required") options.flags["sslVerify"] = true;
}

void set_timeout(const std::string& value, const Url& url, ConnectOptions& options) {
    int seconds = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (error != std::errc() || *end != '\0' || seconds < 0)
        throw source::Failure(code::bad_connection_parameter, "connect-timeout", value)
            .at(redacted(url))
            .help("write a number of seconds");
    options.numbers["OPT_CONNECT_TIMEOUT"] = seconds;
}

[[noreturn]] void unknown(const std::string& name, const Url& url) {
    source::Failure failure(code::unknown_connection_parameter, name);
    const std::string near = source::did_you_mean(
        name, {"ssl-mode", "ssl-ca", "ssl-capath", "ssl-cert", "ssl-key", "ssl-cipher", "socket", "connect-timeout"});
    failure.at(redacted(url));
    failure.help(near.empty()
                     ? "known are `ssl-mode`, `ssl-ca`, `ssl-capath`, `ssl-cert`, `ssl-key`, `ssl-cipher`, `socket` "
                       "and `connect-timeout`"
                     : "did you mean `" + near + "`?");
    throw failure;
}

void set_parameter(const std::string& written, const std::string& value, const Url& url, ConnectOptions& options) {
    const std::string name = normalised(written);
    const auto file = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.first == name; });
    if (file != files.end()) {
        options.texts[std::string(file->second)] = value;
        options.flags["sslEnforce"] = true;
    } else if (name == "ssl_mode" || name == "sslmode") {
        set_mode(value, url, options);
    } else if (name == "connect_timeout") {
        set_timeout(value, url, options);
    } else if (name != "socket") {
        unknown(written, url);
    }
}

std::string address(const Url& url) {
    for (const auto& [name, value] : url.parameters)
        if (normalised(name) == "socket") return "unix://" + value;
    const std::string host = url.host.empty() ? "127.0.0.1" : url.host;
    return "tcp://" + host + ":" + std::to_string(url.port ? url.port : 3306);
}

}  // namespace

ConnectOptions connect_options(const Url& url, bool with_database) {
    ConnectOptions options;
    options.texts["hostName"] = address(url);
    options.texts["userName"] = url.user.empty() ? "root" : url.user;
    options.texts["password"] = url.password;
    options.texts["OPT_CHARSET_NAME"] = "utf8mb4";
    options.numbers["OPT_CONNECT_TIMEOUT"] = 10;
    if (with_database) options.texts["schema"] = url.database;
    for (const auto& [name, value] : url.parameters)
        set_parameter(name, value, url, options);
    return options;
}

}  // namespace schemac::introspect::mysql
