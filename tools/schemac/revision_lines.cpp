// Command line: a revision in a line, and in a few.
#include "tools/schemac/revision_lines.h"

namespace schemac::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string line(const std::string& name, const std::string& value) {
    return value.empty() ? "" : "  " + (name + ':' + std::string(10, ' ')).substr(0, 10) + value + '\n';
}

}  // namespace

std::string revision_line(const migrate::Project& project, const std::string& id) {
    const migrate::Graph& graph = project.graph();
    const emit::revision::Revision& file = project.revision(id).file;
    std::vector<std::string> marks;
    if (graph.children(id).empty()) marks.push_back("head");
    if (graph.children(id).size() > 1) marks.push_back("branch point");
    if (file.revises.size() > 1) marks.push_back("merge");
    if (!file.branch.empty()) marks.push_back("label " + file.branch);
    return id + "  " + file.message + (marks.empty() ? "" : "  (" + joined(marks) + ')') + '\n';
}

std::string revision_details(const migrate::Project& project, const std::string& id) {
    const migrate::Revision& revision = project.revision(id);
    return line("file", revision.path) + line("date", revision.file.date) + line("target", revision.file.target) +
           line("follows", joined(revision.file.revises)) + line("needs", joined(revision.file.depends_on)) +
           line("followed", joined(project.graph().children(id)));
}

}  // namespace schemac::cli
