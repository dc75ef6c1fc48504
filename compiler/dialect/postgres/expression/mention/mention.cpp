// PostgreSQL expressions: finding the names in a raw tree.
#include "compiler/dialect/postgres/expression/mention/mention.h"

#include <algorithm>
#include <set>

#include "compiler/dialect/postgres/expression/literal/literal.h"

namespace schemac::dialect::postgres::expression {
namespace {

std::vector<std::string> strings(const Value& list) {
    std::vector<std::string> parts;
    for (const Value& item : list)
        if (!item.string().empty()) parts.emplace_back(item.string());
    return parts;
}

class Walk {
  public:
    explicit Walk(std::size_t offset) : offset_(offset) {}

    void visit(const Value& value) {
        if (value.type != Value::Type::object && value.type != Value::Type::array) return;
        take(value);
        for (const Value& child : value)
            visit(child);
    }

    std::vector<Mention> finish() {
        std::erase_if(found_, [this](const Mention& m) {
            return m.what == Mention::What::relation && m.parts.size() == 1 && with_.contains(m.parts[0]);
        });
        return std::move(found_);
    }

  private:
    using What = Mention::What;

    void take(const Value& value) {
        const std::string_view key = value.key;
        if (key == "RangeVar" || key == "relation") return relation(value);
        if (key == "FuncCall") return call(value);
        if (key == "TypeName" || key == "typeName" || key == "returnType")
            return add(What::type, strings(value["names"]), value);
        if (key == "ColumnRef") return add(What::column, strings(value["fields"]), value);
        if (key == "TypeCast") return cast(value);
        if (key == "CommonTableExpr") with_.insert(std::string(value["ctename"].text));
        if (key == "ResTarget" && !value["name"] && value["val"].as("ColumnRef")) target_ = &value["val"].body();
    }

    void add(What what, std::vector<std::string> parts, const Value& at) {
        if (parts.empty() || at["location"].text.starts_with('-')) return;
        Mention made{what, std::move(parts), static_cast<std::size_t>(at["location"].number()) - offset_, {}, false};
        if (&at == target_) made.unnamed_target = true;
        found_.push_back(std::move(made));
    }

    void relation(const Value& value) {
        if (!value["relname"]) return;
        std::vector<std::string> parts;
        if (const Value& schema = value["schemaname"]) parts.emplace_back(schema.text);
        parts.emplace_back(value["relname"].text);
        const std::size_t before = found_.size();
        add(What::relation, std::move(parts), value);
        if (found_.size() > before) found_.back().alias = value["alias"]["aliasname"].text;
    }

    /// `nextval('seq')` names a sequence in a bare string.
    void call(const Value& value) {
        std::vector<std::string> parts = strings(value["funcname"]);
        const std::string& name = parts.back();
        const bool sequence = name == "nextval" || name == "currval" || name == "setval";
        if (sequence) literal(value["args"].at(0));
        if (parts[0] != "pg_catalog") add(What::routine, std::move(parts), value);
    }

    void cast(const Value& value) {
        if (value["typeName"]["names"].last().string() == "regclass") literal(value["arg"]);
    }

    void literal(const Value& value) {
        const Value& text = value.as("A_Const")["sval"];
        if (text) add(What::literal, name_parts(trimmed(text["sval"].text)), value.body());
    }

    std::size_t offset_;
    std::vector<Mention> found_;
    std::set<std::string, std::less<>> with_;
    const Value* target_ = nullptr;
};

Mentions walk(const Value& root, std::size_t offset, bool is_query) {
    Walk walk(offset);
    walk.visit(root);
    return {walk.finish(), is_query};
}

}  // namespace

bool is_standard_body(const std::string& sql) {
    std::string start;
    for (const char c : trimmed(sql).substr(0, 12))
        start += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return start.starts_with("begin atomic") || start.starts_with("return ");
}

std::optional<Mentions> mentions_in(const std::string& sql) {
    if (is_standard_body(sql)) {
        const std::string before = "CREATE FUNCTION f() LANGUAGE sql ";
        if (const std::optional<Tree> tree = parse(before + sql))
            return walk(tree->statements().at(0)["stmt"].body()["sql_body"], before.size(), true);
    }
    if (const std::optional<Tree> tree = parse(sql)) return walk(tree->statements(), 0, true);
    if (const std::optional<ExpressionTree> tree = parse_expression(sql))
        return walk(tree->root(), ExpressionTree::offset, false);
    return std::nullopt;
}

std::vector<NamePart> name_at(std::string_view text, std::size_t at) {
    std::vector<NamePart> parts;
    const auto skip_blanks = [&] {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t'))
            ++at;
    };
    while (at < text.size()) {
        NamePart part{at, at, {}};
        if (text[at] == '"') {
            for (++at; at < text.size(); ++at) {
                if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
                if (text[at] == '"') ++at;
                part.name += text[at];
            }
            ++at;
        } else {
            const auto is_name = [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                       c == '$' || (c & 0x80);
            };
            for (; at < text.size() && is_name(text[at]); ++at)
                part.name += text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
        }
        part.end = at;
        if (part.end == part.begin) break;
        parts.push_back(std::move(part));
        skip_blanks();
        if (at >= text.size() || text[at] != '.') break;
        ++at;
        skip_blanks();
    }
    return parts;
}

}  // namespace schemac::dialect::postgres::expression
