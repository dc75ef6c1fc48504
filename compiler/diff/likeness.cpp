// Diff: likeness, scored.
#include "compiler/diff/likeness.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "compiler/source/codes/plan.h"

namespace schemac::diff {
namespace {

using model::Column;
using model::Table;

constexpr int least = 60;

std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::set<std::string_view> words(std::string_view name) {
    std::set<std::string_view> found;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('_'), name.size());
        if (end > 0) found.insert(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return found;
}

std::size_t place_of(const Table& table, const std::string& column) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& c) { return c.name == column; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// What stands before a column, of what both sides have.
std::string neighbour(const Table& table, const std::string& column, const Table& other) {
    for (std::size_t at = place_of(table, column); at-- > 0;)
        if (find_column(other, table.columns[at].name)) return table.columns[at].name;
    return {};
}

int percent_of(double share) {
    return static_cast<int>(std::lround(share * 100));
}

int likeness(const AlterTable& alter, const Column& gone, const Column& come) {
    if (gone.type != come.type || gone.collation != come.collation) return 0;
    double score = 0.35;
    score += gone.not_null == come.not_null ? 0.1 : 0;
    score +=
        gone.default_value == come.default_value && gone.identity == come.identity && gone.generated == come.generated
            ? 0.1
            : 0;
    score += neighbour(alter.from, gone.name, alter.to) == neighbour(alter.to, come.name, alter.from) ? 0.15 : 0;
    return percent_of(score + 0.3 * likeness_of_names(gone.name, come.name));
}

int likeness(const Table& gone, const Table& come) {
    const auto shared = std::count_if(gone.columns.begin(), gone.columns.end(), [&](const Column& column) {
        const Column* other = find_column(come, column.name);
        return other && other->type == column.type;
    });
    const double all = static_cast<double>(gone.columns.size() + come.columns.size()) - static_cast<double>(shared);
    if (all <= 0 || shared == 0) return 0;
    const double overlap = static_cast<double>(shared) / all;
    return percent_of(0.8 * overlap + 0.2 * likeness_of_names(gone.name.name, come.name.name));
}

/// The best pairs first, each partner once; equals in the order of their names.
std::vector<Likeness> best(std::vector<Likeness> pairs) {
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Likeness& a, const Likeness& b) { return a.percent > b.percent; });
    std::set<model::ObjectId> taken;
    std::vector<Likeness> chosen;
    for (Likeness& pair : pairs) {
        if (pair.percent < least || taken.contains(pair.from) || taken.contains(pair.to)) continue;
        taken.insert({pair.from, pair.to});
        chosen.push_back(std::move(pair));
    }
    return chosen;
}

void add_columns(const AlterTable& alter, std::vector<Likeness>& pairs) {
    const auto id = [&](const Column& column) { return member_id(model::Kind::column, alter.to.name, column.name); };
    for (const TableChange& gone : alter.changes) {
        const auto* drop = std::get_if<DropColumn>(&gone);
        if (!drop || drop->hint) continue;
        for (const TableChange& come : alter.changes)
            if (const auto* add = std::get_if<AddColumn>(&come))
                pairs.push_back({id(drop->column), id(add->column), likeness(alter, drop->column, add->column)});
    }
}

}  // namespace

double likeness_of_names(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return 0;
    const double longer = static_cast<double>(std::max(a.size(), b.size()));
    const double by_edits = 1 - static_cast<double>(edits(a, b)) / longer;
    const std::set<std::string_view> left = words(a), right = words(b);
    const auto shared = std::count_if(left.begin(), left.end(), [&](std::string_view w) { return right.contains(w); });
    const auto fewer = std::min(left.size(), right.size());
    const double by_words = fewer == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(fewer);
    return std::max(by_edits, by_words);
}

std::vector<Likeness> likely_renames(const Changes& changes, const model::Hints& hints) {
    std::vector<Likeness> pairs;
    for (const Change& change : changes) {
        if (const auto* alter = std::get_if<AlterTable>(&change)) add_columns(*alter, pairs);
        const auto* drop = std::get_if<DropTable>(&change);
        if (!drop || hints.drops.contains(id_of(drop->object))) continue;
        for (const Change& other : changes)
            if (const auto* create = std::get_if<CreateTable>(&other))
                pairs.push_back({id_of(drop->object), id_of(create->object), likeness(drop->object, create->object)});
    }
    return best(std::move(pairs));
}

void report_likely_renames(const Changes& changes, const model::State& to, source::Diagnostics& sink) {
    for (const Likeness& pair : likely_renames(changes, to.hints)) {
        const auto origin = to.origins.find(pair.to);
        const std::string kind(model::to_string(pair.to.kind));
        sink.report(code::looks_renamed, origin == to.origins.end() ? source::Span{} : origin->second,
                    to_string(pair.from), to_string(pair.to), pair.percent)
            .with_help("if it is, write `renamed from " + pair.from.name +
                       "` there, and no data is lost; if not, `dropped " + kind + ' ' + pair.from.name +
                       ";` says that the drop is meant");
    }
}

}  // namespace schemac::diff
