/// A sketch of the whole language, as large and as nested as the real grammar.
enum Sketch {
  static let text = #"""
    program      = [ separator ] { item separator } [ item ] ;
    separator    = ( NEWLINE | ";" ) { NEWLINE | ";" } ;
    item         = noun | role | define | test | handler | statement ;
    noun         = ( "task" | "phase" | "escalation" ) NAME [ TEXT ] { "after" names } body
                 | [ "locked" ] "gate" NAME [ TEXT ] [ "for" NAME "in" query ] body ;
    names        = NAME { "," NAME } ;
    role         = "role" NAME [ TEXT ] ( "{" [ names ] "}" | "=" roles ) ;
    roles        = postfix { ( "or" | "and" | "except" ) postfix } ;
    define       = "define" NAME CALL_PAREN [ parameters ] ")" [ ":" type ] ( "=" query | block ) ;
    parameters   = NAME ":" type { "," NAME ":" type } ;
    type         = ( NAME | "list" "of" NAME ) [ "?" ] ;
    test         = "test" TEXT block ;
    handler      = "on" NAME block ;
    body         = "{" [ separator ] { ( property | item ) separator } [ property | item ] "}" ;
    property     = NAME ":" query ;
    block        = "{" [ separator ] { item separator } [ item ] "}" ;
    statement    = let | if | for | require | escalate | advance | query ;
    let          = "let" NAME "=" query ;
    if           = "if" query block [ "else" ( if | block ) ] ;
    for          = "for" NAME "in" query block ;
    require      = ( "require" | "recommend" ) query { "as" TEXT | "by" roles | "because" query }
                   [ "else" ( block | escalate ) ] ;
    escalate     = "escalate" [ postfix ] ( "to" roles [ "via" NAME ] | "via" NAME ) { "because" query } ;
    advance      = "advance" ( DURATION | "to" TIME ) ;
    query        = default { "where" default | "each" default | "as" NAME } ;
    default      = or { "otherwise" or } ;
    or           = and { "or" and } ;
    and          = not { "and" not } ;
    not          = [ "not" ] quantified ;
    quantified   = ( "all" | "any" | "no" ) query "have" or | comparison ;
    comparison   = range [ operator range | [ "not" ] "in" range | "matches" range
                 | "is" [ "not" ] ( "known" | "unknown" | "empty" ) ] ;
    operator     = "==" | "!=" | "<" | "<=" | ">" | ">=" ;
    range        = sum [ ".." sum ] ;
    sum          = product { ( "+" | "-" ) product } ;
    product      = unary { ( "*" | "/" | "mod" ) unary } ;
    unary        = [ "-" ] postfix ;
    postfix      = primary { MEMBER_FIELD | INDEX_BRACKET query "]" | CALL_PAREN [ arguments ] ")" } ;
    arguments    = argument { "," argument } ;
    argument     = [ NAME ":" ] query ;
    primary      = NUMBER | DURATION | TIME | TEXT | interpolated | "true" | "false" | "unknown" | NAME
                 | ELEMENT | ELEMENT_FIELD | "[" [ query { "," query } ] "]" | "(" query ")"
                 | "if" query "then" query "else" query | "match" query "{" { arm separator } arm "}" ;
    interpolated = TEXT_OPEN query { TEXT_MIDDLE query } TEXT_CLOSE ;
    arm          = pattern "->" query ;
    pattern      = NUMBER | TEXT | "in" range | operator range | "when" or | "otherwise" ;
    """#
}
