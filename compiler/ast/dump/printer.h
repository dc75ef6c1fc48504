// Writes a tree of fields as indented lines.
#pragma once

#include "compiler/ast/file.h"

#include <string>
#include <string_view>

namespace schemac::ast {

class Printer {
  public:
    /// `name` alone on a line; what is printed until `close` belongs to it.
    void open(std::string_view name);
    void close();

    /// `name: value`, control characters and quotes escaped.
    void field(std::string_view name, std::string_view value);
    void number(std::string_view name, long long value) { field(name, std::to_string(value)); }
    /// `name` alone, when it is so.
    void flag(std::string_view name, bool value);

    std::string take() { return std::move(out_); }

  private:
    void line(std::string_view text);

    std::string out_;
    std::size_t depth_ = 0;
};

/// Each prints what is set of a part, under the name of the field that it stands in.
void dump(Printer& to, std::string_view field, const Identifier& value);
void dump(Printer& to, std::string_view field, const Name& value);
void dump(Printer& to, std::string_view field, const Text& value);
void dump(Printer& to, std::string_view field, const Expression& value);
void dump(Printer& to, std::string_view field, const Value& value);
void dump(Printer& to, std::string_view field, const Type& value);
void dump(Printer& to, std::string_view field, const Option& value);
void dump(Printer& to, std::string_view field, const DialectOption& value);
void dump(Printer& to, std::string_view field, const OptionToken& value);
void dump(Printer& to, std::string_view field, const Setting& value);
void dump(Printer& to, std::string_view field, const Dependency& value);
void dump(Printer& to, std::string_view field, const RenamedFrom& value);
void dump(Printer& to, std::string_view field, const Deprecated& value);
void dump(Printer& to, std::string_view field, const SequenceOptions& value);
void dump(Printer& to, std::string_view field, const IndexElement& value);
void dump(Printer& to, std::string_view field, const References& value);
void dump(Printer& to, std::string_view field, const Deferral& value);
void dump(Printer& to, std::string_view field, const Check& value);
void dump(Printer& to, std::string_view field, const Member& value);

/// The parts of an index, for it is both a member and a declaration.
void dump_index(Printer& to, const Index& value);
void dump_nullability(Printer& to, const std::optional<Nullability>& value);

template <class T>
void dump(Printer& to, std::string_view field, const std::optional<T>& value) {
    if (value) dump(to, field, *value);
}

template <class T>
void dump(Printer& to, std::string_view field, const std::vector<T>& values) {
    for (const auto& value : values)
        dump(to, field, value);
}

}  // namespace schemac::ast
