// Migrate: how people name revisions.
#include "migrate/graph/target.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "compiler/source/codes/run.h"
#include "compiler/source/failure.h"

namespace schemac::migrate {
namespace {

/// `NAME+2`, `NAME-1`, `+2`: a name, and how many steps from there.
struct Relative {
    std::string name;
    int steps = 0;
};

std::optional<Relative> relative(const std::string& text) {
    const std::size_t sign = text.find_last_of("+-");
    if (sign == std::string::npos || sign + 1 == text.size()) return std::nullopt;
    Relative found{text.substr(0, sign), 0};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + sign + 1, end, found.steps);
    if (error != std::errc() || stop != end || found.steps < 1) return std::nullopt;
    if (text[sign] == '-') found.steps = -found.steps;
    return found;
}

class Names {
  public:
    Names(const std::string& text, const Graph& graph, const Ids& applied)
        : text_(text), graph_(graph), applied_(applied) {}

    Ids resolve() const {
        if (const auto found = relative(text_)) return {walk(*found)};
        return resolve(text_);
    }

  private:
    [[noreturn]] void bad(const std::string& why) const {
        source::Failure failure(code::bad_revision_target, text_, why);
        failure.help("name it by the beginning of its id, or write `head`, `heads`, `base`, `+1`, `-1`, `LABEL@head`");
        throw failure;
    }

    Ids resolve(const std::string& name) const {
        if (name == "base") return {};
        if (name == "heads") return set(graph_.heads());
        if (name == "head") return {single_head(graph_.heads())};
        if (name == "current") return set(current(graph_, applied_));
        if (const std::size_t at = name.find('@'); at != std::string::npos)
            return labelled(name.substr(0, at), name.substr(at + 1));
        return by_beginning(name);
    }

    static Ids set(const std::vector<std::string>& ids) { return {ids.begin(), ids.end()}; }

    std::string single_head(const std::vector<std::string>& heads) const {
        if (heads.size() == 1) return heads.front();
        if (heads.empty()) bad("there are no revisions");
        throw source::Failure(code::several_heads, heads.size(), listed(heads))
            .help("make them one with `schemac merge`, run all with `heads`, or name one of them");
    }

    std::vector<std::string> heads_of(const std::string& label) const {
        std::vector<std::string> found;
        for (const std::string& id : graph_.heads()) {
            const std::vector<std::string> labels = graph_.labels(id);
            if (std::find(labels.begin(), labels.end(), label) != labels.end()) found.push_back(id);
        }
        return found;
    }

    Ids labelled(const std::string& label, const std::string& rest) const {
        const std::vector<std::string> heads = heads_of(label);
        if (heads.empty()) bad("no branch is labelled `" + label + '`');
        if (rest == "heads") return set(heads);
        if (rest != "head") bad("after `@` stands `head` or `heads`");
        return {single_head(heads)};
    }

    Ids by_beginning(const std::string& name) const {
        if (graph_.contains(name)) return {name};
        std::vector<std::string> found;
        for (const std::string& id : graph_.order())
            if (!name.empty() && id.starts_with(name)) found.push_back(id);
        if (found.size() == 1) return {found.front()};
        if (found.size() > 1) bad("several begin so: " + listed(found));
        const std::vector<std::string> heads = heads_of(name);
        if (heads.empty()) bad("there is no such revision");
        return {single_head(heads)};
    }

    /// The only one, or where the database is, or an error.
    std::string start(const Relative& from) const {
        const Ids ids = from.name.empty() ? set(current(graph_, applied_)) : resolve(from.name);
        if (ids.size() > 1) bad("there are several to count from: " + listed({ids.begin(), ids.end()}));
        return ids.empty() ? "" : *ids.begin();
    }

    std::string walk(const Relative& from) const {
        std::string at = start(from);
        for (int left = from.steps; left > 0; --left)
            at = only(at.empty() ? graph_.bases() : graph_.children(at), "follow");
        for (int left = from.steps; left < 0; ++left) {
            if (at.empty()) bad("that is before the first revision");
            const std::vector<std::string>& parents = graph_.node(at).revises;
            at = parents.empty() ? "" : only(parents, "come before");
        }
        return at;
    }

    std::string only(const std::vector<std::string>& ids, const std::string& where) const {
        if (ids.empty()) bad("that is after the last revision");
        if (ids.size() > 1) bad("several " + where + " there: " + listed(ids));
        return ids.front();
    }

    const std::string& text_;
    const Graph& graph_;
    const Ids& applied_;
};

Ids without_base(Ids ids) {
    ids.erase("");
    return ids;
}

}  // namespace

Ids named(const std::string& text, const Graph& graph, const Ids& applied) {
    return without_base(Names(text, graph, applied).resolve());
}

std::vector<std::string> to_upgrade(const std::string& target, const Graph& graph, const Ids& applied) {
    Ids missing;
    for (const std::string& id : graph.with_ancestors(named(target, graph, applied)))
        if (!applied.contains(id)) missing.insert(id);
    return graph.sorted(missing);
}

namespace {

/// `-2`: the last two that ran, one after the other, each of which must be the only last one.
std::vector<std::string> last_ones(int count, const std::string& target, const Graph& graph, Ids applied) {
    std::vector<std::string> order;
    for (; count > 0; --count) {
        const std::vector<std::string> last = current(graph, applied);
        if (last.size() != 1)
            throw source::Failure(
                code::bad_revision_target, target,
                last.empty() ? "that is before the first revision" : "there are several to count from: " + listed(last))
                .help("name the revision to go back to, or `base`");
        order.push_back(last.front());
        applied.erase(last.front());
    }
    return order;
}

}  // namespace

std::vector<std::string> to_downgrade(const std::string& target, const Graph& graph, const Ids& applied) {
    if (const auto back = relative(target); back && back->name.empty() && back->steps < 0)
        return last_ones(-back->steps, target, graph, applied);
    const Ids kept = named(target, graph, applied);
    Ids undone = kept.empty() ? applied : graph.with_descendants(kept);
    for (const std::string& id : kept)
        undone.erase(id);
    std::erase_if(undone, [&](const std::string& id) { return !applied.contains(id); });
    std::vector<std::string> order = graph.sorted(undone);
    std::reverse(order.begin(), order.end());
    return order;
}

std::vector<std::string> current(const Graph& graph, const Ids& applied) {
    std::vector<std::string> found;
    for (const std::string& id : graph.sorted(applied)) {
        const std::vector<std::string> next = graph.children(id);
        if (std::none_of(next.begin(), next.end(), [&](const auto& one) { return applied.contains(one); }))
            found.push_back(id);
    }
    return found;
}

}  // namespace schemac::migrate
