// PostgreSQL expressions: renames within a text, each at its place, every other letter left as it was.
#include <algorithm>
#include <array>
#include <set>

#include "compiler/dialect/postgres/expression/expression.h"
#include "compiler/dialect/postgres/expression/mention/mention.h"
#include "compiler/dialect/postgres/expression/quote.h"

namespace schemac::dialect::postgres::expression {
namespace {

using What = Mention::What;
using model::Kind;

struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

class Renamer {
  public:
    Renamer(const std::string& sql, const Mentions& mentions, const model::QualifiedName& relation,
            const Renames& renames, std::string_view default_schema)
        : sql_(sql), mentions_(mentions), relation_(relation), renames_(renames), default_schema_(default_schema) {}

    std::string run() {
        for (const Mention& mention : mentions_.all)
            visit(mention);
        std::sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
        std::string text;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            if (edit.begin < at) continue;  // the same place named twice in the tree
            text += sql_.substr(at, edit.begin - at) + edit.text;
            at = edit.end;
        }
        return text + sql_.substr(at);
    }

  private:
    void visit(const Mention& mention) {
        switch (mention.what) {
            case What::relation: return object(mention, {Kind::table, Kind::view, Kind::sequence});
            case What::type:
                return object(mention, {Kind::enum_type, Kind::domain, Kind::composite_type, Kind::range_type,
                                        Kind::table, Kind::view});
            case What::routine: return routine(mention);
            case What::literal: return literal(mention);
            case What::column: return column(mention);
        }
    }

    model::QualifiedName named(const Mention& mention) const {
        const auto& parts = mention.parts;
        if (parts.size() > 1) return {parts[parts.size() - 2], parts.back()};
        return {std::string(default_schema_), parts.back()};
    }

    const std::string* find(const model::ObjectId& id) const {
        const auto found = renames_.find(id);
        return found == renames_.end() ? nullptr : &found->second;
    }

    const std::string* find_any(const model::QualifiedName& name, const std::vector<Kind>& kinds) const {
        for (const Kind kind : kinds)
            if (const std::string* to = find(id_of(kind, name))) return to;
        return nullptr;
    }

    void replace(const NamePart& part, const std::string& name) {
        edits_.push_back({part.begin, part.end, quote_identifier(name)});
    }

    void schema_part(const std::vector<NamePart>& parts) {
        if (parts.size() < 2) return;
        const NamePart& schema = parts[parts.size() - 2];
        if (const std::string* to = find({Kind::schema, {}, {}, schema.name})) replace(schema, *to);
    }

    void object(const Mention& mention, const std::vector<Kind>& kinds) {
        const std::vector<NamePart> parts = name_at(sql_, mention.position);
        if (parts.empty() || parts.back().name != mention.parts.back()) return;
        if (const std::string* to = find_any(named(mention), kinds)) replace(parts.back(), *to);
        schema_part(parts);
    }

    void routine(const Mention& mention) {
        const model::QualifiedName name = named(mention);
        const std::vector<NamePart> parts = name_at(sql_, mention.position);
        if (parts.empty() || parts.back().name != mention.parts.back()) return;
        for (const auto& [id, to] : renames_)
            if (id.kind == Kind::routine && id.schema == name.schema && id.name == name.name) replace(parts.back(), to);
        schema_part(parts);
    }

    /// The name within a string: `'public.seq'`.
    void literal(const Mention& mention) {
        const std::size_t quote = sql_.find('\'', mention.position);
        if (quote == std::string::npos) return;
        const std::vector<NamePart> parts = name_at(sql_, quote + 1);
        if (parts.empty() || parts.back().name != mention.parts.back()) return;
        if (const std::string* to = find_any(named(mention), {Kind::sequence, Kind::table, Kind::view}))
            replace(parts.back(), *to);
        schema_part(parts);
    }

    /// The relations that a column's prefix, or a bare column, may belong to.
    std::set<model::QualifiedName> owners(const Mention& mention) const {
        std::set<model::QualifiedName> found;
        const bool bare = mention.parts.size() == 1;
        const std::string prefix = bare ? std::string() : mention.parts[mention.parts.size() - 2];
        if (!mentions_.is_query) {
            if (bare || prefix == relation_.name || prefix == "old" || prefix == "new") found.insert(relation_);
            return found;
        }
        for (const Mention& other : mentions_.all) {
            if (other.what != What::relation) continue;
            const std::string& called = other.alias.empty() ? other.parts.back() : other.alias;
            if (bare || called == prefix) found.insert(named(other));
        }
        return found;
    }

    /// Whether a prefix is a relation's own name, rather than an alias.
    bool is_name_of(const std::string& prefix, const model::QualifiedName& owner) const {
        if (prefix != owner.name) return false;
        return !mentions_.is_query ||
               std::none_of(mentions_.all.begin(), mentions_.all.end(), [&](const Mention& other) {
                   return other.what == What::relation && other.alias == prefix;
               });
    }

    void column(const Mention& mention) {
        const std::vector<NamePart> parts = name_at(sql_, mention.position);
        if (parts.size() < mention.parts.size()) return;
        const NamePart& last = parts[mention.parts.size() - 1];
        const std::set<model::QualifiedName> candidates = owners(mention);
        const std::string* to = nullptr;
        for (const model::QualifiedName& owner : candidates)
            if (const std::string* found = find(model::member_id(Kind::column, owner, last.name))) to = found;
        if (to) {
            replace(last, *to);
            if (mention.unnamed_target) edits_.back().text += " AS " + quote_identifier(last.name);
        }
        if (mention.parts.size() < 2) return;
        const NamePart& prefix = parts[mention.parts.size() - 2];
        for (const model::QualifiedName& owner : candidates)
            if (is_name_of(prefix.name, owner))
                if (const std::string* renamed = find_any(owner, {Kind::table, Kind::view})) replace(prefix, *renamed);
    }

    const std::string& sql_;
    const Mentions& mentions_;
    const model::QualifiedName& relation_;
    const Renames& renames_;
    std::string_view default_schema_;
    std::vector<Edit> edits_;
};

}  // namespace

void rename(model::Expression& expression, const model::QualifiedName& relation, const Renames& renames,
            std::string_view default_schema) {
    for (std::string* text : {&expression.sql, &expression.canonical})
        if (const std::optional<Mentions> mentions = mentions_in(*text))
            *text = Renamer(*text, *mentions, relation, renames, default_schema).run();
}

}  // namespace schemac::dialect::postgres::expression
