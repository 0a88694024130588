import FlowTestSupport
import Testing

/// What a session does, seen in a real terminal: completion, values, commands, ledgers.
@Suite(.serialized) struct TerminalSessionTests {
  let home = TemporaryFolder()

  private static let policy = """
    role team-lead { alice }
    role tech-lead { dana, bob }

    escalation quality {
      level team-lead within 24h
      level tech-lead within 48h
    }

    record service { name: text, port: number }

    evidence coverage: number
    evidence services: list of service

    gate bar {
      require coverage >= 90
        else escalate to team-lead via quality because "coverage is {coverage}"
      signoff by tech-lead
    }

    """

  private func terminal(
    _ words: String = "", width: Int = 100, height: Int = 40, variables: [String: String] = [:]
  ) -> Terminal {
    let terminal = Terminal(
      words, home: home, width: width, height: height, variables: variables)
    terminal.isReady()
    return terminal
  }

  /// A session on the policy.
  private func session(
    _ words: String = "", width: Int = 100, variables: [String: String] = [:]
  ) -> Terminal {
    home.write("a.flow", Self.policy)
    let terminal = terminal("a.flow \(words)", width: width, variables: variables)
    terminal.shows("loaded a.flow: 7 names, 1 gate")
    return terminal
  }

  // MARK: Completion

  /// Types a text, presses Tab, and waits for lines of the list; then the line is empty again.
  private func complete(_ text: String, shows wanted: String..., in terminal: Terminal) {
    terminal.type(text)
    terminal.press("Tab")
    for line in wanted {
      // Columns are as wide as the longest of the list.
      terminal.waits(for: "'\(line)'") { screen in
        screen.split(separator: "\n").contains { row in
          row.split(separator: " ").joined(separator: " ").hasPrefix(line)
        }
      }
    }
    terminal.press("C-c")
    terminal.waits(for: "an empty prompt") { $0.lastLine == "flow>" }
  }

  @Test func `Tab knows what may stand in each place`() {
    home.write("reports/unit.xml", "")
    home.write("reports/more.xml", "")
    let terminal = session()
    complete(
      "co", shows: "coverage evidence: number", "count (list: list of a): number", in: terminal)
    complete("let x = first(services).", shows: "name text", "port number", in: terminal)
    complete("services where .", shows: "name text", "port number", in: terminal)
    complete(
      "override hurry { r", shows: "requires: property", "review: property", in: terminal)
    complete("gate g { signoff by te", shows: "team-lead role", "tech-lead role", in: terminal)
    complete("escalate \"x\" to te", shows: "tech-lead role", in: terminal)
    complete("re", shows: "require what has to be true", "reject an act", in: terminal)
    complete(
      ":re", shows: ":reset forget everything", ":redo take back the last :undo", in: terminal)
    complete("junit(\"reports/", shows: "reports/more.xml reports/unit.xml", in: terminal)
  }

  @Test func `:help tells what the guide says of a word`() {
    let terminal = terminal()
    terminal.enter(":help median")
    terminal.shows("median")
    terminal.enter(":help")
    terminal.shows(":quit")
    terminal.shows("A command may be shortened")
  }

  // MARK: Values

  @Test func `values print for people, long ones with a count, and whole in a pager`() {
    let terminal = terminal(
      height: 12, variables: ["PAGER": "sh -c \"echo PAGED; tail -n 2; read answer < /dev/tty\""])
    terminal.enter("now + 49h")
    terminal.shows(", in 2d1h : time")
    terminal.enter("range(1, 60) each \"the number {.} of them\"")
    terminal.shows("… and 40 more, :show for all")
    terminal.enter(":show")
    terminal.shows("PAGED\n  \"the number 60 of them\"\n60 elements : list of text")
    terminal.press("Enter")
    terminal.enter("1 + 1")
    terminal.shows("2 : number")
    terminal.enter(":help gate")
    terminal.shows("PAGED", times: 2)
    terminal.press("Enter")
    terminal.enter(":show [1, 2]")
    terminal.shows("[1, 2] : list of number")
  }

  @Test func `records and tasks are tables`() {
    let terminal = session()
    terminal.enter(
      "given services = [service(name: \"api\", port: 80), service(name: \"ui\", port: 8080)]")
    terminal.enter("services")
    terminal.shows("name  port\napi     80\nui    8080\n2 elements : list of service")
    terminal.enter("given task T-1 { status: review, points: 3 }")
    terminal.enter("given task T-2 { title: \"Two\" }")
    terminal.enter("tasks")
    terminal.shows(
      "id   title  status  points  blocked\nT-1  T-1    review       3  false\nT-2  Two")
  }

  @Test func `a new size of the terminal is that of the next answer`() {
    let terminal = terminal(width: 100)
    terminal.enter("range(1, 40)")
    terminal.shows("25, 26, 27\n")
    terminal.resize(width: 40, height: 40)
    terminal.press("Enter")
    terminal.enter("range(1, 40)")
    terminal.shows("  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12\n")
  }

  @Test func `a gate is judged at once, and changed evidence changes verdicts`() {
    let terminal = terminal()
    terminal.enter("evidence coverage: number")
    terminal.enter("gate bar { require coverage >= 90 }")
    terminal.shows("? bar  unknown")
    terminal.enter("given coverage = 84.2")
    terminal.shows("unknown → failed  bar")
    terminal.enter("given coverage = 91")
    terminal.shows("failed → passed  bar")
    terminal.enter(":explain bar")
    terminal.shows("open: everything that it requires holds")
  }

