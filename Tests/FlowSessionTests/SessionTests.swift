import FlowChecker
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowTestSupport
import FlowValues
import Glibc
import Testing

/// From files to a judgement, without a command line.
@Suite struct SessionTests {
  let folder = TemporaryFolder()

  private func codes(_ prepared: PreparedScript) -> [String] {
    prepared.diagnostics.map(\.code.description)
  }

  @Test func `a file that is used twice, by other names, is read once`() throws {
    folder.write("team/b.flow", "use \"../c.flow\"\ndefine two() = 2\n")
    folder.write("c.flow", "define three() = 3\n")
    folder.link("d.flow", to: "c.flow")
    let script = folder.write(
      "a.flow", "use \"team/b.flow\"\nuse \"c.flow\"\nuse \"d.flow\"\nuse \"team/../c.flow\"\n")
    let loaded = try ModuleLoader.load(script)
    #expect(loaded.modules.count == 3)
    #expect(loaded.modules[0].uses.count == 4)
    #expect(Set(loaded.modules[0].uses.values) == [1, 2])
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func `a circle of files comes to an end`() throws {
    folder.write("b.flow", "use \"a.flow\"\n")
    let script = folder.write("a.flow", "use \"b.flow\"\nuse \"a.flow\"\n")
    let loaded = try ModuleLoader.load(script)
    #expect(loaded.modules.count == 2)
    #expect(loaded.modules[1].uses == ["a.flow": 0])
  }

  @Test(arguments: [
    ("no.flow", "F0701", "cannot use 'no.flow': there is no such file"),
    ("team", "F0701", "cannot use 'team': it is a folder"),
    ("binary.flow", "F0701", "cannot use 'binary.flow': it is not a text: it holds NUL bytes"),
    ("pipe", "F0701", "cannot use 'pipe': it is not an ordinary file"),
    ("../x.flow", "F0705", "'../x.flow' lies outside of the project"),
    ("/etc/passwd", "F0705", "'/etc/passwd' lies outside of the project"),
    ("link.flow", "F0705", "'link.flow' leads to '/etc/hostname', outside of the project"),
  ])
  func `a file that cannot be used is a mistake at its path`(
    path: String, code: String, headline: String
  ) throws {
    folder.write("team/x.flow", "")
    folder.write("binary.flow", bytes: [0x61, 0, 0x62])
    mkfifo(folder.path("pipe"), 0o644)
    folder.link("link.flow", to: "/etc/hostname")
    let script = folder.write("a.flow", "use \"\(path)\"\n")
    let loaded = try ModuleLoader.load(script)
    let diagnostic = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1)
    #expect(diagnostic.code.description == code)
    #expect(diagnostic.headline == headline)
    #expect(loaded.sources[diagnostic.span]?.text(diagnostic.span) == "\"\(path)\"")
  }

  @Test func `scripts that cannot be read say why`() throws {
    folder.write("binary", bytes: [0])
    let errors: [(path: String, error: FileError)] = [
      ("no", .missing(folder.path("no"))), ("", .isFolder(folder.path(""))),
      ("binary", .binary(folder.path("binary"))),
    ]
    for (path, error) in errors {
      #expect(throws: error) { try ModuleLoader.load(folder.path(path)) }
    }
    let large = folder.path("large")
    let descriptor = open(large, O_WRONLY | O_CREAT, 0o644)
    ftruncate(descriptor, 257 << 20)
    close(descriptor)
    #expect(throws: FileError.tooLarge(large)) { try FileReader.read(large) }
    #expect(FileError.missing("x").sentence == "cannot read 'x': there is no such file")
  }

  /// Words of `--set`, the declaration they meet, and the value or the message.
  static let supplied: [(declaration: String, words: String, result: String)] = [
    ("x: number", "84.2", "84.2"), ("x: number", "-3", "-3"), ("x: number", "90%", "90"),
    ("x: number", "eighty", "evidence 'x': expected a number, found \"eighty\""),
    ("x: text", "84.2", "\"84.2\""), ("x: text", "", "\"\""), ("x: text", "a=b", "\"a=b\""),
    ("x: bool", "true", "true"),
    ("x: bool", "yes", "evidence 'x': expected true or false, found \"yes\""),
    ("x: duration", "1h30m", "1h30m"),
    ("x: duration", "soon", "evidence 'x': expected a duration such as 48h, found \"soon\""),
    ("x: time", "2026-11-20", "2026-11-20T00:00:00Z"),
    ("x: working duration", "2 working days", "2 working days"),
    ("x: level", "high", "high"),
    ("x: level", "hgih", "evidence 'x': expected one of low, high, found \"hgih\""),
    ("x: list of number", "[1, 2]", "[1, 2]"),
    (
      "x: list of number", "[1, \"b\"]",
      "evidence 'x': [1]: expected a number, found \"b\""
    ),
    (
      "x: list of number", "1,2",
      "evidence 'x': expected a list of number as JSON, and expected nothing more after the "
        + "value, found ','"
    ),
    ("x: service", "{\"port\": 80}", "service(port: 80)"),
    (
      "x: service", "{\"port\": \"eighty\"}",
      "evidence 'x': .port: expected a number, found \"eighty\""
    ),
    ("x", "{\"a\": [1]}", "{\"a\": [1]}"), ("x", "2h", "2h"), ("x", "main", "\"main\""),
    ("y: number", "84.2", "84.2"), ("y: number", "2026-11-20T10:00Z", "2026-11-20T10:00:00Z"),
  ]

