import FlowTestSupport
import Testing

/// The prompt in a real terminal.
@Suite(.serialized) struct TerminalTests {
  let home = TemporaryFolder()

  private func terminal(
    _ words: String = "", width: Int = 80, height: Int = 24, variables: [String: String] = [:]
  ) -> Terminal {
    let terminal = Terminal(
      words, home: home, width: width, height: height, variables: variables)
    terminal.isReady()
    return terminal
  }

  // MARK: Typing

  @Test func `words are coloured while they are typed`() {
    let terminal = terminal()
    terminal.type("gate g { require 90")
    terminal.waits(for: "blue keywords and a number", colored: true) { screen in
      screen.contains("34mgate") && screen.contains("34mrequire") && screen.contains("35m90")
    }
  }

  @Test func `with NO_COLOR nothing is coloured and nothing suggested`() {
    let terminal = terminal(variables: ["NO_COLOR": "1"])
    terminal.enter("let x = 5")
    terminal.shows("x = 5 : number")
    terminal.type("let")
    terminal.shows("flow> let", times: 2)
    #expect(!terminal.coloredScreen.contains("\u{1B}["))
  }

  @Test func `the right arrow takes the faint suggestion from history`() {
    let terminal = terminal()
    terminal.enter("let answer = 42")
    terminal.shows("answer = 42 : number")
    terminal.type("le")
    terminal.waits(for: "a faint rest", colored: true) { $0.contains("2mt answer = 42") }
    terminal.press("Right", "Enter")
    terminal.shows("answer = 42 : number", times: 2)
  }

  @Test func `Enter begins a new line while something is open`() {
    let terminal = terminal()
    terminal.enter("gate g {")
    terminal.shows("....>")
    terminal.enter("require now.year > 2000")
    terminal.shows("....>", times: 2)
    terminal.enter("}")
    terminal.shows("g  passed")
    #expect(terminal.screen.contains("....>   require now.year > 2000\n....> }\n"))
  }

  @Test func `a block is edited across its lines`() {
    let terminal = terminal()
    terminal.enter("[1,")
    terminal.enter("2,")
    terminal.type("3]")
    terminal.shows("3]")
    terminal.press("Up", "Up", "Home", "Right", "BSpace")
    terminal.type("[10, ")
    terminal.press("Down", "End", "BSpace", "BSpace")
    terminal.type("20,")
    terminal.shows("20,")
    terminal.press("Down", "End", "Enter")
    terminal.shows("[10, 1, 20, 3] : list of number")
  }

  @Test func `a whole block comes back from history`() {
    let terminal = terminal()
    terminal.enter("[1,")
    terminal.enter("2]")
    terminal.shows("[1, 2] : list of number")
    terminal.enter("\"other\"")
    terminal.shows("\"other\" : text")
    terminal.press("Up", "Up")
    terminal.waits(for: "the block again") { $0.count(of: "flow> [1,\n....>   2]") == 2 }
    terminal.press("Enter")
    terminal.shows("[1, 2] : list of number", times: 2)
  }

  @Test func `Tab completes, and lists with descriptions`() {
    let terminal = terminal()
    terminal.enter("evidence coverage: number")
    terminal.shows("coverage = unknown")
    terminal.enter("evidence cover-all: bool")
    terminal.shows("cover-all = unknown")
    terminal.type("cov")
    terminal.press("Tab")
    terminal.shows("coverage     evidence: number")
    terminal.shows("cover-all    evidence: bool")
    terminal.waits(for: "the common beginning") { $0.contains("flow> cover\n") }
    terminal.type("age")
    terminal.press("Tab")
    terminal.waits(for: "the list to go away") { !$0.contains("cover-all  evidence") }
    terminal.press("C-u")
    terminal.type(":sta")
    terminal.press("Tab", "Enter")
    terminal.shows("nothing was checked")
  }

  // MARK: History

  @Test func `history is kept across sessions, and searched with Ctrl-R`() {
    let first = terminal()
    first.enter("let alpha = 1")
    first.shows("alpha = 1 : number")
    first.enter("let beta = 2")
    first.shows("beta = 2 : number")
    first.press("C-d")
    first.shows("ENDED 0")
    let second = terminal()
    second.press("C-r")
    second.shows("search:")
    second.type("let")
    second.shows("flow> let beta = 2")
    second.press("C-r")
    second.shows("flow> let alpha = 1")
    second.press("Enter")
    second.shows("alpha = 1 : number")
    second.press("C-r")
    second.type("nothing like it")
    second.shows("nothing found")
    second.press("C-g")
    second.waits(for: "the search to be over") { !$0.contains("nothing found") }
    second.enter("alpha + 1")
    second.shows("2 : number")
  }

