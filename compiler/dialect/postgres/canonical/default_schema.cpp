// Dialect, PostgreSQL: names without a schema.
#include "compiler/dialect/postgres/canonical/canonical.h"

namespace schemac::dialect::postgres::canonical {
namespace {

class Filler {
  public:
    explicit Filler(const std::string& schema) : schema_(schema) {}

    void fill(model::QualifiedName& name) const {
        if (name.schema.empty() && !name.name.empty()) name.schema = schema_;
    }

    template <class T>
    void fill_names(std::vector<T>& objects) const {
        for (T& object : objects)
            fill(object.name);
    }

    void fill(model::ObjectId& id) const {
        const bool has_schema = id.kind != model::Kind::schema && id.kind != model::Kind::extension &&
                                id.kind != model::Kind::raw && id.kind != model::Kind::event_trigger;
        if (has_schema && id.schema.empty()) id.schema = schema_;
    }

    /// Keys of a map, or elements of a set.
    template <class Map>
    void fill_keys(Map& map) const {
        Map filled;
        while (!map.empty()) {
            auto node = map.extract(map.begin());
            fill(node.key());
            filled.insert(std::move(node));
        }
        map = std::move(filled);
    }

    void fill_set(std::set<model::ObjectId>& set) const {
        std::set<model::ObjectId> filled;
        for (model::ObjectId id : set) {
            fill(id);
            filled.insert(std::move(id));
        }
        set = std::move(filled);
    }

    template <class T>
    void fill_dependencies(std::vector<T>& objects) const {
        for (T& object : objects)
            for (model::ObjectId& id : object.depends_on)
                fill(id);
    }

  private:
    const std::string& schema_;
};

void fill_hints(model::Hints& hints, const Filler& filler) {
    filler.fill_keys(hints.renames);
    filler.fill_keys(hints.label_renames);
    filler.fill_keys(hints.backfills);
    filler.fill_keys(hints.conversions);
    filler.fill_keys(hints.drops);
    filler.fill_set(hints.deprecated);
    filler.fill_keys(hints.depends_on);
    for (auto& [id, needed] : hints.depends_on)
        for (model::ObjectId& other : needed)
            filler.fill(other);
}

}  // namespace

void fill_default_schema(model::State& state, const std::string& schema) {
    const Filler filler(schema);
    model::Schema& all = state.schema;
    filler.fill_names(all.enums);
    filler.fill_names(all.domains);
    filler.fill_names(all.composites);
    filler.fill_names(all.ranges);
    filler.fill_names(all.collations);
    filler.fill_names(all.statistics);
    filler.fill_names(all.sequences);
    filler.fill_names(all.tables);
    filler.fill_names(all.views);
    filler.fill_names(all.routines);
    for (model::Sequence& sequence : all.sequences)
        filler.fill(sequence.owner_table);
    for (model::Table& table : all.tables)
        for (model::ForeignKey& key : table.foreign_keys)
            filler.fill(key.referenced);
    for (model::Trigger& trigger : all.triggers)
        filler.fill(trigger.relation);
    for (model::Policy& policy : all.policies)
        filler.fill(policy.table);
    for (model::Rule& rule : all.rules)
        filler.fill(rule.relation);
    for (model::Statistics& statistics : all.statistics)
        filler.fill(statistics.table);
    for (model::EventTrigger& trigger : all.event_triggers)
        filler.fill(trigger.function);
    for (model::Privilege& privilege : all.privileges)
        if (!privilege.by_default) filler.fill(privilege.object);
    filler.fill_dependencies(all.views);
    filler.fill_dependencies(all.routines);
    filler.fill_dependencies(all.triggers);
    filler.fill_dependencies(all.policies);
    filler.fill_dependencies(all.rules);
    filler.fill_dependencies(all.raws);
    fill_hints(state.hints, filler);
    filler.fill_keys(state.origins);
}

}  // namespace schemac::dialect::postgres::canonical
