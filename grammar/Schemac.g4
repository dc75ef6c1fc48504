// The grammar of .schema files.
//
// The tokens come from a lexer written by hand (compiler/ast/lex), numbered by keywords.txt. What it decides:
// - parentheses within parentheses are one token, NESTED; a body in dollar quotes is one token, BODY;
// - a bare word with `{` after it is DIALECT when it names a dialect or stands where a member begins;
// - comments are no tokens; the tree finds doc comments by their place.
//
// The parser is fed one declaration at a time (compiler/ast/parse.cpp), which also opens the dialect blocks at top level:
// `file` is here to say what a whole file is.
parser grammar Schemac;

options { tokenVocab = SchemacTokens; }

file : (declaration | DIALECT '{' declaration* '}' ';'?)* EOF ;

declaration
    : schemaDeclaration
    | enumDeclaration
    | domainDeclaration
    | mixinDeclaration
    | tableDeclaration
    | indexDeclaration
    | sequenceDeclaration
    | extensionDeclaration
    | viewDeclaration
    | routineDeclaration
    | triggerDeclaration
    | typeDeclaration
    | aggregateDeclaration
    | policyDeclaration
    | ruleDeclaration
    | eventTriggerDeclaration
    | collationDeclaration
    | statisticsDeclaration
    | grantDeclaration
    | rawDeclaration
    | droppedDeclaration
    ;

// ---- schema, extension

schemaDeclaration : 'schema' identifier renamedFrom? (';' | '{' schemaItem* '}' ';'?) ;
schemaItem : dialectOptions ';'? | option ;

extensionDeclaration : 'extension' identifier extensionClause* ';' ;
extensionClause : 'schema' identifier | 'version' (STRING | identifier) ;

// ---- enum, domain

enumDeclaration : 'enum' name hint* '{' (enumValue (',' enumValue)* ','?)? '}' ';'? ;
enumValue : enumLabel ('renamed' 'from' enumLabel)? ;
enumLabel : identifier | STRING ;

domainDeclaration : 'domain' name 'as' type columnClause* ';' ;

typeDeclaration : 'type' name hint* ('{' attributeItem* '}' ';'? | 'as' 'range' opaque ';') ;
collationDeclaration : 'collation' name opaque hint* ';' ;
attributeItem : columnName type ('collate' name)? ';' ;

// ---- table, mixin

tableDeclaration : 'table' name tableClause* '{' member* '}' ';'? ;
mixinDeclaration : 'mixin' name tableClause* '{' member* '}' ';'? ;
tableClause : 'with' name (',' name)* | hint ;
hint : renamedFrom | deprecated ;

member : DIALECT '{' blockItem* '}' ';'? | item ;
blockItem : blockOption | item ;
item
    : primaryKey
    | uniqueItem
    | foreignKey
    | checkItem
    | exclude
    | index
    | droppedColumn
    | partitioning
    | column
    ;

droppedColumn : 'dropped' 'column' identifier 'archive'? ';' ;
partitioning : 'partition' 'by' optionToken+ ('=' optionToken+)? ';' ;

// Among the members of a dialect's block these words open an option, and any word that `=` or `;` follows; a column of
// such a name needs quotes there.
blockOption : optionWord optionToken* ('=' optionToken+)? ';' | identifier ('=' optionToken+)? ';' ;
optionWord
    : 'access' | 'auto_increment' | 'avg_row_length' | 'charset' | 'checksum' | 'cluster' | 'collate' | 'compression' | 'encryption'
    | 'engine' | 'force' | 'inherits' | 'key_block_size' | 'max_rows' | 'min_rows' | 'pack_keys' | 'page_checksum'
    | 'page_compressed' | 'period' | 'replica' | 'row' | 'row_format' | 'statistics' | 'stats_auto_recalc'
    | 'stats_persistent' | 'stats_sample_pages' | 'storage' | 'strict' | 'system' | 'tablespace' | 'transactional'
    | 'partition' | 'unlogged' | 'using' | 'without'
    ;
option : optionToken+ ('=' optionToken+)? ';' ;
optionToken : ~('{' | '}' | ';' | '=' | BODY | BAD) ;
dialectOptions : DIALECT '{' option* '}' ;

// ---- column

column : columnName type columnClause* ';' ;

columnClause
    : 'not' 'null'                                                              # notNullClause
    | 'null'                                                                    # nullClause
    | 'default' value                                                           # defaultClause
    | 'identity' ('always' | 'by' 'default')? sequenceOptions?                  # identityClause
    | 'generated' ('always' | 'by' 'default')? 'as' (bracketed ('stored' | 'virtual')? | 'identity' sequenceOptions?)
                                                                                # generatedClause
    | 'collate' name                                                            # collateClause
    | 'primary' 'key'                                                           # primaryKeyClause
    | 'unique' nullsDistinct?                                                   # uniqueClause
    | references                                                                # referencesClause
    | check                                                                     # checkClause
    | 'renamed' 'from' name                                                     # renamedClause
    | 'backfill' bracketed ('reverse' bracketed)?                               # backfillClause
    | 'convert' 'using' bracketed                                               # convertClause
    | deprecated                                                                # deprecatedClause
    | dialectOptions                                                            # optionsClause
    ;

