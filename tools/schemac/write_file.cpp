// Command line: files that appear whole or not at all.
#include "tools/schemac/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"

namespace schemac::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int error) {
    throw source::Failure(code::cannot_write, path, std::strerror(error)).help("check the folder and its permissions");
}

/// A new file beside the target, removed again unless it was renamed.
class Beside {
  public:
    Beside(const std::string& path, const std::string& shown) : name_(path + ".XXXXXX"), shown_(shown) {
        descriptor_ = mkstemp(name_.data());
        if (descriptor_ < 0) fail(shown_, errno);
    }
    ~Beside() {
        if (descriptor_ >= 0) close(descriptor_);
        if (!renamed_) unlink(name_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    void write(std::string_view text) {
        while (!text.empty()) {
            const ssize_t count = ::write(descriptor_, text.data(), text.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail(shown_, errno);
            text.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    void rename_to(const std::string& path, mode_t mode) {
        if (fchmod(descriptor_, mode) != 0 || fsync(descriptor_) != 0) fail(shown_, errno);
        if (::rename(name_.c_str(), path.c_str()) != 0) fail(shown_, errno);
        renamed_ = true;
    }

  private:
    std::string name_;
    std::string shown_;
    int descriptor_ = -1;
    bool renamed_ = false;
};

/// What permissions the file has, or a new one would get.
mode_t mode_of(const std::string& path) {
    struct stat info {};
    if (stat(path.c_str(), &info) == 0) return info.st_mode & 07777;
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/// Devices and pipes (`/dev/stdout`) can't be renamed over, and have no half to be seen.
bool is_special(const std::string& path) {
    struct stat info {};
    return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

void write_through(const std::string& path, std::string_view text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) fail(path, errno);
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const int error = errno;
    if (std::fclose(file) != 0 || !written) fail(path, written ? errno : error);
}

}  // namespace

void write_file(const std::string& path, std::string_view text) {
    std::error_code error;
    if (fs::is_directory(path, error)) fail(path, EISDIR);
    if (is_special(path)) return write_through(path, text);
    const fs::path followed = fs::weakly_canonical(path, error);
    const std::string real = error || !fs::is_symlink(path) ? path : followed.string();
    Beside beside(real, path);
    beside.write(text);
    beside.rename_to(real, mode_of(real));
}

void write_stdout(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) fail("stdout", errno);
}

void make_folder(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) fail(path, error.value());
}

}  // namespace schemac::cli