  // MARK: Pasting, stopping, ending

  @Test func `pasted lines are not run before Enter`() {
    let terminal = terminal()
    terminal.paste("let a = 1\nlet b = 2\na + b")
    terminal.shows("....> a + b")
    #expect(!terminal.screen.contains(": number"))
    terminal.press("Enter")
    terminal.shows("3 : number")
  }

  @Test func `Ctrl-C drops a half-typed block`() {
    let terminal = terminal()
    terminal.enter("gate g {")
    terminal.type("require")
    terminal.shows("....>   require")
    terminal.press("C-c")
    terminal.shows("^C")
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
  }

  @Test func `Ctrl-C stops an evaluation, and the session goes on`() {
    let terminal = terminal()
    terminal.enter("define f(n: number): number = if n > 60 then 1 else f(n + 1) + f(n + 1)")
    terminal.shows("f(n: number): number")
    terminal.enter("let kept = 7")
    terminal.shows("kept = 7 : number")
    terminal.enter("f(0)")
    terminal.shows("flow> f(0)")
    // Where the key comes before the evaluation, it drops nothing and is pressed again.
    terminal.waits(for: "the evaluation to be stopped") { screen in
      if screen.contains("interrupted") { return true }
      terminal.press("C-c")
      return false
    }
    terminal.enter("kept + 1")
    terminal.shows("8 : number")
  }

  @Test func `Enter and Ctrl-C on an empty line give a new prompt`() {
    let terminal = terminal()
    terminal.press("Enter", "Enter")
    terminal.shows("flow>", times: 3)
    terminal.press("C-c")
    terminal.shows("^C")
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
  }

  @Test func `Ctrl-D ends the session, and deletes where there is something`() {
    let terminal = terminal()
    terminal.type("12")
    terminal.press("Home", "C-d", "Enter")
    terminal.shows("2 : number")
    terminal.press("C-d")
    terminal.shows("ENDED 0")
  }

  // MARK: Keys

  @Test func `the keys are those of emacs`() {
    let terminal = terminal()
    terminal.type("2 + 40")
    terminal.press("C-a", "C-k", "C-y", "C-a")
    terminal.type("1")
    terminal.press("C-e", "BSpace", "Enter")
    terminal.shows("16 : number")
  }

  @Test func `the keys are those of vi where ~/.editrc says so`() {
    home.write(".editrc", "bind -v\n")
    let terminal = terminal()
    terminal.type("119 + 2")
    terminal.press("Escape", "0", "x", "A")
    terminal.type("0")
    terminal.press("Left", "Left", "Right", "Enter")
    terminal.shows("39 : number")
    terminal.press("Up")
    terminal.shows("flow> 19 + 20", times: 2)
  }

  @Test func `~/.editrc binds keys`() {
    home.write(".editrc", "bind ^T ed-move-to-beg\n")
    let terminal = terminal()
    terminal.type("2")
    terminal.press("C-t")
    terminal.type("1")
    terminal.press("Enter")
    terminal.shows("12 : number")
  }

  // MARK: Screens

  @Test func `a new size is drawn at once`() {
    let terminal = terminal()
    let text = "\"" + String(repeating: "abcdefghi ", count: 6) + "\""
    terminal.type(text)
    terminal.shows("flow> \(text)")
    terminal.resize(width: 40, height: 24)
    terminal.waits(for: "the text on two rows") { screen in
      screen.contains("flow> \(text.prefix(34))\n\(text.dropFirst(34))\n")
    }
    terminal.resize(width: 100, height: 24)
    terminal.waits(for: "the text on one row") { $0.contains("flow> \(text)\n") }
    terminal.press("Enter")
    terminal.shows(": text")
  }

  @Test func `wide and combining characters take the columns that they take`() {
    let terminal = terminal()
    terminal.type("\"日本e\u{301}!\"")
    terminal.shows("flow> \"日本e\u{301}!\"")
    terminal.press("Left", "Left", "BSpace", "Left", "Delete")
    terminal.shows("flow> \"日!\"")
    terminal.press("Enter")
    terminal.shows("\"日!\" : text")
  }