type
    : 'untyped'
    | STRING
    | typeName typeArguments? timeZone? typeModifier* arrayDimension*
    ;
typeName
    : 'national' ('character' | 'char' | 'varchar') 'varying'?
    | typeIdentifier ('.' identifier)? typeWord*
    ;
typeWord
    : 'precision' | 'varying' | 'large' | 'object' | 'byte' | 'varchar' | 'varbinary'
    | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'to'
    ;
timeZone : ('with' | 'without') 'local'? 'time' 'zone' ;
typeArguments : '(' typeArgument (',' typeArgument)* ')' ;
typeArgument : ('-' | '+')? NUMBER | STRING | identifier ;
typeModifier : 'unsigned' | 'signed' | 'zerofill' | ('character' 'set' | 'charset') identifier ;
arrayDimension : '[' NUMBER? ']' ;

sequenceOptions : '(' sequenceOption* ')' ;
sequenceOption
    : 'start' 'with'? integer
    | 'increment' 'by'? integer
    | ('minvalue' | 'maxvalue' | 'cache') integer
    | 'no' ('minvalue' | 'maxvalue' | 'cycle')
    | 'cycle'
    ;
integer : ('-' | '+')? NUMBER ;

// ---- expressions: the target's SQL, only bounded here

value : '{' dialectValues '}' | expression ;
bracketed : '{' dialectValues '}' | opaque ;
dialectValues : dialectValue (';' dialectValue)* ';'? ;
dialectValue : identifier expression ;
expression : (('-' | '+')? NUMBER | STRING | word ('.' identifier)? opaque? | opaque) cast* ;
cast : '::' type ;
opaque : '(' ~(')' | ';' | '{' | '}' | BODY | BAD)* ')' ;

// ---- constraints

primaryKey : 'primary' 'key' keyName? indexElements keyClause* ';' ;
uniqueItem : 'unique' ('index' indexBody | keyName? nullsDistinct? indexElements keyClause*) ';' ;
keyClause
    : 'include' columnList
    | nullsDistinct
    | 'with' settings
    | deferral
    | renamedFrom
    | dialectOptions
    ;
nullsDistinct : 'nulls' 'not'? 'distinct' ;

foreignKey : 'foreign' 'key' keyName? keyColumns references renamedFrom? ';' ;
references : 'references' (name | STRING) keyColumns? referencesPart* ;
keyColumns : '(' keyColumn (',' keyColumn)* ')' ;
keyColumn : 'period' identifier | identifier ;
referencesPart
    : 'match' ('simple' | 'full' | 'partial')
    | 'on' ('delete' | 'update') action
    | deferral
    | 'not' ('valid' | 'enforced')
    ;
action : 'no' 'action' | 'restrict' | 'cascade' | 'set' ('null' | 'default') columnList? ;
deferral : 'not'? 'deferrable' | 'initially' ('deferred' | 'immediate') ;

checkItem : check renamedFrom? ';' ;
check : 'check' keyName? bracketed checkPart* ;
checkPart : 'no' 'inherit' | 'not' ('valid' | 'enforced') ;

exclude : 'exclude' keyName? ('using' identifier)? opaque excludeClause* ';' ;
excludeClause : 'include' columnList | 'with' settings | 'where' opaque | deferral | renamedFrom | dialectOptions ;

// ---- index

index : 'index' indexBody ';' ;
indexDeclaration : 'unique'? 'index' name 'on' name indexRest ';' ;
indexBody : keyName? indexRest ;
indexRest : ('using' identifier)? indexElements indexClause* ;
indexClause
    : 'include' columnList
    | nullsDistinct
    | 'where' opaque
    | 'with' settings
    | renamedFrom
    | dialectOptions
    ;
indexElements : '(' indexElement (',' indexElement)* ')' ;
indexElement
    : (NESTED | name NESTED?) ('collate' name)? operatorClass? ('asc' | 'desc')? ('nulls' ('first' | 'last'))?
      ('without' 'overlaps')?
    ;
operatorClass : operatorClassName ('.' identifier)? NESTED? ;

settings : '(' setting (',' setting)* ')' ;
setting : identifier ('.' identifier)* ('=' settingToken+)? ;
settingToken : ~(',' | '(' | ')' | ';' | '{' | '}' | BODY | BAD) ;

// ---- sequence, view, routine, trigger, raw

sequenceDeclaration : 'sequence' name sequenceClause* ';' ;
sequenceClause : 'as' type | sequenceOption | 'owned' 'by' identifier ('.' identifier)* | renamedFrom ;

viewDeclaration : 'materialized'? 'view' name columnList? viewClause* 'as' body viewEnd* ';' ;
viewClause : 'comment' 'on' identifier STRING | 'with' settings | dependsOn | hint | dialectOptions | attribute ;
viewEnd : 'with' (('cascaded' | 'local')? 'check' 'option' | 'no'? 'data') ;

