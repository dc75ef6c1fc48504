// Report: drift as text.
#include "emit/report/describe.h"
#include "emit/report/drift.h"
#include "emit/report/drift_sign.h"

namespace schemac::emit::report {
namespace {

std::string line(char sign, const std::string& text, const Style& style) {
    const std::string whole = std::string("  ") + sign + ' ' + text;
    switch (sign) {
        case '+': return style.green(whole) + '\n';
        case '-': return style.red(whole) + '\n';
        default: return style.yellow(whole) + '\n';
    }
}

/// A created object is described as what it is, since nobody is asked to create anything.
template <class T>
std::string what(const diff::Create<T>& change) {
    return to_string(id_of(change.object));
}
template <class T>
std::string what(const diff::Drop<T>& change) {
    return to_string(id_of(change.object));
}
template <class T>
std::string what(const T& change) {
    return describe(diff::Change(change));
}

/// `add column a` without its verb, for what is only on one side.
std::string what(char sign, const diff::TableChange& change) {
    const std::string text = describe(change);
    return sign == '~' ? text : text.substr(text.find(' ') + 1);
}

struct Lines {
    std::string text;
    std::size_t count = 0;
};

void add(Lines& lines, const diff::AlterTable& change, const Style& style) {
    for (const diff::TableChange& one : change.changes) {
        lines.text += line(sign(one), to_string(id_of(change.to)) + ": " + what(sign(one), one), style);
        ++lines.count;
    }
}

template <class T>
void add(Lines& lines, const T& change, const Style& style) {
    lines.text += line(sign(diff::Change(change)), what(change), style);
    ++lines.count;
}

}  // namespace

std::string drift_text(const DriftReport& report, const Style& style) {
    if (report.changes.empty()) return "no drift: " + report.actual + " is as " + report.expected + " says\n";
    Lines lines;
    for (const diff::Change& change : report.changes)
        std::visit([&](const auto& one) { add(lines, one, style); }, change);
    const std::string count = std::to_string(lines.count) + (lines.count == 1 ? " difference" : " differences");
    return style.bold("drift: " + count) + " of " + report.actual + " from " + report.expected +
           "\n  (+ only in the database, - missing there, ~ other than it should be)\n" + lines.text;
}

}  // namespace schemac::emit::report