  @Test func `a block taller than the screen can be gone through`() {
    let terminal = terminal(height: 8)
    let lines = (1...20).map { "  \($0)," }.joined(separator: "\n")
    terminal.paste("[\n\(lines)\n  21]")
    terminal.waits(for: "its end") { $0.contains("21]") && !$0.contains(" 10,") }
    for _ in 1...21 { terminal.press("Up") }
    terminal.waits(for: "its beginning") { $0.hasPrefix("flow> [\n") && $0.contains("  7,") }
    terminal.type("0,")
    terminal.waits(for: "the change") { $0.contains("flow> 0,[") || $0.contains("flow> [0,") }
    terminal.press("C-c")
    terminal.enter("1 + 1")
    terminal.shows("2 : number")
  }

  @Test func `Ctrl-L clears the screen and keeps the text`() {
    let terminal = terminal()
    terminal.enter("1 + 1")
    terminal.shows("2 : number")
    terminal.type("40 +")
    terminal.press("C-l")
    terminal.waits(for: "the text at the top") { $0.hasPrefix("flow> 40 +\n") }
    terminal.type(" 2")
    terminal.press("Enter")
    terminal.shows("42 : number")
  }

  @Test func `a terminal that can do nothing gets plain lines`() {
    let terminal = terminal(variables: ["TERM": "dumb"])
    terminal.enter("gate g {")
    terminal.shows("....>")
    terminal.press("C-c")
    terminal.shows("flow>", times: 2)
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
    #expect(!terminal.coloredScreen.contains("\u{1B}["))
    terminal.press("C-d")
    terminal.shows("ENDED 0")
  }

  @Test func `no keys end the session`() {
    let terminal = terminal(variables: ["EDITOR": "true"])
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<40 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        // Ctrl-D ends a session, and Enter begins commands that do; Ctrl-V takes the next as it is.
        if ![0x04, 0x0A, 0x0D, 0x16, 0x00].contains(byte) { bytes.append(byte) }
      }
      terminal.send(bytes)
      terminal.send([0x1B, 0x5B, 0x41, 0x09])
    }
    terminal.press("C-g", "C-c", "C-c", "C-l")
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
    terminal.press("C-d")
    terminal.shows("ENDED 0")
  }

  @Test func `no key asks for what nobody sees`() {
    let emacs = terminal()
    emacs.press("M-x")
    emacs.enter("1 + 2")
    emacs.shows("3 : number")
    home.write(".editrc", "bind -v\n")
    let vi = terminal()
    vi.type("7")
    vi.press("Escape", ":", "i")
    vi.enter("3")
    vi.shows("37 : number")
  }

  @Test func `letters of all languages are typed in both sets of keys`() {
    for keys in ["", "bind -v\n"] {
      home.write(".editrc", keys)
      let terminal = terminal()
      terminal.enter("\"äöüßéèàøñçåæðÿ Жуκ 日本\"")
      terminal.shows("\"äöüßéèàøñçåæðÿ Жуκ 日本\" : text")
    }
  }

  @Test func `Ctrl-S does not make the terminal stand still`() {
    let terminal = terminal()
    terminal.press("C-s")
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
  }

  // MARK: Commands that need a terminal

  @Test func `:edit opens what was typed in the person's editor`() {
    let terminal = terminal(variables: ["EDITOR": "sed -i s/5/6/"])
    terminal.enter("let x = 5")
    terminal.shows("x = 5 : number")
    terminal.enter(":edit x")
    terminal.shows("flow> let x = 6")
    terminal.press("Enter")
    terminal.shows("x = 6 : number")
  }

  @Test func `a file is loaded and its broken lines do no harm`() {
    home.write("a.flow", "evidence coverage: number\ngate g { require coverage > 50 }\n")
    let terminal = terminal("a.flow --set coverage=40")
    terminal.shows("loaded a.flow: 2 names, 1 gate")
    terminal.enter("given coverage = ")
    terminal.enter("60")
    terminal.shows("failed → passed  g")
    terminal.enter("nope")
    terminal.shows("error[F0203]: nothing declares 'nope'")
    terminal.enter(":quit")
    terminal.shows("ENDED 0")
  }
}