routineDeclaration : ('function' | 'procedure') name opaque routineClause* 'as' body ';' ;
routineClause
    : 'returns' 'null' 'on' 'null' 'input'
    | 'returns' ('table' opaque | 'setof'? type)
    | 'language' identifier
    | dependsOn
    | hint
    | attribute
    ;
attribute
    : ~('as' | 'with' | 'depends' | 'renamed' | 'deprecated' | 'returns' | 'language' | ';' | '{' | '}' | '(' | ')' | BODY | BAD)
    | opaque
    ;

triggerDeclaration
    : 'constraint'? 'trigger' identifier triggerTiming triggerEvent ('or' triggerEvent)* 'on' name triggerClause*
      ('execute' ('function' | 'procedure')? name opaque | 'as' body) ';'
    ;
triggerTiming : 'before' | 'after' | 'instead' 'of' ;
triggerEvent : 'insert' | 'delete' | 'truncate' | 'update' ('of' identifier (',' identifier)*)? ;
triggerClause
    : 'from' name
    | deferral
    | 'referencing' transition+
    | 'for' 'each'? ('row' | 'statement')
    | 'when' opaque
    | ('follows' | 'precedes') identifier
    | dependsOn
    | renamedFrom
    | dialectOptions
    ;
transition : ('old' | 'new') 'table' 'as'? identifier ;

aggregateDeclaration : 'aggregate' name opaque opaque aggregateClause* ';' ;
aggregateClause : dependsOn | hint ;

policyDeclaration : 'policy' identifier 'on' name policyClause* ';' ;
policyClause
    : 'as' ('permissive' | 'restrictive')
    | 'for' identifier
    | 'to' identifier (',' identifier)*
    | 'using' opaque
    | 'with' 'check' opaque
    | dependsOn
    | renamedFrom
    ;

ruleDeclaration : 'rule' identifier 'on' identifier 'to' name ruleClause* 'do' ('also' | 'instead')? ('nothing' | body) ';' ;
ruleClause : 'where' opaque | dependsOn | renamedFrom | dialectOptions ;

eventTriggerDeclaration
    : 'event' 'trigger' identifier 'on' identifier eventTriggerClause* 'execute' ('function' | 'procedure')? name opaque ';'
    ;
eventTriggerClause : 'when' identifier 'in' '(' STRING (',' STRING)* ')' | renamedFrom | dialectOptions ;

statisticsDeclaration
    : 'statistics' name columnList? 'on' statisticsElement (',' statisticsElement)* 'from' name statisticsClause* ';'
    ;
statisticsElement : opaque | identifier ;
statisticsClause : 'target' NUMBER | hint ;

grantDeclaration
    : ('grant' | 'revoke') ('by' 'default')? right (',' right)* 'on' rightHolder ('to' | 'from') identifier (',' identifier)*
      grantClause* ';'
    ;
right : identifier columnList? ;
rightHolder : objectKind? name opaque? ('in' 'schema' identifier)? ;
grantClause : 'with' 'grant' 'option' | 'for' 'role' identifier ;

rawDeclaration : 'raw' identifier identifier name dependsOn* 'as' body ('drop' body)? ';' ;

droppedDeclaration : 'dropped' objectKind name opaque? ('on' name)? 'archive'? ';' ;
objectKind
    : 'table' | 'materialized'? 'view' | 'enum' | 'domain' | 'sequence' | 'index' | 'function' | 'procedure'
    | 'event'? 'trigger' | 'extension' | 'schema' | 'type' | 'aggregate' | 'policy' | 'rule' | 'collation' | 'statistics'
    ;

dependsOn : 'depends' 'on' dependency (',' dependency)* ;
dependency : objectKind? name opaque? ;
body : BODY | STRING ;

// ---- hints and names

renamedFrom : 'renamed' 'from' name ;
deprecated : 'deprecated' STRING? ;
columnList : '(' identifier (',' identifier)* ')' ;
name : identifier ('.' identifier)? ;

// Any word can be a name; what opens something else in a place is left out there, and needs quotes.
identifier : ~(STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+') ;
columnName
    : ~('primary' | 'unique' | 'foreign' | 'check' | 'exclude' | 'index' | 'dropped' | 'partition' | 'constraint' | DIALECT
        | STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+')
    ;
keyName
    : ~('index' | 'nulls' | 'using' | 'on' | 'references'
        | STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+')
    ;
typeIdentifier
    : ~('national' | 'untyped' | 'setof' | 'table' | 'null' | 'not' | 'default' | 'identity' | 'generated' | 'collate' | 'primary'
        | 'unique' | 'references' | 'check' | 'renamed' | 'backfill' | 'convert' | 'deprecated' | DIALECT
        | STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+')
    ;
operatorClassName
    : ~('collate' | 'asc' | 'desc' | 'nulls' | 'without'
        | STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+')
    ;
word
    : ~('not' | 'identity' | 'generated' | 'collate' | 'primary' | 'unique' | 'references' | 'check' | 'renamed' | 'backfill'
        | 'convert' | 'deprecated' | DIALECT
        | STRING | NUMBER | BODY | NESTED | MARK | BAD | '{' | '}' | '(' | ')' | '[' | ']' | ';' | ',' | '.' | '=' | '::' | '-' | '+')
    ;