  @Test(arguments: supplied.indices)
  func `a supplied value is of the declared type, or the mistake names it`(row: Int) throws {
    let (declaration, words, result) = Self.supplied[row]
    let script = folder.write(
      "a.flow",
      """
      choice level { low, high }
      record service { port: number }
      evidence \(declaration)
      require x is known
      """)
    var request = ScriptRequest(path: script)
    request.sets = ["x=" + words]
    let prepared = try PreparedScript.prepare(request)
    let errors = prepared.diagnostics.filter { $0.severity == .error }
    #expect(
      prepared.evidence["x"]?.value.literalText ?? errors.first?.headline ?? "nothing" == result)
    #expect(errors.count == (prepared.evidence["x"] == nil ? 1 : 0))
  }

  @Test func `the last value of a name counts, and --set before --evidence`() throws {
    let script = folder.write("a.flow", "evidence x: number\nrequire x == 3\n")
    let file = folder.write("e.json", #"{"x": 1, "other": null}"#)
    var request = ScriptRequest(path: script)
    request.evidenceFiles = [file]
    #expect(try PreparedScript.prepare(request).evidence["x"]?.value.literalText == "1")
    #expect(try PreparedScript.prepare(request).evidence["x"]?.digest?.hasPrefix("sha256:") == true)
    request.sets = ["x=2", "x=3"]
    let prepared = try PreparedScript.prepare(request)
    #expect(prepared.evidence["x"]?.value.literalText == "3")
    #expect(prepared.evidence["x"]?.origin == "--set")
  }

  @Test(arguments: [
    (["nothing"], "", "F0802"), (["=1"], "", "F0802"), (["a b=1"], "", "F0802"),
    (["9=1"], "", "F0802"), ([], "{\"x\": 1,}", "F0803"), ([], "", "F0803"), ([], "[1]", "F0804"),
    (["limit=1"], "{}", "F0805"), (["coverge=1"], "{}", "F0806"), (["other=1"], "{}", ""),
  ])
  func `what is supplied wrongly is a mistake with a place`(
    sets: [String], json: String, code: String
  ) throws {
    let script = folder.write(
      "a.flow", "evidence coverage: number\nlet limit = 3\nrequire coverage > limit\n")
    var request = ScriptRequest(path: script)
    request.sets = sets
    if sets.isEmpty || !json.isEmpty { request.evidenceFiles = [folder.write("e.json", json)] }
    let prepared = try PreparedScript.prepare(request)
    #expect(codes(prepared) == (code.isEmpty ? [] : [code]))
    for diagnostic in prepared.diagnostics { #expect(prepared.sources[diagnostic.span] != nil) }
  }

  @Test func `fixes that touch each other wait for the next round`() {
    func fix(_ start: UInt32, _ end: UInt32, _ text: String) -> Fix {
      Fix("", replace: Span(file: FileID(0), start: start, end: end), with: text)
    }
    let fixes = [fix(4, 6, "XX"), fix(0, 2, "YYY"), fix(5, 8, "no"), fix(90, 91, "no")]
    let (bytes, applied) = Fixer.apply(fixes, to: Array("abcdefgh".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "YYYcdXXgh")
    #expect(applied == 2)
  }

  @Test func `a file is replaced whole, keeps its rights, and a link to it stays`() throws {
    let path = folder.write("a.flow", "old")
    chmod(path, 0o751)
    folder.link("link.flow", to: "a.flow")
    try FileWriter.replace(folder.path("link.flow"), with: Array("new".utf8))
    #expect(folder.read("a.flow") == "new")
    var information = stat()
    #expect(lstat(path, &information) == 0 && information.st_mode & 0o777 == 0o751)
    #expect(lstat(folder.path("link.flow"), &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFLNK)
    #expect(throws: FileError.missing("/no/where")) {
      try FileWriter.replace("/no/where", with: [])
    }
  }

  @Test func `the large stack holds what would break the small one`() {
    // Each call keeps a kilobyte: 200,000 of them are far beyond 8 MiB.
    func depth(_ n: Int) -> Int {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1_024) { room in
        room.initialize(repeating: UInt8(truncatingIfNeeded: n))
        return n == 0 ? 0 : depth(n - 1) + 1 + Int(room[0] &- room[1_023])
      }
    }
    var reached = 0
    BigStack.run { reached = depth(200_000) }
    #expect(reached == 200_000)
  }
}
