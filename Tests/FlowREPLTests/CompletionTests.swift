import FlowIDE
import FlowREPL
import FlowReport
import FlowSession
import FlowTestSupport
import Testing

/// How what is typed may go on; `|` stands where the cursor does.
@Suite struct CompletionTests {
  static let script = """
    choice risk { low, medium, high }
    record service { name: text, port: number, risk: risk, started: time }
    evidence services: list of service
    evidence coverage: number
    let limit = 48h
    define doubled(count: number) = count * 2
    gate quality { require coverage > 90 }
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    var has: [String] = []
    var hasNot: [String] = []
    var testDescription: String { text }

    init(_ text: String, has: [String] = [], not: [String] = []) {
      self.text = text
      self.has = has
      self.hasNot = not
    }
  }

  private func session(in folder: TemporaryFolder) throws -> Session {
    folder.write("a.flow", Self.script)
    let settings = SessionSettings(
      request: ScriptRequest(path: folder.path("a.flow")), look: Appearance(), explanations: [])
    let session = try Session(settings)
    _ = session.begin()
    return session
  }

  private func list(_ text: String, _ session: Session) -> CompletionList {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let offset = parts[0].utf8.count
    return session.completions(in: parts.joined(), at: offset)
  }

  @Test(arguments: [
    Case("cov|", has: ["coverage  evidence: number"], not: ["quality  gate"]),
    Case("1 + cov|", has: ["coverage  evidence: number"]),
    Case("|", has: ["gate  requirements that belong together", "coverage  evidence: number"]),
    Case("ga|", has: ["gate  requirements that belong together", "gates  all gates, as a list"]),
    Case("limit.|", has: ["hours  number", "days  number"], not: ["year  number"]),
    Case("limit.ho|", has: ["hours  number"], not: ["days  number"]),
    Case("now.|", has: ["year  number", "weekday  number"], not: ["hours  number"]),
    Case("first(services).|", has: ["port  number", "risk  risk", "started  time"]),
    Case("services where .|", has: ["name  text", "port  number"]),
    Case("services where .po| > 80", has: ["port  number"]),
    Case("services where .started.|", has: ["year  number"]),
    Case("all services have .ri|", has: ["risk  risk"]),
    Case("sort(services, .|", has: ["port  number"]),
    Case("services as s where s.|", has: ["port  number"]),
    Case("services as s where |", has: ["s  element: service"]),
    Case("services where .risk == |", has: ["high  risk", "low  risk"]),
    Case("for s in services { note s.|", has: ["name  text"]),
    Case("gate g {\n  require quality.|", has: ["passed  bool", "outcome  outcome"]),
    Case("gate g {\n  require coverage >= lim|\n}", has: ["limit  let: duration"]),
    Case("define f(a: number) = a|", has: ["a  parameter: number"]),
    Case("define f(a: |", has: ["number  type", "service  record: name, port, risk, started"]),
    Case("evidence x: ri|", has: ["risk  choice: low, medium, high"]),
    Case("gate |", has: ["quality  gate"], not: ["coverage  evidence: number"]),
    Case(
      "coverage |", has: ["is known  somebody supplied it"], not: ["coverage  evidence: number"]),
    Case("services whe|", has: ["where  keeps what the condition is true for"]),
    Case("per|", has: ["percentile"]),
    Case("dou|", has: ["doubled  define(count: number): number"]),
    Case("let coverage2 = cov|", has: ["coverage  evidence: number"]),
    Case("let limit = lim|", has: []),
    Case("expect services where .|", has: ["port  number"]),
    Case("given services = services where .ri|", has: ["risk  risk"]),
    Case("given task T-1 { st|", has: ["status:  property"]),
    Case("given task T-1 { status: |", has: ["review  task-status"]),
    Case("given branch { na|", has: ["name:  property"]),
    Case("task T-2 {\n  ow|\n}", has: ["owner:  property"]),
    Case("advance lim|", has: ["limit  let: duration"]),
    Case("\"some words cov|", not: ["coverage  evidence: number"]),
    Case("1 # a comment cov|", not: ["coverage  evidence: number"]),
    Case(":st|", has: [":status  the report on all gates now"]),
    Case(":e|", has: [":edit", ":explain"]),
    Case(":explain qua|", has: ["quality"]),
    Case(":help perc|", has: []),
    Case(":type limit.ho|", has: ["hours  number"]),
    Case("\n  |", has: ["gate  requirements that belong together"]),
    Case("(((((|", has: ["coverage  evidence: number"]),
    Case("é日 + cov|", has: ["coverage  evidence: number"]),
  ])
  func `a text goes on as its place allows`(example: Case) throws {
    let session = try session(in: TemporaryFolder())
    let items = list(example.text, session).items
    let found = items.map { $0.note.isEmpty ? $0.text : "\($0.text)  \($0.note)" }
    for wanted in example.has {
      #expect(found.contains { $0.hasPrefix(wanted) }, "\(wanted) in \(found.prefix(20))")
    }
    for unwanted in example.hasNot { #expect(!found.contains(unwanted)) }
  }

  @Test func `people and roles follow 'to' and 'by'`() throws {
    let session = try session(in: TemporaryFolder())
    _ = session.feed("role tech-lead { dana, bob }")
    let items = list("gate g {\n  signoff by 2 of te|", session).items.map(\.text)
    #expect(items == ["tech-lead"])
    #expect(list("check \"x\" by da|", session).items.map(\.text) == ["dana"])
    #expect(list("sign |", session).items.map(\.text) == ["quality"])
  }

  @Test func `what was given is known by its name`() throws {
    let session = try session(in: TemporaryFolder())
    _ = session.feed("given task T-17 { status: review }")
    #expect(list("T-1|", session).items.map(\.text) == ["T-17"])
    #expect(list("T-17.sta|", session).items.map(\.text) == ["status"])
    _ = session.feed(":undo")
    #expect(list("T-1|", session).items.isEmpty)
  }

  @Test func `a declaration's properties open a line of its body`() throws {
    let session = try session(in: TemporaryFolder())
    let items = list("override process {\n  gr|\n}", session).items
    #expect(items.first?.text == "granted-by:")
    #expect(items.first?.note == "property")
  }

  @Test func `paths are completed within readers`() throws {
    let folder = TemporaryFolder()
    folder.write("reports/unit.json", "{}")
    folder.write("recent.json", "{}")
    let session = try session(in: folder)
    #expect(list("json(\"re|", session).items.map(\.text) == ["recent.json", "reports/"])
    #expect(list("json(\"reports/u|\")", session).items.map(\.text) == ["reports/unit.json"])
    #expect(list("use \"rec|", session).items.map(\.text) == ["recent.json"])
    #expect(
      list(":load \(folder.path)/rec|", session).items.map(\.text) == [
        "\(folder.path)/recent.json"
      ])
    #expect(list("note \"rec|", session).items.isEmpty)
  }

  @Test func `the word is replaced from its beginning`() throws {
    let session = try session(in: TemporaryFolder())
    #expect(list("é + cov|", session).start == 5)
    #expect(list("limit.ho|", session).start == 6)
  }

  @Test(arguments: [
    "|", "\u{0}|", "\"|", "\"\"\"|", "{{{{|", "))|", ".|", "..|", "x.|.y", "match x { |",
    "\u{1B}[|",
    String(repeating: "(", count: 3_000) + "|", ": |", ":|", "use |", "given |", "test \"t\" { |",
  ])
  func `whatever stands there, completion answers`(text: String) throws {
    let folder = TemporaryFolder()
    nonisolated(unsafe) let session = try session(in: folder)
    nonisolated(unsafe) var count = -1
    BigStack.run { count = list(text, session).items.count }
    #expect(count >= 0)
    #expect(session.feed("1").status == .passed)
  }
}
