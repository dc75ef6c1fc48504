// A database file of its own, and SQL run on it.
#pragma once

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "introspect/read.h"

namespace schemac::laws::sqlite {

class Database {
  public:
    Database() {
        static int count = 0;
        const auto name = "schemac_laws_" + std::to_string(::getpid()) + '_' + std::to_string(++count) + ".db";
        path_ = (std::filesystem::temp_directory_path() / name).string();
        std::filesystem::remove(path_);
        sqlite3_open(path_.c_str(), &handle_);
        run("PRAGMA synchronous = OFF");
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() {
        sqlite3_close_v2(handle_);
        for (const char* end : {"", "-journal"})
            std::filesystem::remove(path_ + end);
    }

    /// Stops at the first error, and gives it back.
    std::string run(const std::string& sql) {
        const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
        const std::string error = code == SQLITE_OK ? "" : sqlite3_errmsg(handle_);
        if (!error.empty()) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
        return error;
    }

    std::string rows(const std::string& sql) {
        std::string all;
        const auto add = [](void* to, int count, char** values, char**) {
            for (int i = 0; i < count; ++i)
                *static_cast<std::string*>(to) += std::string(values[i] ? values[i] : "null") + '|';
            *static_cast<std::string*>(to) += '\n';
            return 0;
        };
        const int code = sqlite3_exec(handle_, sql.c_str(), add, &all, nullptr);
        return code == SQLITE_OK ? all : std::string("error: ") + sqlite3_errmsg(handle_);
    }

    const std::string& path() const { return path_; }

    model::State read() const {
        introspect::Url url;
        url.product = model::Product::sqlite;
        url.database = path_;
        return introspect::sqlite::read(url);
    }

  private:
    std::string path_;
    sqlite3* handle_ = nullptr;
};

}  // namespace schemac::laws::sqlite
