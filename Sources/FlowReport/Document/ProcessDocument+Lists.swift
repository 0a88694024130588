/// What a document lists behind the process itself: decisions, times, bounds, evidence, examples.
extension ProcessDocument {
  mutating func writeDecisions() {
    guard !outline.decisions.isEmpty else { return }
    page.heading(2, "Decisions")
    for decision in outline.decisions {
      page.heading(3, Self.heading(decision.title, decision.name), of: "decision \(decision.name)")
      page.comment(decision.about)
      var sentence: Sentence = decision.by.map { [.code($0)] } ?? [.words("Somebody")]
      sentence.append(.words(" decides between "))
      for (number, option) in decision.options.enumerated() {
        if number > 0 {
          sentence.append(.words(number + 1 == decision.options.count ? " and " : ", "))
        }
        sentence.append(.strong(Self.words(option)))
      }
      if let within = decision.within { sentence.append(.words(", within \(within)")) }
      sentence.append(.words("."))
      if let best = decision.recommended {
        sentence += [.words(" Recommended: "), .strong(Self.words(best)), .words(".")]
      }
      page.paragraph(sentence)
    }
  }

  mutating func writeArrangements() {
    guard !outline.arrangements.isEmpty else { return }
    page.heading(2, "Times and messages")
    for thing in outline.arrangements {
      page.bullet(
        [.strong("\(Self.capital(thing.kind.rawValue)) \(thing.title ?? Self.words(thing.name))")]
          + [.words(": ")] + thing.sentence + [.words(".")]
          + (thing.about.map { [.words(" ")] + Self.line($0) } ?? []))
    }
    page.endList()
  }

  mutating func writeBounds() {
    guard !outline.bounds.isEmpty else { return }
    page.heading(2, "Bounds")
    writeByFile(outline.bounds) { page, bounds in
      page.table(
        ["Name", "Value", ""],
        bounds.map { [[.code($0.name)], [.code($0.value)], $0.about.map(Self.line) ?? []] })
    }
  }

  /// What is named in several files, each under a heading of its own with what its head says.
  private mutating func writeByFile(
    _ definitions: [ProcessOutline.Definition],
    _ write: (inout MarkdownPage, [ProcessOutline.Definition]) -> Void
  ) {
    let files = Set(definitions.map(\.file)).sorted()
    for file in files {
      if files.count > 1, outline.files.indices.contains(file) {
        page.heading(3, Self.title(outline.files[file].path))
        writeHead(ofFile: file)
      }
      write(&page, definitions.filter { $0.file == file })
    }
  }

  /// What the head of a file says of it, once in a document.
  mutating func writeHead(ofFile file: Int) {
    guard file > 0, told.insert(file).inserted else { return }
    page.comment(outline.files[file].about)
  }

  mutating func writeEvidence() {
    guard !outline.evidence.isEmpty else { return }
    page.heading(2, "Evidence")
    page.paragraph([.words("What is measured, and where it comes from.")])
    page.table(
      ["Name", "Type", "Comes from", ""],
      outline.evidence.map { evidence in
        [
          [.code(evidence.name)], [.words(evidence.type)],
          evidence.source.map { [.code($0)] } ?? [.words("supplied to the run")],
          evidence.about.map(Self.line) ?? [],
        ]
      })
  }

  mutating func writeDefinitions() {
    let told = outline.definitions.filter { $0.about != nil }
    guard !told.isEmpty else { return }
    page.heading(2, "Terms")
    writeByFile(told) { page, definitions in
      for definition in definitions {
        page.bullet(
          [.code(definition.text), .words(": ")] + (definition.about.map(Self.line) ?? []))
      }
      page.endList()
    }
  }

