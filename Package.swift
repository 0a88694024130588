// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in Swift 6 mode, and a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A call is the commonest thing of all here, and a frame pointer the dearest part of a small one.
/// The package manager asks for them at the end of the line, so that this has to say it to the
/// compiler's inner half, which hears it last.
let frameless: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none"], .when(configuration: .release))
]

/// The execution tree is made of thousands of small closures that look alike. Merging the alike
/// ones puts two more jumps before every node, which costs up to twice the time.
let unmerged: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xllvm", "-swiftmergefunc-threshold=0", "-Xllvm", "-inline-threshold=1000"],
    .when(configuration: .release))
]

/// The parser and the readers go byte by byte, checker and run node by node, and asking at each
/// step whether anybody else is changing the same thing takes a tenth of the time. Debug builds,
/// and so the tests, still ask.
let trusting: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

/// One thread evaluates, and no other touches what it holds: `StopSwitch` is how a second one
/// speaks to it. So references need not be counted as if two might do it at once, which is a third
/// of the work with lists and records. The same holds for what it stands on, from the text of a
/// script to the ledger. The other threads keep to that: a digest is worked out of nothing but
/// numbers, progress is drawn from texts of its own, and commands that run side by side take
/// `Turns`.
let alone: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-assume-single-threaded"], .when(configuration: .release))
]

/// A room of the house; `knows` lists the rooms below that it may import.
func room(
  _ name: String, knows: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: knows, swiftSettings: strict + frameless + settings)
}

/// The tests of one room, or of the built binary.
func tests(
  _ name: String, of knows: [Target.Dependency], reading files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: knows + ["FlowTestSupport"], exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "flow",
  products: [.executable(name: "flow", targets: ["flow"])],
  targets: [
    // Floor 0: what the C library has and Swift does not see.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CDigest"),
    .systemLibrary(name: "CScan"),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CEditline"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // Floor 1: what a source text is, and what can be said about it.
    room("FlowSource", settings: alone),
    // Also floor 1: a terminal's line editor, which knows nothing of Flow.
    room("LineEditor", knows: ["CEditline"]),
    // The guide, inside of the binary.
    .target(
      name: "FlowGuide", resources: [.embedInCode("Guide.md")], swiftSettings: strict),
    // Floor 2: text to tree; values and their arithmetic.
    room("FlowSyntax", knows: ["FlowSource"], settings: trusting + alone),
    room("FlowValues", knows: ["FlowSource", "CDigest"], settings: alone),
    // Floor 3: the checked program; the words of the process; the grammar's own tools.
    room(
      "FlowChecker", knows: ["FlowSource", "FlowSyntax", "FlowValues"],
      settings: trusting + alone),
    room(
      "FlowProcess", knows: ["FlowSource", "FlowValues", "CMalloc"], settings: trusting + alone),
    room("FlowGrammar", knows: ["FlowSource", "FlowSyntax"]),
    // Floor 4: the pure core, and the readers of the world.
    room(
      "FlowRuntime",
      knows: ["FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "CMalloc"],
      settings: unmerged + trusting + alone),
    room(
      "FlowEvidence",
      knows: ["FlowSource", "FlowValues", "FlowProcess", "CExpat", "CYaml", "CScan"],
      settings: trusting),
    room(
      "FlowLedger", knows: ["FlowSource", "FlowValues", "FlowProcess", "CSQLite"], settings: alone),
    // Floor 5: one report value, many renderers.
    room("FlowReport", knows: ["FlowSource", "FlowValues", "FlowProcess"]),
    // Floor 6: the shell around the core.
    room(
      "FlowSession",
      knows: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "FlowRuntime",
        "FlowEvidence", "FlowLedger", "FlowReport", "CMalloc", "CSpawn", "CRename",
      ]),
    // Floor 7: the interactive face, over what prompt and editors share.
    room(
      "FlowIDE",
      knows: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowReport", "FlowSession",
        "FlowGuide",
      ]),
    room(
      "FlowREPL",
      knows: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "FlowRuntime",
        "FlowLedger", "FlowReport", "FlowSession", "FlowIDE", "LineEditor",
      ]),
    room(
      "FlowServer",
      knows: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowEvidence", "FlowReport",
        "FlowSession", "FlowIDE",
      ]),
    // Floor 8: the command line.
    room(
      "FlowCommand",
      knows: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "FlowRuntime",
        "FlowEvidence", "FlowLedger", "FlowReport", "FlowSession", "FlowREPL", "FlowServer",
      ]),
    .executableTarget(name: "flow", dependencies: ["FlowCommand"], swiftSettings: strict),
    // Beside the house.
    room("FlowTestSupport", knows: ["FlowSource", "FlowSyntax"]),
    tests("FlowSourceTests", of: ["FlowSource"]),
    tests("FlowSyntaxTests", of: ["FlowSource", "FlowSyntax", "FlowGrammar"]),
    tests("FlowValuesTests", of: ["FlowSource", "FlowValues"]),
    tests(
      "FlowCheckerTests", of: ["FlowSource", "FlowSyntax", "FlowValues", "FlowChecker"]),
    tests("FlowProcessTests", of: ["FlowValues", "FlowProcess"]),
    tests("FlowGrammarTests", of: ["FlowSource", "FlowSyntax", "FlowGrammar"]),
    tests(
      "FlowRuntimeTests",
      of: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "FlowRuntime",
        "FlowGrammar",
      ]),
    tests(
      "FlowLedgerTests",
      of: ["FlowValues", "FlowProcess", "FlowLedger", "FlowLedgerWriter", "CSQLite"],
      reading: ["Golden"]),
    // A process that tests of the ledger may kill.
    .executableTarget(
      name: "FlowLedgerWriter", dependencies: ["FlowProcess", "FlowLedger", "CSQLite"],
      path: "Tests/FlowLedgerWriter", swiftSettings: strict),
    tests("FlowEvidenceTests", of: ["FlowSource", "FlowValues", "FlowProcess", "FlowEvidence"]),
    tests(
      "FlowReportTests", of: ["FlowSource", "FlowValues", "FlowProcess", "FlowReport"],
      reading: ["Golden"]),
    tests(
      "FlowSessionTests",
      of: [
        "FlowSource", "FlowSyntax", "FlowValues", "FlowChecker", "FlowProcess", "FlowRuntime",
        "FlowEvidence", "FlowReport", "FlowSession",
      ]),
    tests("LineEditorTests", of: ["LineEditor"]),
    tests("FlowIDETests", of: ["FlowSource", "FlowIDE"]),
    tests("FlowServerTests", of: ["FlowSource", "FlowSyntax", "FlowServer"]),
    tests(
      "FlowREPLTests", of: ["FlowREPL", "FlowReport", "FlowSession", "FlowLedger"],
      reading: ["Transcripts"]),
    tests(
      "FlowCommandTests",
      of: ["FlowCommand", "FlowSession", "FlowSource", "FlowProcess", "FlowLedger", "flow"],
      reading: ["Drawings", "Golden", "Readers"]),
  ],
  swiftLanguageModes: [.v6]
)
