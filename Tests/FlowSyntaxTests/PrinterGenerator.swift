/// Writes valid programs of every construct, with line breaks, comments and separators strewn in
/// wherever the language allows them.
struct PrinterGenerator {
  private var state: UInt64
  private var text = ""
  private var commentCount = 0
  /// Whether line ends are free: within parentheses, brackets and holes.
  private var isInBrackets = false
  /// Whether the next line would go on with a statement after `else`, where no clause may begin it.
  private var isGlued = false
  private var depth = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  static func program(seed: UInt64) -> String {
    var generator = PrinterGenerator(seed: seed)
    generator.program()
    return generator.text
  }

  // MARK: - Chance

  private mutating func chance(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func sometimes(_ one: Int) -> Bool { chance(one) == 0 }

  private mutating func pick(_ words: [String]) -> String { words[chance(words.count)] }

  // MARK: - Gaps

  private mutating func put(_ word: String) { text += word }

  private mutating func comment() {
    commentCount += 1
    text +=
      pick(["# c", "## c", "#c", "# \u{fc}\u{4e2d} "]) + "\(commentCount)"
      + pick(["", " ", "\r"]) + "\n"
  }

  /// A space on the line.
  private mutating func space() { put(pick([" ", " ", "  ", "\t"])) }

  /// Line ends and comments that end nothing.
  private mutating func freeLines() {
    if sometimes(3) { put(pick([" ", "  "])) }
    if sometimes(3) { comment() } else { put(pick(["\n", "\n\n", "\r\n", "\n   \n\n"])) }
    while sometimes(4) {
      put(pick(["", "  ", "\n"]))
      comment()
    }
    put(pick(["", "  ", "\t"]))
  }

  /// A space, or free line ends.
  private mutating func free() {
    if sometimes(6) { freeLines() } else { space() }
  }

  /// Free where the brackets allow it.
  private mutating func gap() {
    if isInBrackets { free() } else { space() }
  }

  /// Nothing, a space or free line ends.
  private mutating func loose() {
    if sometimes(2) { return }
    free()
  }

  private mutating func looseGap() {
    if isInBrackets { loose() } else if sometimes(3) { space() }
  }

  /// The end of an item within braces.
  private mutating func end(commas: Bool) {
    if sometimes(4) {
      put(pick(commas ? [",", ";", " , ", " ;"] : [";", " ; "]))
      if sometimes(2) { freeLines() } else { space() }
    } else {
      freeLines()
    }
  }

  // MARK: - Programs

  private mutating func program() {
    if sometimes(8) { put("\u{FEFF}") }
    if sometimes(5) { put("#!/usr/bin/env flow\n") }
    if sometimes(2) { freeLines() }
    for _ in 0..<(1 + chance(4)) {
      if sometimes(2) { declaration() } else { statement() }
      end(commas: false)
    }
    if sometimes(3) { put("# the end") }
  }

  private mutating func name() -> String {
    pick([
      "a", "b", "foo", "tech-lead", "T-101", "gr\u{f6}\u{df}e", "coverage", "branch", "x_1",
      "a-name-that-is-rather-long-for-its-kind", "tasks", "severity",
    ])
  }

  private mutating func title() -> String {
    pick(["\"Title\"", "\"a \\\"quoted\\\" one\"", "\"# no comment; {x, y}\"".replacingBraces])
  }

  private mutating func names() {
    put(name())
    while sometimes(2) {
      looseGap()
      put(",")
      free()
      put(name())
    }
  }

  private mutating func declaration() {
    switch chance(16) {
    case 0:
      put("use")
      space()
      if sometimes(2) {
        names()
        free()
        put("from")
        space()
      }
      put("\"lib/ladders.flow\"")
    case 1: choice()
    case 2:
      put("record \(name())")
      space()
      braced(items: chance(5), commas: true) {
        $0.put($0.pick(["name", "port", "all", "by"]))
        $0.put(":")
        $0.loose()
        $0.type()
      }
    case 3, 4:
      put("evidence \(name())")
      if sometimes(3) {
        put(":")
        loose()
        type()
      }
      if !sometimes(4) {
        looseGap()
        put("=")
        loose()
        query()
      }
    case 5: define()
    case 6, 7:
      put("role \(name())")
      space()
      if sometimes(4) { put(title() + " ") }
      if sometimes(2) {
        put("=")
        loose()
        roles()
      } else {
        braced(items: chance(6), commas: true) { $0.put($0.name()) }
      }
    case 8, 9:
      put(pick(["person", "rota", "calendar", "channel", "decision", "task", "override"]))
      put(" \(name()) ")
      if sometimes(3) { put(title() + " ") }
      body()
    case 10:
      put("phase \(name())")
      if sometimes(3) { put(" " + title()) }
      for word in ["after", "alongside"] where sometimes(2) {
        free()
        put(word)
        space()
        names()
      }
      space()
      body()
    case 11: gate()
    case 12:
      put("watch \(name())")
      space()
      if sometimes(2) {
        put("when")
        space()
        query()
      } else {
        family()
      }
      space()
      block()
    case 13:
      put("latch \(name())")
      space()
      if sometimes(2) {
        family()
        space()
      }
      put("when")
      space()
      query()
      free()
      put("until")
      space()
      query()
    case 14:
      put("escalation \(name()) ")
      braced(items: chance(4), commas: false) {
        $0.put("level")
        $0.space()
        $0.roles()
        $0.free()
        $0.put("within ")
        $0.query()
        if $0.sometimes(3) {
          $0.space()
          $0.body()
        }
      }
    default:
      if sometimes(2) {
        put("test \(title()) ")
      } else {
        put("on \(pick(["failed", "passed", "late"])) ")
      }
      block()
    }
  }

  private mutating func choice() {
    put("choice \(name()) ")
    let hasSuccessors = sometimes(2)
    braced(items: chance(5), commas: !hasSuccessors) {
      $0.put($0.pick(["low", "high", "in-progress", "done"]))
      if hasSuccessors {
        $0.space()
        $0.put("->")
        $0.loose()
        $0.names()
      }
    }
  }

  private mutating func define() {
    put("define \(name())(")
    inBrackets {
      $0.loose()
      for index in 0..<$0.chance(4) {
        if index > 0 {
          $0.loose()
          $0.put(",")
          $0.loose()
        }
        $0.put($0.name())
        $0.loose()
        $0.put(":")
        $0.loose()
        $0.type()
      }
      $0.loose()
    }
    put(")")
    if sometimes(2) {
      put(":")
      loose()
      type()
    }
    space()
    if sometimes(3) {
      block()
    } else {
      put("=")
      loose()
      query()
    }
  }

  private mutating func gate() {
    if sometimes(4) { put("locked ") }
    put("gate \(name())")
    if sometimes(3) { put(" " + title()) }
    space()
    if sometimes(3) {
      family()
      space()
    }
    body()
  }

  private mutating func family() {
    put("for t in ")
    query()
  }

  private mutating func type() {
    let form = chance(5)
    put(form == 0 ? "list of " : "")
    put(pick(["number", "text", "severity", "duration", "working duration"]))
    if sometimes(3) { put("?") }
  }

  private mutating func inBrackets(_ content: (inout PrinterGenerator) -> Void) {
    let was = isInBrackets
    isInBrackets = true
    content(&self)
    isInBrackets = was
  }

  private mutating func braced(
    items: Int, commas: Bool, _ item: (inout PrinterGenerator) -> Void
  ) {
    let was = (isInBrackets, isGlued)
    isInBrackets = false
    isGlued = false
    depth += 1
    put("{")
    loose()
    for index in 0..<items {
      item(&self)
      if index < items - 1 { end(commas: commas) }
    }
    if items > 0, sometimes(6) { end(commas: commas) } else { loose() }
    put("}")
    depth -= 1
    (isInBrackets, isGlued) = was
  }

  private mutating func property() {
    put(pick(["within", "owner", "granted-by", "requires", "all", "status", "by"]))
    put(":")
    loose()
    query()
  }

  private mutating func body() {
    if depth > 2 || sometimes(2) {
      return braced(items: chance(4), commas: true) { $0.property() }
    }
    let items = chance(4)
    braced(items: items, commas: false) {
      switch $0.chance(4) {
      case 0: $0.property()
      case 1 where $0.depth < 3: $0.gate()
      default: $0.statement()
      }
    }
  }

  private mutating func block() {
    braced(items: depth > 2 ? chance(2) : chance(4), commas: false) { $0.statement() }
  }

  // MARK: - Statements

  private mutating func clause(
    _ word: String, required: Bool = false, _ value: (inout PrinterGenerator) -> Void
  ) {
    if !required, sometimes(2) { return }
    if isGlued { space() } else { free() }
    put(word)
    space()
    value(&self)
  }

  private mutating func reason() { clause("because") { $0.query() } }
  private mutating func person() { clause("by", required: true) { $0.put($0.name()) } }

  private mutating func alternative() {
    if isGlued || sometimes(2) { return }
    free()
    put("else")
    free()
    if sometimes(3) { return block() }
    isGlued = true
    simpleStatement()
    isGlued = false
  }

  private mutating func statement() {
    switch chance(14) {
    case 0:
      put(pick(["let", "var"]) + " \(name())")
      looseGap()
      put("=")
      loose()
      query()
    case 1:
      put("total")
      space()
      put("=")
      loose()
      query()
    case 2:
      put("if ")
      query()
      space()
      block()
      while sometimes(3) {
        free()
        put("else")
        free()
        put("if ")
        query()
        space()
        block()
      }
      if sometimes(2) {
        free()
        put("else")
        free()
        block()
      }
    case 3:
      family()
      space()
      block()
    case 4:
      put(pick(["require", "recommend"]) + " ")
      query()
      clause("as") { $0.put($0.title()) }
      clause("by") { $0.roles() }
      reason()
      alternative()
    case 5:
      put("signoff ")
      put("by ")
      put(pick(["", "", "2 of ", "all of "]))
      roles()
      clause("on") { $0.put("branch.head") }
      clause("within") { $0.put("2 working days") }
      reason()
      alternative()
    case 6:
      put("step \(title())")
      clause("by") { $0.roles() }
      clause("within") { $0.query() }
      if sometimes(2) {
        space()
        block()
      }
    case 7:
      put("parallel ")
      block()
    case 8:
      put("given ")
      if sometimes(2) {
        put(pick(["task T-1 ", "branch "]))
        braced(items: chance(4), commas: true) { $0.property() }
      } else {
        put("coverage")
        looseGap()
        put("=")
        loose()
        query()
      }
    case 9:
      put(pick(["(", "foo("]))
      inBrackets {
        $0.loose()
        $0.query()
        $0.loose()
      }
      put(")")
    default:
      simpleStatement()
    }
  }

  private mutating func simpleStatement() {
    switch chance(14) {
    case 0:
      put("escalate ")
      if sometimes(2) { put("t.owner ") }
      put("to ")
      roles()
      clause("via") { $0.put($0.name()) }
      reason()
      clause("with") { $0.arguments(opening: "(") }
    case 1:
      put("notify tech-lead ")
      query()
    case 2:
      put("write \"docs/a.md\" ")
      query()
    case 3:
      put("set t.status")
      looseGap()
      put("=")
      loose()
      query()
    case 4:
      put("note ")
      put("\"x\" + ")
      sum()
    case 5:
      put("grant process")
      clause("for") { $0.put("T-1") }
      clause("on") { $0.put("gate a, gate b") }
      person()
      clause("because", required: true) { $0.query() }
      clause("risk") { $0.query() }
      clause("lasting") { $0.put("3d") }
    case 6:
      put("done \(title())")
      clause("in") { $0.put("quality") }
      person()
    case 7:
      put("run \(title())")
      clause("as") { $0.put($0.title()) }
      clause("within") { $0.put("10m") }
      clause("retry") { $0.put("3") }
      clause("every") { $0.put("1m doubling") }
    case 8:
      put(pick(["attempt", "attempt 3 times", "return"]))
    case 9:
      put(pick(["advance 24h", "advance to 2026-11-20T10:00Z", "return a + b"]))
    case 10:
      put("expect ")
      query()
      reason()
    case 11:
      put("check \(title())")
      clause("by") { $0.roles() }
      reason()
    case 12:
      put("resolve ESC-1")
      person()
      clause("deciding") { $0.put("approve") }
      clause("because", required: true) { $0.query() }
    default:
      put("consent by ")
      roles()
      space()
      put("within 2d")
      reason()
    }
  }

  private mutating func roles() {
    put(name())
    while sometimes(3) {
      if sometimes(3) {
        gap()
        put("except")
        gap()
      } else {
        free()
        put(pick(["or", "and"]))
        free()
      }
      put(pick(["dana", "branch.author", "lead"]))
    }
  }

  // MARK: - Expressions

  private mutating func query() {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return primary() }
    switch chance(14) {
    case 0:
      logic()
      if sometimes(3) {
        gap()
        put("as")
        space()
        put("t")
      }
      free()
      put(pick(["where", "each"]))
      free()
      logic()
    case 1:
      logic()
      free()
      put("otherwise")
      free()
      logic()
    case 2:
      put(pick(["all", "any", "no"]) + " ")
      put(name())
      gap()
      put("have")
      free()
      logic()
    case 3:
      put("if")
      free()
      logic()
      free()
      put("then")
      free()
      logic()
      free()
      put("else")
      free()
      logic()
    case 4, 5: logic()
    case 6, 7: comparison()
    default: sum()
    }
  }

