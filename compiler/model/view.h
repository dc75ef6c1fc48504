// Model: views and materialized views.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/model/dialect_part.h"
#include "compiler/model/expression.h"
#include "compiler/model/index.h"
#include "compiler/model/mysql.h"
#include "compiler/model/name.h"
#include "compiler/model/object_id.h"
#include "compiler/model/postgres.h"
#include "compiler/model/sqlite.h"

namespace schemac::model {

struct View {
    QualifiedName name;
    bool materialized = false;
    std::vector<std::string> columns;  ///< names given in the declaration; empty: those of the query
    Expression query;                  ///< without a closing semicolon
    std::vector<Index> indexes;        ///< of a materialized view
    std::string comment;
    std::map<std::string, std::string> column_comments;  ///< of those columns that have one
    std::vector<ObjectId> depends_on;  ///< what the query reads, where that is known; no part of what the view is
    DialectPart<postgres::ViewPart, mysql::ViewPart, sqlite::ViewPart> dialect;

    bool operator==(const View&) const;
};

}  // namespace schemac::model
