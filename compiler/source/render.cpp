// The look of a diagnostic: what is wrong, where, the line with a caret, what helps.
#include "compiler/source/render.h"

#include "compiler/source/diagnostics.h"
#include "compiler/source/excerpt.h"
#include "compiler/source/sources.h"

#include <algorithm>

namespace schemac::source {
namespace {

constexpr std::string_view reset = "\x1b[0m", bold = "\x1b[1m", red = "\x1b[1;31m", yellow = "\x1b[1;33m",
                           blue = "\x1b[1;34m", cyan = "\x1b[1;36m";

class Renderer {
  public:
    Renderer(const Sources& sources, bool color) : sources_(sources), color_(color) {}

    std::string diagnostic(const Diagnostic& diagnostic) {
        width_ = gutter_width(diagnostic);
        headline(diagnostic);
        if (diagnostic.span.valid()) {
            snippet(diagnostic.span, diagnostic.label, style_of(diagnostic.severity));
        } else if (!diagnostic.where.empty()) {
            out_ += std::string(width_, ' ') + styled(blue, "-->") + " " + printable(diagnostic.where) + "\n";
        }
        for (const auto& help : diagnostic.help)
            remark("help", help);
        for (const auto& note : diagnostic.notes) {
            if (!note.span.valid()) remark("note", note.text);
        }
        for (const auto& note : diagnostic.notes) {
            if (note.span.valid()) pointing_note(note);
        }
        return std::move(out_);
    }

  private:
    std::size_t gutter_width(const Diagnostic& diagnostic) const {
        std::uint32_t largest = 1;
        if (diagnostic.span.valid()) largest = line_of(diagnostic.span);
        for (const auto& note : diagnostic.notes) {
            if (note.span.valid()) largest = std::max(largest, line_of(note.span));
        }
        return std::to_string(largest).size();
    }

    std::uint32_t line_of(const Span& span) const { return sources_.file(span.file).position(span.begin).line; }

    std::string styled(std::string_view style, std::string_view text) const {
        if (!color_) return std::string(text);
        return std::string(style) + std::string(text) + std::string(reset);
    }

    static std::string_view style_of(Severity severity) {
        switch (severity) {
            case Severity::error: return red;
            case Severity::warning: return yellow;
            case Severity::note: return cyan;
        }
        return {};
    }

    static std::string_view word_of(Severity severity) {
        switch (severity) {
            case Severity::error: return "error";
            case Severity::warning: return "warning";
            case Severity::note: return "note";
        }
        return {};
    }

    void headline(const Diagnostic& diagnostic) {
        const auto word = std::string(word_of(diagnostic.severity)) + "[" + diagnostic.code + "]";
        out_ += styled(style_of(diagnostic.severity), word) + styled(bold, ": " + printable(diagnostic.message)) + "\n";
    }

    void snippet(const Span& span, const std::string& label, std::string_view style) {
        const auto& file = sources_.file(span.file);
        const auto position = file.position(span.begin);
        const auto shown = excerpt(file, span);
        const std::string margin(width_ + 1, ' ');
        const auto number = std::to_string(shown.line);
        out_ += std::string(width_, ' ') + styled(blue, "-->") + " " + printable(file.path()) + ":" +
                std::to_string(position.line) + ":" + std::to_string(position.column) + "\n";
        out_ += margin + styled(blue, "|") + "\n";
        out_ += styled(blue, std::string(width_ - number.size(), ' ') + number + " |");
        out_ += shown.text.empty() ? "\n" : " " + shown.text + "\n";
        auto carets = std::string(shown.caret_count, '^');
        if (!label.empty()) carets += " " + printable(label);
        out_ += margin + styled(blue, "|") + " " + std::string(shown.caret_column, ' ') + styled(style, carets) + "\n";
    }

    void remark(std::string_view kind, const std::string& text) {
        out_ +=
            std::string(width_ + 1, ' ') + styled(blue, "=") + " " + styled(bold, kind) + ": " + printable(text) + "\n";
    }

    void pointing_note(const Note& note) {
        out_ += styled(cyan, "note") + ": " + printable(note.text) + "\n";
        snippet(note.span, "", cyan);
    }

    const Sources& sources_;
    bool color_;
    std::size_t width_ = 1;
    std::string out_;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, const Sources& sources, bool color) {
    return Renderer(sources, color).diagnostic(diagnostic);
}

std::string render(const Diagnostics& diagnostics, const Sources& sources, bool color) {
    std::string out;
    for (const auto& diagnostic : diagnostics.sorted()) {
        if (!out.empty()) out += "\n";
        out += render(diagnostic, sources, color);
    }
    return out;
}

}  // namespace schemac::source