  private mutating func logic() {
    comparison()
    let word = pick(["and", "or"])
    for _ in 0..<(sometimes(8) ? 6 : chance(3)) {
      free()
      put(word)
      free()
      if sometimes(5) { put("not ") }
      comparison()
    }
  }

  private mutating func comparison() {
    sum()
    switch chance(5) {
    case 0, 1:
      looseGap()
      put(pick(["==", "!=", "<", "<=", ">", ">="]))
      loose()
      sum()
    case 2:
      gap()
      let word = pick(["in", "not in", "like", "not like", "matches"])
      put(word)
      if word == "not like" { gap() } else { free() }
      sum()
    case 3:
      gap()
      put("is")
      free()
      put(pick(["known", "not known", "unknown", "not empty", "empty"]))
    default: break
    }
  }

  private mutating func sum() {
    primary()
    while sometimes(4) {
      gap()
      put(pick(["+", "-", "*", "/", "mod"]))
      free()
      if sometimes(8) { put("-") }
      primary()
    }
  }

  private mutating func primary() {
    depth += 1
    defer { depth -= 1 }
    switch chance(depth > 5 ? 8 : 14) {
    case 0: put(pick(["90", "1_000", "0.5", "90%", "48h", "1h30m", "2 working days"]))
    case 1: put(pick(["true", "false", "unknown", "2026-11-20", "2026-11-20T10:00Z"]))
    case 2: put(pick(["\"text\"", "\"\"", "\"a, b # c\"", "\"\\{x}\""]))
    case 3: put(pick([".status", ".", ".due.day"]))
    case 4: put(pick(["gate ready", "task T-1", "phase build"]))
    case 5: put(pick(["(1..10)", "(.low .. .high)", "(a.b..c)", "[1h ..2h]"]))
    case 6, 7: put(name())
    case 8:
      put("[")
      elements { $0.query() }
      put("]")
    case 9:
      put("(")
      inBrackets {
        $0.loose()
        $0.query()
        $0.loose()
      }
      put(")")
    case 10:
      put(name())
      if sometimes(2) { put(".field") }
      arguments(opening: "(")
      if sometimes(3) { put(".all") }
    case 11:
      put(name() + "[")
      inBrackets {
        $0.loose()
        $0.query()
        $0.loose()
      }
      put("]")
    case 12: match()
    default:
      put("\"a {")
      inBrackets {
        if $0.sometimes(4) { $0.put(" ") }
        $0.put($0.pick(["t.id", "count(xs, .done)", "x + 1", "seq:03", "\"{y}\"", "f(.a, b: 2)"]))
        if $0.sometimes(4) { $0.put(" ") }
      }
      put("}" + pick(["\"", " b {c} d\""]))
    }
  }

