// A database file of its own for a test, and statements run on it.
#pragma once

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "introspect/read.h"

namespace schemac::test {

class File {
  public:
    explicit File(const std::string& sql = "") {
        static int count = 0;
        const auto name = "schemac_" + std::to_string(::getpid()) + '_' + std::to_string(++count) + ".db";
        path = (std::filesystem::temp_directory_path() / name).string();
        std::filesystem::remove(path);
        sqlite3_open(path.c_str(), &handle);
        run(sql);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        sqlite3_close_v2(handle);
        for (const char* end : {"", "-journal", "-wal", "-shm"})
            std::filesystem::remove(path + end);
    }

    /// The message of what went wrong, or nothing.
    std::string attempt(const std::string& sql) {
        return sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK ? "" : sqlite3_errmsg(handle);
    }

    void run(const std::string& sql) {
        const std::string error = attempt(sql);
        if (!error.empty()) throw std::runtime_error(error + " in: " + sql);
    }

    /// All rows as text, values divided by `|`, rows by a line break.
    std::string rows(const std::string& sql) {
        std::string all;
        const auto add = [](void* to, int count, char** values, char**) {
            auto& text = *static_cast<std::string*>(to);
            for (int i = 0; i < count; ++i)
                text += (i ? "|" : "") + std::string(values[i] ? values[i] : "null");
            text += '\n';
            return 0;
        };
        if (sqlite3_exec(handle, sql.c_str(), add, &all, nullptr) != SQLITE_OK)
            throw std::runtime_error(std::string(sqlite3_errmsg(handle)) + " in: " + sql);
        return all;
    }

    introspect::Url url() const {
        introspect::Url url;
        url.product = model::Product::sqlite;
        url.database = path;
        return url;
    }

    model::State read() const { return introspect::sqlite::read(url()); }

    std::string path;
    sqlite3* handle = nullptr;
};

}  // namespace schemac::test
