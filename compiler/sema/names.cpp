// Sema: tables of names.
#include "compiler/sema/names.h"

#include "compiler/sema/list.h"
#include "compiler/source/codes/names.h"
#include "compiler/source/suggest.h"

namespace schemac::sema {
namespace {

void declare(NameTable& table, NameTable::Entry entry, source::Diagnostics& sink) {
    const source::Span span = entry.span;
    const std::string word(entry.word);
    const std::string name = entry.name.name;
    const NameTable::Entry* first = table.add(std::move(entry));
    if (!first) return;
    const std::string note =
        first->word == word ? "first declared here" : "a " + std::string(first->word) + " has the name";
    sink.report(code::declared_twice, span, word, name).with_note(note, first->span);
}

template <class Node>
void declare(NameTable& table, const std::vector<Declared<Node>>& list, model::Kind kind, std::string_view word,
             source::Diagnostics& sink) {
    for (const Declared<Node>& d : list)
        declare(table, {kind, d.name, d.node->name.span, word}, sink);
}

}  // namespace

NameTable::Key NameTable::key(const model::QualifiedName& name) const {
    return {dialect_.fold(model::Kind::schema, name.schema), dialect_.fold(folds_as_, name.name)};
}

const NameTable::Entry* NameTable::add(Entry entry) {
    const auto [at, is_new] = entries_.try_emplace(key(entry.name), std::move(entry));
    return is_new ? nullptr : &at->second;
}

const NameTable::Entry* NameTable::find(const model::QualifiedName& name) const {
    const auto found = entries_.find(key(name));
    return found == entries_.end() ? nullptr : &found->second;
}

const NameTable::Entry* NameTable::find(const ast::Name& name, const std::string& current) const {
    const Entry* found = find(model::QualifiedName{schema_of(name, current, dialect_), name.name.text});
    if (found || name.schema) return found;
    return find(model::QualifiedName{dialect_.capabilities().default_schema, name.name.text});
}

std::string NameTable::suggest(const ast::Name& name) const {
    std::vector<std::string_view> candidates;
    for (const auto& [key, entry] : entries_)
        candidates.push_back(entry.name.name);
    return source::did_you_mean(name.name.text, candidates);
}

std::string written(const ast::Name& name) {
    return name.schema ? name.schema->text + '.' + name.name.text : name.name.text;
}

Names name_all(const Declarations& declarations, const dialect::Dialect& dialect, source::Diagnostics& sink) {
    Names names(dialect);
    declare(names.relations, declarations.tables, model::Kind::table, "table", sink);
    declare(names.relations, declarations.views, model::Kind::view, "view", sink);
    declare(names.relations, declarations.sequences, model::Kind::sequence, "sequence", sink);
    declare(names.types, declarations.enums, model::Kind::enum_type, "enum", sink);
    declare(names.types, declarations.domains, model::Kind::domain, "domain", sink);
    declare(names.types, declarations.composites, model::Kind::composite_type, "type", sink);
    declare(names.types, declarations.ranges, model::Kind::range_type, "type", sink);
    for (const Declared<ast::RangeType>& range : declarations.ranges)
        for (const auto& [option, value] : settings_in(range.node->definition.text))
            if (option == "multirange_type_name")
                declare(names.types,
                        {model::Kind::range_type,
                         {range.name.schema, unquoted(value)},
                         range.node->definition.span,
                         "type"},
                        sink);
    declare(names.mixins, declarations.mixins, model::Kind::table, "mixin", sink);
    for (const auto& d : declarations.schemas)
        names.schemas.add({model::Kind::schema, {{}, d.node->name.text}, d.node->name.span, "schema"});
    return names;
}

}  // namespace schemac::sema