  mutating func writeTasks() {
    guard !outline.tasks.isEmpty else { return }
    page.heading(2, "Tasks")
    for task in outline.tasks {
      var told: Sentence = [.strong(task.name)]
      if let title = task.title { told.append(.words(" \(title)")) }
      for (number, field) in task.fields.enumerated() {
        told += [
          .words("\(number == 0 ? ": " : ", ")\(Self.words(field.name)) "), .code(field.value),
        ]
      }
      told.append(.words("."))
      if let about = task.about { told += [.words(" ")] + Self.line(about) }
      page.bullet(told)
    }
    page.endList()
  }

  mutating func writeTests() {
    guard !outline.tests.isEmpty else { return }
    page.heading(2, "Examples of behaviour")
    page.paragraph([
      .words("Each of these is tested against the script by "), .code("flow test"), .words("."),
    ])
    for test in outline.tests { page.bullet([.words(test)]) }
    page.endList()
  }

  mutating func writeFiles() {
    guard outline.files.count > 1 else { return }
    page.heading(2, "Where it is written")
    page.table(
      ["File", "Says"],
      outline.files.map { file in
        [[.code(Self.fileName(file.path))], file.about.map(Self.firstParagraph) ?? []]
      })
  }

  // MARK: Sentences

  func sentence(_ entry: ProcessOutline.Entry, owner: String?) -> Sentence {
    var told: Sentence = []
    for scope in entry.scope { told += Self.lead(scope) }
    if entry.kind == .recommend { told.append(.words("Advice: ")) }
    let isNamed = entry.label != nil || !told.isEmpty
    if let label = entry.label { told += [.strong(label), .words(": ")] }
    told += isNamed ? entry.sentence : Self.capitalised(entry.sentence)
    if entry.kind == .step, let who = entry.who, who != owner {
      told += [.words(", by "), .code(who)]
    } else if entry.kind == .require || entry.kind == .recommend, let who = entry.who {
      told += [.words("; seen to by "), .code(who)]
    }
    if entry.because.hasWords { told += [.words(", because ")] + entry.because }
    if entry.kind != .step {
      for reaction in entry.reactions {
        told += [.words("; otherwise ")] + unpunctuated(reaction)
      }
    }
    told = Self.ended(told)
    if let about = entry.about { told += [.words(" ")] + Self.line(about) }
    return told
  }

  func sentence(_ reaction: ProcessOutline.Reaction) -> Sentence {
    let when: Sentence =
      switch reaction.event {
      case nil: []
      case "failed"?: [.words("When it fails, ")]
      case "passed"?: [.words("When it has passed, ")]
      case "waiting"?: [.words("While it waits, ")]
      case "granted"?, "revoked"?, "overridden"?, "entered"?:
        [.words("When it is \(reaction.event ?? ""), ")]
      case "expired"?: [.words("When it expires, ")]
      case "exhausted"?: [.words("When nobody is left to ask, ")]
      case let event?: [.words("When it is \(event), ")]
      }
    let told = unpunctuated(reaction)
    return Self.ended(when.isEmpty ? Self.capitalised(told) : when + told)
  }

  private func unpunctuated(_ reaction: ProcessOutline.Reaction) -> Sentence {
    var told: Sentence = []
    for scope in reaction.scope { told += Self.lead(scope) }
    told += reaction.sentence
    if reaction.because.hasWords { told += [.words(", because ")] + reaction.because }
    return told
  }

  func trigger(_ watch: ProcessOutline.Watch) -> Sentence {
    Self.closed(Self.capitalised(Self.lead(watch.trigger)))
  }

  /// `for point in points` as `For each point of points: `
  private static func lead(_ scope: String) -> Sentence {
    for (word, words) in [("for ", "for each "), ("if ", "if "), ("when ", "when ")]
    where scope.hasPrefix(word) {
      let rest = String(scope.dropFirst(word.count))
      let parts = rest.split(separator: " ", maxSplits: 2)
      if word == "for ", parts.count == 3, parts[1] == "in" {
        return [
          .words(words), .code(String(parts[0])), .words(" of "), .code(String(parts[2])),
          .words(": "),
        ]
      }
      return [.words(words), .code(rest), .words(": ")]
    }
    return [.words("\(scope): ")]
  }

