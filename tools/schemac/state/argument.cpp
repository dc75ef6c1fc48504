// Command line: telling the forms of a state argument apart.
#include "tools/schemac/state/argument.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "emit/revision/revision.h"
#include "introspect/redact.h"

namespace schemac::cli {
namespace {

namespace fs = std::filesystem;
using Form = StateArgument::Form;

constexpr const char* forms =
    "a state is a `.schema` file or folder, a URL, a snapshot (`.json`), a folder of revisions (`FOLDER@REVISION`), a "
    "`.sql` file or folder, or `empty`";

/// The header is all that it takes to tell a revision from a schema.
bool is_revision_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string head(16384, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return emit::revision::is_revision(head);
}

struct Found {
    std::vector<std::string> schemas;
    std::vector<std::string> scripts;
    bool revisions = false;
};

/// `.schema` files are looked for in folders below too; `.sql` files only right there.
Found look_into(const std::string& folder) {
    Found found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (!at->is_regular_file()) continue;
        const fs::path& path = at->path();
        if (path.extension() == ".schema") found.schemas.push_back(path.string());
        if (path.extension() != ".sql" || at.depth() > 0) continue;
        if (is_revision_file(path))
            found.revisions = true;
        else
            found.scripts.push_back(path.string());
    }
    if (error) throw source::Failure(code::cannot_read_file, folder, error.message());
    std::sort(found.schemas.begin(), found.schemas.end());
    std::sort(found.scripts.begin(), found.scripts.end());
    return found;
}

void take_folder(StateArgument& state, const std::string& path) {
    Found found = look_into(path);
    if (found.revisions) {
        state.form = Form::revisions;
        state.folder = path;
        return;
    }
    if (!found.schemas.empty() && !found.scripts.empty())
        throw source::Failure(code::folder_with_two_states, path)
            .help("name the files, or a folder with one kind only");
    if (found.schemas.empty() && found.scripts.empty())
        throw source::Failure(code::folder_without_state, path).help(forms);
    state.form = found.schemas.empty() ? Form::sql : Form::language;
    state.files = std::move(found.schemas.empty() ? found.scripts : found.schemas);
}

void take_revision_file(StateArgument& state, const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    state.form = Form::revisions;
    state.folder = path.has_parent_path() ? path.parent_path().string() : ".";
    state.revision = emit::revision::read(text, path.string()).id;
}

void take_file(StateArgument& state, const std::string& path) {
    const std::string extension = fs::path(path).extension();
    state.files = {path};
    if (extension == ".schema")
        state.form = Form::language;
    else if (extension == ".json")
        state.form = Form::snapshot;
    else if (extension == ".sql" && is_revision_file(path))
        take_revision_file(state, path);
    else if (extension == ".sql")
        state.form = Form::sql;
    else if (extension == ".db" || extension == ".sqlite" || extension == ".sqlite3")
        throw source::Failure(code::unknown_state_form, path)
            .help("for a SQLite database, write `sqlite:" + path + '`');
    else
        throw source::Failure(code::unknown_state_form, path).help(forms);
}

[[noreturn]] void not_found(const std::string& text) {
    source::Failure failure(code::state_not_found, introspect::redacted_text(text));
    if (text.find('.') == std::string::npos && text.find('/') == std::string::npos) failure.help(forms);
    throw failure.help("paths are seen from the current folder");
}

}  // namespace

StateArgument parse_state(const std::string& text) {
    StateArgument state;
    state.name = text;
    if (text == "empty") return state;
    if (const auto url = introspect::parse_url(text)) {
        state.form = Form::live;
        state.url = *url;
        state.name = introspect::redacted(*url);
        return state;
    }
    std::error_code error;
    const std::size_t at = text.rfind('@');
    if (fs::is_directory(text, error))
        take_folder(state, text);
    else if (fs::exists(text, error))
        take_file(state, text);
    else if (at != std::string::npos && at > 0 && fs::is_directory(text.substr(0, at), error)) {
        state.form = Form::revisions;
        state.folder = text.substr(0, at);
        state.revision = text.substr(at + 1);
    } else
        not_found(text);
    return state;
}

}  // namespace schemac::cli