  private mutating func elements(_ element: (inout PrinterGenerator) -> Void) {
    inBrackets {
      $0.loose()
      let count = $0.chance(5)
      for index in 0..<count {
        element(&$0)
        $0.loose()
        if index < count - 1 || $0.sometimes(4) {
          $0.put(",")
          $0.loose()
        }
      }
    }
  }

  private mutating func arguments(opening: String) {
    put(opening)
    elements {
      if $0.sometimes(3) {
        $0.put($0.pick(["name", "port", "as", "in"]))
        $0.put(":")
        $0.loose()
      }
      $0.query()
    }
    put(")")
  }

  private mutating func match() {
    put("match ")
    put(name())
    gap()
    braced(items: chance(5), commas: true) {
      switch $0.chance(6) {
      case 0: $0.put($0.pick(["\"main\"", "-1", "48h", "low", "true"]))
      case 1: $0.put("like \"release/<version>\"")
      case 2: $0.put($0.pick(["in 1..5", "in [1, 2]", "in xs"]))
      case 3: $0.put($0.pick(["< 5", ">= 1h", "!=  x"]))
      case 4:
        $0.put("when ")
        $0.comparison()
      default: $0.put("otherwise")
      }
      $0.space()
      $0.put("->")
      $0.loose()
      $0.query()
    }
  }
}

extension String {
  /// Braces in a title would be an interpolation.
  fileprivate var replacingBraces: String {
    String(self.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 })
  }
}