  /// A sentence without the space at its end.
  static func closed(_ sentence: Sentence) -> Sentence {
    guard case .words(let words)? = sentence.last, words.hasSuffix(" ") else { return sentence }
    return sentence.dropLast() + [.words(String(words.dropLast()))]
  }

  /// The names of phases, as links.
  func phases(_ names: [String]) -> Sentence {
    names.enumerated().flatMap { number, name -> Sentence in
      let link = Inline.link(title(of: "phase \(name)") ?? name, to: "phase \(name)")
      return number == 0 ? [link] : [.words(", "), link]
    }
  }

  /// What a thing is called in its heading.
  func title(of thing: String) -> String? {
    let name = String(thing.drop { $0 != " " }.dropFirst())
    switch thing.prefix(while: { $0 != " " }) {
    case "phase":
      return outline.phases.first { $0.name == name }.map { Self.heading($0.title, name) }
    case "gate":
      return outline.allGates.first { $0.name == name }.map { Self.heading($0.title, name) }
    case "ladder":
      return outline.ladders.first { $0.name == name }.map { Self.heading($0.title, name) }
    default: return Self.capital(Self.words(name))
    }
  }

  // MARK: Words

  static func codes(_ texts: [String]) -> Sentence {
    texts.enumerated().flatMap { number, text -> Sentence in
      number == 0 ? [.code(text)] : [.words(", "), .code(text)]
    }
  }

  /// What a comment says, on one line.
  static func line(_ comment: String) -> Sentence {
    var words = ""
    var isInList = false
    var isInFence = false
    for line in comment.split(separator: "\n") {
      // A line has no room for what stands between fences.
      if line.hasPrefix("```") {
        isInFence.toggle()
        continue
      }
      if isInFence { continue }
      let isItem = line.hasPrefix("- ")
      if !words.isEmpty { words += isItem && isInList ? "; " : " " }
      words += isItem ? line.dropFirst(2) : line
      isInList = isItem
    }
    return MarkdownPage.pieces(words)
  }

  /// What a comment says first.
  static func firstParagraph(_ comment: String) -> Sentence {
    MarkdownPage.pieces(String(comment.prefix { $0 != "\n" }))
  }

  /// Whether a comment has what no cell of a table can show.
  static func hasList(_ comment: String?) -> Bool {
    comment.map { isBlock($0) || $0.contains("\n- ") || $0.contains("\n```") } ?? false
  }

  private static func isBlock(_ line: some StringProtocol) -> Bool {
    line.hasPrefix("- ") || line.hasPrefix("```")
  }

  /// What a comment says before its list.
  static func lead(of comment: String) -> Sentence {
    MarkdownPage.pieces(
      comment.split(separator: "\n").prefix { !isBlock($0) }.joined(separator: " "))
  }

  /// `a, b and c`
  static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A name of the script as words: `quality-bar` is “quality bar”.
  public static func words(_ name: String) -> String {
    name.split(separator: "-").joined(separator: " ")
  }

  /// What stands over the section of a thing.
  public static func heading(_ title: String?, _ name: String) -> String {
    title ?? capital(words(name))
  }

  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The title of a document about a file.
  static func title(_ path: String) -> String {
    let name = fileName(path)
    return capital(words(name.hasSuffix(".flow") ? String(name.dropLast(5)) : name))
  }

  static func capitalised(_ sentence: Sentence) -> Sentence {
    guard case .words(let words)? = sentence.first else { return sentence }
    return [.words(capital(words))] + sentence.dropFirst()
  }

  private static func ended(_ sentence: Sentence) -> Sentence {
    let sentence = capitalised(sentence)
    if case .words(let words)? = sentence.last, let end = words.last, ".!?”".contains(end) {
      return sentence
    }
    return sentence + [.words(".")]
  }
}
