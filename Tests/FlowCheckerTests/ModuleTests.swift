import FlowSource
import FlowValues
import Testing

@testable import FlowChecker

@Suite struct ModuleTests {
  /// A script, the files around it, and the lines that should be said or the program's dump.
  struct Case: CustomTestStringConvertible {
    let name: String
    let script: String
    let files: [(path: String, text: String)]
    var expected: [String] = []
    var main: [String] = []
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a plain use brings all names, and statements and gates run first",
      script: """
        use "team.flow"
        gate mine { require limit > 3 and twice(1) == 2 and theirs.passed }
        """,
      files: [
        (
          "team.flow",
          """
          let limit = 5
          define twice(n: number) = n * 2
          gate theirs { require limit > 4 }
          note "hello"
          test "theirs" { expect theirs.passed }
          """
        )
      ],
      main: ["store", "gate theirs", "note", "gate mine"]),
    Case(
      name: "a use of single names brings those, and runs only their gates and values",
      script: """
        use twice, second from "team.flow"
        require twice(3) == 6
        require early.passed
        """,
      files: [
        (
          "team.flow",
          """
          let factor = 2
          define twice(n: number) = n * factor
          gate early { require factor > 1 }
          gate second { require factor > 2 }
          note "hello"
          """
        )
      ],
      expected: ["script.flow:3 F0203"]),
    Case(
      name: "the gates that are brought in by name run, and no other statements",
      script: """
        use twice, second from "team.flow"
        require twice(3) == 6
        """,
      files: [
        (
          "team.flow",
          """
          let factor = 2
          define twice(n: number) = n * factor
          gate early { require factor > 1 }
          gate second { require factor > 2 }
          note "hello"
          """
        )
      ],
      main: ["store", "gate second", "require"]),
    Case(
      name: "names of a file that another one uses are not in sight",
      script: """
        use "a.flow"
        require limit > 3
        """,
      files: [("a.flow", "use \"b.flow\"\nlet mine = limit"), ("b.flow", "let limit = 3")],
      expected: ["script.flow:2 F0203"]),
    Case(
      name: "a circle prints its files",
      script: "use \"a.flow\"",
      files: [("a.flow", "use \"b.flow\""), ("b.flow", "use \"a.flow\"")],
      expected: ["b.flow:1 F0702"]),
    Case(
      name: "two files that declare one name clash",
      script: "use \"a.flow\"\nuse \"b.flow\"\nrequire limit > 3",
      files: [("a.flow", "let limit = 3"), ("b.flow", "let limit = 4")],
      expected: ["script.flow:2 F0704"]),
    Case(
      name: "one of the two by name does not",
      script: "use \"a.flow\"\nuse other from \"b.flow\"\nrequire limit > other",
      files: [("a.flow", "let limit = 3"), ("b.flow", "let limit = 4\nlet other = limit")],
      main: ["store", "store", "store", "require"]),
    Case(
      name: "the same file by two ways is the same file",
      script: "use \"a.flow\"\nuse \"b.flow\"\nrequire limit > mine",
      files: [("a.flow", "let limit = 3"), ("b.flow", "use \"a.flow\"\nlet mine = limit")],
      main: ["store", "store", "require"]),
    Case(
      name: "mistakes in a used file are reported there",
      script: "use \"a.flow\"",
      files: [("a.flow", "\nnote nothing-there")],
      expected: ["a.flow:2 F0203"]),
    Case(
      name: "choices, records and types come along",
      script: """
        use "a.flow"
        evidence worst: severity
        let s = service(name: "x", level: high)
        require worst < high and s.level == low
        """,
      files: [
        (
          "a.flow",
          "choice severity { low, high }\nrecord service { name: text, level: severity }"
        )
      ],
      main: ["store", "require"]),
  ]

  @Test(arguments: cases)
  func `names come from the files that a script uses`(example: Case) {
    let script = Script(example.script, files: example.files)
    let found = script.diagnostics.map { diagnostic in
      let source = script.trees[Int(diagnostic.span.file.number)].source
      return "\(source.path):\(source.position(at: Int(diagnostic.span.start)).line)"
        + " \(diagnostic.code)"
    }
    #expect(found == example.expected)
    guard let program = script.result.program else { return }
    let main = program.main.map { statement in
      switch statement {
      case .store: "store"
      case .gate(let number): "gate \(program.gates[number].name)"
      case .note: "note"
      case .require: "require"
      default: "other"
      }
    }
    #expect(main == example.main)
    #expect(program.tests.isEmpty)
  }
}
