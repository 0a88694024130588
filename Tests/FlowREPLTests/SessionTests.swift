import FlowREPL
import FlowReport
import FlowSession
import FlowTestSupport
import Testing

/// What transcripts do not show of a session.
@Suite struct PromptSessionTests {
  private func session(_ path: String = "") throws -> Session {
    try Session(
      SessionSettings(request: ScriptRequest(path: path), look: Appearance(), explanations: []))
  }

  @Test(arguments: PromptExplanations.all.map(\.code.description))
  func `the wrong example earns the code, the right one does not`(code: String) throws {
    let explanation = try #require(
      PromptExplanations.all.first { $0.code.description == code })
    func answer(_ text: String) throws -> String {
      let session = try session()
      return session.text(of: session.feed(text))
    }
    #expect(try answer(explanation.wrong).contains("error[\(code)]"))
    #expect(try !answer(explanation.right).contains("error"))
  }

  @Test func `in JSON every block is answered by an object on a line`() throws {
    let session = try session()
    let block = "let x = \"a\nb\"\n"
    for block in [
      "1 + 2", block, "nope", ":type 1", "gate g { require 1 < 2 }", ":xyz", "note \"n\"",
    ] {
      let line = session.json(of: session.feed(block), to: block)
      #expect(line.hasPrefix("{\"format\":\"flow.repl/1\""))
      #expect(line.filter { $0 == "\n" }.count == 1)
    }
    let line = session.json(of: session.feed("nope"), to: "nope")
    #expect(line.contains("\"ok\":false") && line.contains("\"code\":\"F0203\""))
  }

  @Test func `two hundred blocks stay one session`() throws {
    let session = try session()
    for number in 1...200 { #expect(session.feed("let x\(number) = \(number)").status == .passed) }
    #expect(session.text(of: session.feed("x1 + x200")) == "201 : number\n")
  }

  @Test func `a pasted command ends with its line, and what follows is another block`() throws {
    let session = try session()
    func answer(_ block: String) -> String { session.text(of: session.feed(block)) }
    #expect(
      answer("  :now 2026-12-01\n:now +1d\nlet x = 2\nx + 1\n").hasSuffix("3 : number\n"))
    #expect(answer("now").contains("2026-12-02"))
    #expect(answer(":type match x {\n  2 -> \"two\"\n  otherwise -> \"\"\n}") == "text\n")
    // What could not be done stops the rest, which is not lost in silence.
    let refused = session.feed(":load /nowhere.flow\nlet y = 3")
    #expect(refused.status != .passed)
    #expect(
      session.text(of: refused).contains("the lines after ':load /nowhere.flow' were not taken"))
    #expect(answer("y").contains("F0203"))
    #expect(session.feed(":quit\n\n").request == .quit)
    #expect(answer("x +\n  zz").contains("2:3"))
  }

  @Test func `a pasted ':save' takes no line for a file's name`() throws {
    let session = try session()
    let answer = session.text(of: session.feed(":save\nlet z = 1"))
    #expect(answer.contains("':save' needs FILE"), "\(answer)")
    #expect(!Path.exists("let z = 1"))
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}[2J", String(repeating: "(", count: 50_000),
    ":type " + String(repeating: "[", count: 9_999),
    String(repeating: "let x = 1\n", count: 500), ":now +99999999999999999999w", ":load /",
    ":load /dev/null", ":explain " + String(repeating: "a", count: 100_000), "_", ":help [",
    ":save /",
  ])
  func `hostile input is answered, and the session goes on`(block: String) throws {
    nonisolated(unsafe) var text = ""
    let session = try session()
    nonisolated(unsafe) let held = session
    BigStack.run {
      let answer = held.text(of: held.feed(block))
      text = answer + held.text(of: held.feed("1 + 2"))
    }
    #expect(text.hasSuffix("3 : number\n"))
    #expect(!text.contains("\u{1B}"))
  }
}
