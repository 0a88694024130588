import FlowLedger
import FlowTestSupport
import Testing

/// Files are written: wholly or not at all, together or not at all, and over nobody's work.
@Suite struct WritingTests {
  static let script = """
    evidence coverage: number
    gate bar {
      require coverage >= 90
      on failed {
        write "docs/bar.md" "coverage is {coverage}\\n"
        write "docs/list/index.md" "bar: {coverage}\\n"
      }
    }
    """
  static let allowed = ["--allow", "write=docs"]

  /// A script that writes one text to one path.
  static func writing(_ path: String) -> DeliveryFixture {
    DeliveryFixture(
      """
      evidence coverage: number
      gate bar {
        require coverage >= 90
        on failed { write "\(path)" "new\\n" }
      }
      """)
  }

  @Test func `without a permission nothing is written, with it all of it is`() {
    let fixture = DeliveryFixture(Self.script)
    let run = fixture.flow("run", at: "10:00", ["--allow", "write=docs/list"])
    #expect(
      run.output.contains(
        """
        effects
          · docs/bar.md         queued: allow it with --allow write=docs/bar.md
          · docs/list/index.md  queued: it waits for 'docs/bar.md', which belongs to it

        """))
    #expect(fixture.names(in: "docs") == [])
    let tick = fixture.flow("tick", at: "10:01", Self.allowed)
    #expect(
      tick.output == """
        docs/bar.md was written
        docs/list/index.md was written

        """)
    #expect(fixture.folder.read("docs/bar.md") == "coverage is 80\n")
    #expect(fixture.folder.read("docs/list/index.md") == "bar: 80\n")
    #expect(fixture.names(in: "docs") == ["bar.md", "list"])
    #expect(
      fixture.flow("tick", at: "10:02", Self.allowed).output == "nothing new: it was so already\n")
    #expect(fixture.log("file.written").split(separator: "\n").count == 2)
  }

  @Test func `what has to be allowed is told from where the person stands`() {
    let folder = TemporaryFolder()
    folder.write(".git/HEAD", "ref: refs/heads/main\n")
    folder.write("policy/a.flow", Self.script)
    let options = ["run", "policy/a.flow", "--set", "coverage=80"]
    let run = Binary.run(options, in: folder.path)
    #expect(run.output.contains("allow it with --allow write=policy/docs/bar.md\n"))
    let inside = Binary.run(
      ["run", "a.flow", "--set", "coverage=80"], in: folder.path("policy"))
    #expect(inside.output.contains("allow it with --allow write=docs/bar.md\n"))
    let tick = ["tick", "policy/a.flow", "--set", "coverage=80", "--allow"]
    _ = Binary.run(tick + ["write=policy/docs"], in: folder.path)
    #expect(folder.read("policy/docs/bar.md") == "coverage is 80\n")
  }

  @Test func `a script in a folder may write beside it, as long as it stays in the project`() {
    let folder = TemporaryFolder()
    folder.write(".git/HEAD", "ref: refs/heads/main\n")
    folder.write(
      "policy/a.flow", Self.script.replacing("docs/bar.md", with: "../docs/bar.md"))
    _ = Binary.run(
      ["run", "policy/a.flow", "--set", "coverage=80", "--allow", "write"], in: folder.path)
    #expect(folder.read("docs/bar.md") == "coverage is 80\n")
    #expect(folder.read("policy/docs/list/index.md") == "bar: 80\n")
  }

  @Test(arguments: ["queued", "drafted", "renamed", "written"])
  func `after a crash at any point the next tick has written both`(_ place: String) {
    let fixture = DeliveryFixture(Self.script)
    fixture.folder.write("docs/bar.md", "coverage is 70\n")
    // What the script has read it may write over.
    fixture.folder.write("a.flow", Self.script + "\nnote read(\"docs/bar.md\")\n")
    #expect(fixture.flow("run", at: "10:00", Self.allowed, killAt: place).status == -9)
    #expect(fixture.log("file.written") == "")
    let texts = (fixture.folder.read("docs/bar.md"), fixture.folder.read("docs/list/index.md"))
    switch place {
    case "renamed": #expect(texts == ("coverage is 80\n", ""))
    case "written": #expect(texts == ("coverage is 80\n", "bar: 80\n"))
    default: #expect(texts == ("coverage is 70\n", ""))
    }
    fixture.flow("tick", at: "10:01", Self.allowed)
    #expect(fixture.folder.read("docs/bar.md") == "coverage is 80\n")
    #expect(fixture.folder.read("docs/list/index.md") == "bar: 80\n")
    // No draft stays behind.
    #expect(fixture.names(in: "docs") == ["bar.md", "list"])
    #expect(fixture.names(in: "docs/list") == ["index.md"])
    #expect(fixture.log("file.written").split(separator: "\n").count == 2)
  }

  @Test func `what somebody else has written is not written over, and both files wait`() {
    let fixture = DeliveryFixture(Self.script)
    fixture.folder.write("docs/list/index.md", "carol's own list\n")
    let run = fixture.flow("run", at: "10:00", Self.allowed)
    #expect(
      run.output.contains(
        """
        effects
          · docs/bar.md         queued: it waits for 'docs/list/index.md', which belongs to it
          ✗ docs/list/index.md  not written: 'docs/list/index.md' is there and not from here; move it away,
                                or have the script read it

        """))
    #expect(fixture.folder.read("docs/list/index.md") == "carol's own list\n")
    #expect(fixture.names(in: "docs") == ["list"])
    // It is told once, however often somebody looks.
    for minute in 1...12 { fixture.flow("tick", at: "10:\(minute + 10)", Self.allowed) }
    #expect(fixture.log("file.failed").split(separator: "\n").count == 1)
    _ = Binary.run(["docs/list/index.md", "hers.md"], in: fixture.folder.path, program: "mv")
    fixture.flow("tick", at: "11:00", Self.allowed)
    #expect(fixture.folder.read("docs/bar.md") == "coverage is 80\n")
    #expect(fixture.folder.read("docs/list/index.md") == "bar: 80\n")
    #expect(fixture.folder.read("hers.md") == "carol's own list\n")
  }

  @Test func `its own text it writes anew, unless somebody has changed it`() {
    let fixture = Self.writing("docs/{coverage}.md")
    let script = """
      evidence coverage: number
      watch register for text in ["{coverage}"] { write "docs/register.md" text }
      """
    fixture.folder.write("a.flow", script)
    fixture.flow("run", at: "10:00", Self.allowed)
    fixture.flow("run", at: "10:01", Self.allowed + ["--set", "coverage=81"])
    #expect(fixture.folder.read("docs/register.md") == "81")
    fixture.folder.write("docs/register.md", "81, and carol's remark")
    let third = fixture.flow("run", at: "10:02", Self.allowed + ["--set", "coverage=82"])
    #expect(third.output.contains("'docs/register.md' was changed by somebody else"))
    #expect(fixture.folder.read("docs/register.md") == "81, and carol's remark")
    // She takes her remark back.
    fixture.folder.write("docs/register.md", "81")
    fixture.flow("tick", at: "10:03", Self.allowed + ["--set", "coverage=82"])
    #expect(fixture.folder.read("docs/register.md") == "82")
  }

  @Test(arguments: [
    ("../out.md", "lies outside of the project"),
    ("docs/../../out.md", "lies outside of the project"),
    ("../\u{0}/x", "lies outside of the project"),
    ("/tmp/flow-out.md", "is absolute, and a script writes below its project"),
    (".git/config", "belongs to git or to flow, and no script writes there"),
    ("docs/.GIT/hooks/x", "belongs to git or to flow, and no script writes there"),
    (".flow/ledger.db", "belongs to git or to flow, and no script writes there"),
    ("docs/", "is a folder"), ("", "is a folder"),
  ])
  func `a path that leads elsewhere is refused, whatever is allowed`(
    _ path: String, _ reason: String
  ) {
    guard !path.contains("\u{0}") else { return }
    let fixture = Self.writing(path)
    let ledger = fixture.folder.read(".flow/ledger.db")
    let run = fixture.flow("run", at: "10:00", ["--allow", "write", "--allow", "write=/tmp"])
    #expect(
      run.output.replacing("\n", with: " ").replacing("  ", with: "").contains("given up"))
    #expect(
      Binary.run(["log", "--kind", "file.failed"], in: fixture.folder.path).output
        .contains("'\(path)' \(reason)"))
    #expect(fixture.names(in: "/tmp/flow-out.md") == [])
    #expect(fixture.names(in: "../out.md") == [])
    #expect(ledger.isEmpty)
    #expect(Binary.run(["log", "verify"], in: fixture.folder.path).status == 0)
  }

  @Test func `no link is followed, neither a folder nor the file`() {
    let outside = TemporaryFolder()
    outside.write("target.md", "old\n")
    let folder = Self.writing("docs/target.md")
    folder.folder.link("docs", to: outside.path)
    #expect(
      folder.flow("run", at: "10:00", ["--allow", "write"]).output
        .contains("'docs/target.md' leads through the link 'docs'"))
    let file = Self.writing("target.md")
    file.folder.link("target.md", to: outside.path("target.md"))
    #expect(
      file.flow("run", at: "10:00", ["--allow", "write"]).output
        .contains("'target.md' is a link"))
    let channel = DeliveryFixture(
      DeliveryFixture.script.replacing(#"run: ["./tell"]"#, with: #"file: "chat.jsonl""#))
    channel.folder.link("chat.jsonl", to: outside.path("target.md"))
    #expect(
      channel.flow("run", at: "10:00", ["--allow", "write"]).output
        .contains("'chat.jsonl' is a link"))
    #expect(outside.read("target.md") == "old\n")
    #expect(folder.names(in: outside.path) == ["target.md"])
  }

  /// Ticks where no file may grow beyond 256 KiB: what would is refused as on a full disk.
  private static func cramped(_ fixture: DeliveryFixture) -> Binary.Answer {
    let script = """
      trap '' XFSZ; ulimit -f 256
      "$FLOW" tick a.flow --set coverage=80 --now 2026-11-20T10:01Z --allow clock --allow write
      """
    return Binary.run(
      ["-c", script], in: fixture.folder.path, program: "bash",
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "FLOW": Binary.path])
  }

  @Test func `a ledger that has no room is no reason to forget or to do anything twice`() throws {
    let fixture = DeliveryFixture(
      """
      evidence coverage: number
      gate bar {
        require coverage >= 90
        on failed {
          write "docs/bar.md" "{coverage}\\n"
          note "{1..60000 each .}"
        }
      }
      """)
    // Somebody who has the ledger open keeps what is written from being put in its place, so that
    // the file that grows is long already.
    fixture.folder.write(".flow/.gitignore", "*\n")
    let ledger = try SQLiteStore(path: fixture.folder.path + "/.flow/ledger.db", mode: .recording)
    #expect(try ledger.head().sequence == 0)
    fixture.flow("run", at: "10:00")
    let full = withExtendedLifetime(ledger) { Self.cramped(fixture) }
    #expect(full.status == 0)
    #expect(
      full.error == """
        warning: what was queued is not all carried out: there is no room to write the ledger \
        '.flow/ledger.db'; nothing was recorded; it waits for the next flow tick

        """)
    #expect(fixture.log("file.written") == "")
    fixture.flow("tick", at: "10:02", ["--allow", "write"])
    #expect(fixture.folder.read("docs/bar.md") == "80\n")
    #expect(fixture.log("file.written").split(separator: "\n").count == 1)
  }

  @Test func `a disk that is full leaves the old text, and a later try writes the new one`() {
    let fixture = DeliveryFixture(
      """
      evidence coverage: number
      gate bar {
        require coverage >= 90
        on failed {
          write "docs/small.md" "small\\n"
          write "docs/large.md" join(1..60000 each "line {.}", "\\n")
        }
      }
      note read("docs/small.md")
      """)
    fixture.folder.write("docs/small.md", "old\n")
    fixture.flow("run", at: "10:00")
    // The ledger begins a new journal, so that it has room where the file has none.
    let fold = """
      import sqlite3
      sqlite3.connect(".flow/ledger.db").execute("PRAGMA wal_checkpoint(TRUNCATE)")
      """
    _ = Binary.run(["-c", fold], in: fixture.folder.path, program: "python3")
    let full = Self.cramped(fixture)
    #expect(
      full.output.hasPrefix(
        "docs/large.md was not written: cannot write 'docs/large.md': file too large; tried again ")
    )
    #expect(fixture.folder.read("docs/small.md") == "old\n")
    #expect(fixture.names(in: "docs") == ["small.md"])
    fixture.flow("tick", at: "10:02", ["--allow", "write"])
    #expect(fixture.folder.read("docs/small.md") == "small\n")
    #expect(fixture.folder.read("docs/large.md").hasSuffix("line 60000"))
  }
}
