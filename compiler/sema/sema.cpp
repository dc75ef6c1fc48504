// Sema: the stage as a whole. Names first, then kind after kind, so that each finds what it may mention.
#include "compiler/sema/sema.h"

#include <map>

#include "compiler/sema/context.h"
#include "compiler/sema/index.h"
#include "compiler/sema/objects.h"
#include "compiler/sema/rename_check.h"
#include "compiler/sema/table.h"

namespace schemac::sema {

model::State lower(const std::vector<ast::File>& files, const dialect::Dialect& dialect, const Options& options,
                   source::Diagnostics& sink) {
    const Declarations declarations = collect(files, dialect, sink);
    const Names names = name_all(declarations, dialect, sink);
    const IndexesByRelation indexes = indexes_by_relation(declarations, names, sink);
    Context context{dialect, options, sink, declarations, names, indexes, {}};
    lower_schemas(context);
    lower_extensions(context);
    lower_enums(context);
    lower_domains(context);
    lower_collations(context);
    lower_composites(context);
    lower_ranges(context);
    lower_tables(context);
    lower_sequences(context);
    lower_views(context);
    lower_routines(context);
    lower_triggers(context);
    lower_policies(context);
    lower_rules(context);
    lower_event_triggers(context);
    lower_statistics(context);
    lower_grants(context);
    lower_raws(context);
    lower_dropped(context);
    check_renames(context);
    dialect.lower(context.state, sink);
    return std::move(context.state);
}

model::State lower(const std::vector<ast::File>& files, const model::Target& target, const Options& options,
                   source::Diagnostics& sink) {
    return lower(files, *dialect::make(target, options.settings), options, sink);
}

}  // namespace schemac::sema