  // MARK: Commands

  @Test func `everything can be undone, and done again`() {
    let terminal = session()
    terminal.enter("given coverage = 95")
    terminal.shows("unknown → waiting  bar")
    terminal.enter("sign bar by dana")
    terminal.shows("waiting → passed  bar")
    terminal.enter("given task T-1 { status: todo }")
    terminal.shows("task T-1")
    terminal.enter(":undo")
    terminal.shows("without given task T-1 { status: todo }")
    terminal.enter(":undo")
    terminal.shows("passed → waiting  bar")
    terminal.enter(":undo")
    terminal.shows("waiting → unknown  bar")
    terminal.enter(":undo")
    terminal.shows("there is nothing to undo")
    terminal.enter(":redo")
    terminal.shows("unknown → waiting  bar", times: 2)
    terminal.enter(":redo")
    terminal.shows("waiting → passed  bar", times: 2)
  }

  @Test func `the clock is moved, and timers fire`() {
    let terminal = session("--now 2026-11-20")
    terminal.enter("given coverage = 80")
    terminal.shows("ESC-1 is opened about bar")
    terminal.enter(":now +24h")
    terminal.shows("2026-11-21 00:00 UTC  ESC-1 about bar climbs to tech-lead, level 2")
    terminal.enter(":facts")
    terminal.shows("2026-11-21 00:00 UTC  ESC-1 about bar climbs to tech-lead, level 2", times: 2)
  }

  @Test func `a session is saved as a script that passes the check, and loaded again`() {
    let terminal = session()
    terminal.enter("let limit = 5")
    terminal.enter("given coverage = 95")
    terminal.enter("given task T-1 { status: todo }")
    terminal.shows("task T-1")
    terminal.enter(":save b.flow")
    terminal.shows("wrote b.flow")
    let checked = Binary.run(["check", "b.flow"], in: home.path)
    #expect(checked.status == 0, "\(checked.output)\(checked.error)")
    let tested = Binary.run(["test", "b.flow"], in: home.path)
    #expect(tested.status == 0, "\(tested.output)\(tested.error)")
    terminal.enter(":load b.flow")
    terminal.shows("loaded b.flow: 9 names")
    terminal.enter("limit")
    terminal.shows("5 : number")
  }

  @Test func `the process is drawn, and answers come in JSON`() {
    let terminal = session(width: 200)
    terminal.enter(":graph")
    terminal.shows("team-lead 24h ─▶ tech-lead 48h ─▶ nobody is left")
    terminal.enter(":json")
    terminal.enter("1 + 2")
    terminal.shows("\"value\":3")
    terminal.enter(":json off")
    terminal.enter("2 + 2")
    terminal.shows("4 : number")
  }

  @Test func `the budget holds, and a broken line ends nothing`() {
    let terminal = terminal("--budget depth=50")
    terminal.enter("define f(n: number): number = f(n + 1) + 1")
    terminal.enter("f(0)")
    terminal.shows("go deeper than 50 levels")
    terminal.enter("let x = )")
    terminal.shows("error[F01")
    terminal.enter("1 + 2")
    terminal.shows("3 : number")
  }

  // MARK: On a ledger

  private func log() -> String {
    Binary.run(["log", "--store", "l.db"], in: home.path).output
  }

  @Test func `on a ledger the prompt names it and asks before the first act`() {
    let terminal = session("--store l.db --key main")
    terminal.shows("flow l.db main>")
    terminal.shows("there is no ledger l.db yet: the first act recorded for 'main' makes it")
    terminal.enter("sign bar by dana")
    terminal.shows("record this in l.db as 'main': sign bar by dana? [y/N]")
    terminal.press("Enter")
    terminal.shows("kept in memory, not recorded: you said no; ':record on' begins to record")
    #expect(log() == "")
    terminal.enter(":undo")
    terminal.shows("without: bar is signed by dana")
    terminal.enter(":record on")
    terminal.shows("flow l.db main records>")
    terminal.enter("sign bar by dana")
    terminal.shows("recorded in l.db as 'main'")
    #expect(log().contains("ask.signed bar by dana"))
    terminal.enter(":undo")
    terminal.shows("a recorded fact cannot be undone: bar is signed by dana")
  }

  @Test func `a yes records this act and those after it, Ctrl-C is no yes`() {
    let terminal = session("--store l.db --key main")
    terminal.enter("sign bar by dana")
    terminal.shows("[y/N]")
    terminal.press("C-c")
    terminal.shows("kept in memory, not recorded: you said no")
    #expect(log() == "")
    let second = session("--store l.db --key main")
    second.enter("sign bar by dana")
    second.shows("[y/N]")
    second.enter("yes")
    second.shows("recorded in l.db as 'main'")
    second.enter("reject bar by bob because \"no tests\"")
    second.shows("recorded in l.db as 'main'", times: 2)
    #expect(!second.screen.hasSuffix("[y/N]"))
    #expect(log().contains("ask.rejected bar by bob"))
  }

  @Test func `a terminal that can do nothing asks, too`() {
    let terminal = session("--store l.db --key main", variables: ["TERM": "dumb"])
    terminal.enter("sign bar by dana")
    terminal.shows("[y/N]")
    terminal.enter("y")
    terminal.shows("recorded in l.db as 'main'")
    #expect(log().contains("ask.signed bar by dana"))
  }
}
