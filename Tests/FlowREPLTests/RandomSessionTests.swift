import FlowREPL
import FlowReport
import FlowSession
import FlowTestSupport
import Glibc
import Testing

/// Whatever is typed, a session answers and goes on; and when all of it is undone, nothing is left.
@Suite struct RandomSessionTests {
  /// Numbers that are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  private static let policy = """
    role lead { dana, bob }
    escalation quality { level lead within 24h }
    override hurry { granted-by: lead, requires: [reason], lasts: 1d }
    evidence coverage: number
    gate bar {
      require coverage >= 90 else escalate to lead via quality because "low"
      signoff by lead
    }
    watch idle for t in tasks where .idle > 48h { escalate t to lead via quality because "{t.id}" }

    """

  private static let lines = [
    "1 + 2", "_ * 2", "let x = 5", "let x = \"text\"", "let y = x + 1", "var v = 1", "v = v + 1",
    "evidence coverage: number", "given coverage = 80", "given coverage = 95", "given coverage = _",
    "given now = 2026-12-01", "given other = [1, 2]", "gate g { require x > 3 }",
    "gate bar { require coverage > 50 }", "role lead { dana }", "role extra { carol }",
    "sign bar by dana", "sign bar by carol", "reject bar by bob because \"no\"",
    "grant hurry on bar by dana because \"now\"", "advance 30h", "attempt", "expect bar.passed",
    "given task T-1 { status: review, idle: 49h }", "given task T-2 { points: 3 }",
    "set T-1.status = done", "given branch { name: \"dev\" }", "branch.name", "tasks", "T-1.idle",
    "escalations", "overrides", "ack ESC-1 by dana", "resolve ESC-1 by dana because \"done\"",
    "choice risk { low, high }", "record service { name: text, port: number }",
    "let s = service(name: \"a\", port: 1)", "[s, s]", "define f(n: number): number = f(n + 1) + 1",
    "f(0)", "define double(n: number) = n * 2", "double(21)", "test \"t\" { expect 1 < 2 }",
    "test \"t\" { expect 1 > 2 }", "note \"said\"", "if coverage > 3 { note \"yes\" }",
    "for t in tasks { note t.id }", "use \"nowhere.flow\"", ":undo", ":undo", ":redo", ":now +25h",
    ":now 2027-01-01", ":now system", ":now -3d", ":facts", ":status", ":type x", ":show",
    ":show tasks", ":explain bar", ":explain F0203", ":help gate", ":help", ":graph", ":reset",
    ":json", ":json off", ":record", ":record on", ":nothing", ":", ":load nowhere.flow", ":save",
    ":edit bar",
  ]

  /// A line, a half of one, two at once, or what nobody would type.
  private static func line(_ dice: inout Dice) -> String {
    let line = lines.randomElement(using: &dice) ?? ""
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return String(line.prefix(Int.random(in: 0...line.count, using: &dice)))
    case 1: return String(line.suffix(Int.random(in: 0...line.count, using: &dice)))
    case 2:
      return line + "; " + (lines.filter { !$0.hasPrefix(":") }.randomElement(using: &dice) ?? "")
    case 3: return line + "\n" + (lines.randomElement(using: &dice) ?? "")
    case 4:
      var text = ""
      for _ in 0..<Int.random(in: 1..<60, using: &dice) {
        let value = UInt32.random(in: 0..<0x300, using: &dice)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
      }
      return text
    case 5:
      let piece = ["(", "{ ", "[1, ", "x.", "\"{", "not ", "1 + ", "\u{1B}[2J", "日", ":"]
      return String(
        repeating: piece.randomElement(using: &dice) ?? "",
        count: [1, 40, 3_000].randomElement(using: &dice) ?? 1)
    default: return line
    }
  }

  /// As `line`, but what is saved goes into the folder: a line that follows `:save` is the name of
  /// the file, and would be written where the tests run.
  private static func line(_ dice: inout Dice, savingIn folder: TemporaryFolder) -> String {
    line(&dice).replacing(":save\n", with: ":save \(folder.path("saved.flow"))\n")
  }

  /// What a session shows of itself.
  private static func face(_ session: Session) -> [String] {
    let questions = [
      ":status", ":facts", "gates each .outcome", "tasks", "people", "now", "branch.name",
    ]
    var shown = questions.map { session.text(of: session.feed($0)) }
    shown.append(session.promptName)
    shown.append(
      session.completions(in: "", at: 0).items.map { "\($0.text) \($0.note)" }.joined(
        separator: "\n"))
    return shown
  }

  @Test(arguments: 1...16)
  func `nothing ends a session, and nothing is left when all is undone`(seed: UInt64) throws {
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.policy)
    var request = ScriptRequest(path: folder.path("a.flow"))
    request.now = 1_795_168_800
    request.budget.steps = 200_000
    request.budget.depth = 500
    let settings = SessionSettings(request: request, look: Appearance(), explanations: [])
    nonisolated(unsafe) var before: [String] = []
    nonisolated(unsafe) var after: [String] = []
    nonisolated(unsafe) var typed: [String] = []
    let session = try Session(settings)
    nonisolated(unsafe) let held = session
    BigStack.run {
      _ = held.begin()
      before = Self.face(held)
      var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
      for _ in 0..<60 {
        let line = Self.line(&dice, savingIn: folder)
        typed.append(line)
        let answer = held.feed(line)
        let text = held.text(of: answer) + held.json(of: answer, to: line)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(line)")
        _ = held.completions(in: line, at: line.utf8.count)
      }
      #expect(held.text(of: held.feed("20 + 22")).hasPrefix("42 : number"))
      for _ in 0..<200 {
        if held.text(of: held.feed(":undo")).hasPrefix("there is nothing to undo") { break }
      }
      after = Self.face(held)
    }
    #expect(before == after, "\(typed)")
  }

  @Test(arguments: 21...26)
  func `whatever is typed, nothing is recorded without a yes`(seed: UInt64) throws {
    let folder = TemporaryFolder()
    folder.write("a.flow", Self.policy)
    var request = ScriptRequest(path: folder.path("a.flow"))
    request.store = .file(folder.path("l.db"))
    request.budget.steps = 200_000
    request.budget.depth = 500
    let settings = SessionSettings(request: request, look: Appearance(), explanations: [])
    let session = try Session(settings)
    nonisolated(unsafe) var questions = 0
    session.confirm = { _ in
      questions += 1
      return false
    }
    nonisolated(unsafe) let held = session
    BigStack.run {
      _ = held.begin()
      var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15)
      for _ in 0..<40 {
        let line = Self.line(&dice, savingIn: folder)
        if !line.contains(":r") { _ = held.feed(line) }
      }
      // An act of the file's own policy, which would be recorded after a yes.
      _ = held.feed(":load \(folder.path("a.flow"))")
      _ = held.feed("sign bar by dana")
    }
    #expect(questions <= 1)
    #expect(access(folder.path("l.db"), F_OK) != 0)
  }
}
