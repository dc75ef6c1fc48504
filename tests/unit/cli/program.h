// Runs the command line as a user would, and gives back all that it said.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace schemac::test {

struct Said {
    int exit = -1;
    std::string out;
    std::string err;
};

/// Runs `schemac` in a process of its own, in that folder.
Said run(const std::vector<std::string>& arguments, const std::string& folder = ".",
         const std::map<std::string, std::string>& environment = {});

/// A folder that goes away again.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + '/' + name; }
    /// Writes a file, making its folder; gives its path.
    std::string write(const std::string& name, const std::string& text) const;
    std::string read(const std::string& name) const;
    /// All files in it, sorted, by their paths seen from it.
    std::vector<std::string> files() const;

  private:
    std::string path_;
};

/// A SQLite database of these statements.
void make_sqlite(const std::string& path, const std::string& sql);

}  // namespace schemac::test
