/// The words of the language that may stand in a place, with what they are for.
extension Completer {
  static let types = ["number", "text", "bool", "duration", "time", "data", "list of"]
    .map { Completion($0, "type") }

  static let words = [
    Completion("true", "bool"), Completion("false", "bool"),
    Completion("unknown", "what nobody supplied"), Completion("now", "time: the clock"),
    Completion("run", "this run: its key and attempt"),
    Completion("branch", "what is checked out"), Completion("branches", "all branches"),
    Completion("repo", "the git repository"),
    Completion("gates", "all gates, as a list"), Completion("not", "turns a bool around"),
    Completion("all", "all LIST have CONDITION"), Completion("any", "any LIST have CONDITION"),
    Completion("no", "no LIST have CONDITION"), Completion("if", "if A then B else C"),
    Completion("match", "match VALUE { PATTERN -> RESULT }"),
  ]

  static let continuations = [
    Completion("where", "keeps what the condition is true for"),
    Completion("each", "makes something of each element"), Completion("have", "after all, any, no"),
    Completion("and", "both"), Completion("or", "either"),
    Completion("otherwise", "what to take for unknown"), Completion("in", "is an element of"),
    Completion("is known", "somebody supplied it"), Completion("is unknown", "nobody supplied it"),
    Completion("is empty", "has no element"), Completion("like", "fits a pattern with *"),
    Completion("matches", "fits a regular expression"), Completion("mod", "the remainder"),
    Completion("as", "gives it a name"), Completion("because", "why it is there"),
    Completion("by", "who does it"), Completion("within", "how long it may take"),
    Completion("to", "whom it is for"), Completion("via", "along which ladder"),
    Completion("on", "what it is about"), Completion("then", "after if"),
    Completion("else", "what happens if not"),
  ]

  static let statements = [
    Completion("let", "name a value"), Completion("var", "name a value that may change"),
    Completion("define", "a function"), Completion("evidence", "what is supplied from outside"),
    Completion("gate", "requirements that belong together"),
    Completion("require", "what has to be true"), Completion("recommend", "advice; never blocks"),
    Completion("note", "say something in the report"), Completion("if", "only when it is true"),
    Completion("for", "for each element of a list"), Completion("given", "supply evidence"),
    Completion("choice", "a type with named cases"), Completion("record", "a type with fields"),
    Completion("test", "a tested expectation"), Completion("expect", "what a test demands"),
    Completion("use", "bring in another file"), Completion("role", "who may do something"),
    Completion("person", "somebody, with their properties"),
    Completion("phase", "a part of the process"), Completion("task", "a piece of work"),
    Completion("escalation", "who is asked next, and when"),
    Completion("override", "who may let something through, and how long"),
    Completion("watch", "a standing rule"), Completion("signoff", "people have to sign"),
    Completion("check", "a person has to tick it"), Completion("deliver", "a file has to be there"),
    Completion("consent", "nobody of a role objects"), Completion("escalate", "ask somebody"),
    Completion("notify", "tell somebody"), Completion("step", "an item of a phase's work"),
    Completion("return", "the result of a function"), Completion("calendar", "when people work"),
    Completion("cadence", "what comes again and again"),
    Completion("channel", "how people are told"),
    Completion("decision", "what people have to decide"), Completion("rota", "whose turn it is"),
    Completion("sign", "an act: sign a gate"), Completion("reject", "an act: reject a gate"),
    Completion("grant", "an act: grant an override"), Completion("done", "an act: tick an item"),
    Completion("ack", "an act: acknowledge an escalation"),
    Completion("resolve", "an act: resolve an escalation"),
  ].sorted { $0.text < $1.text }
}
