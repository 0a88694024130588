import FlowTestSupport
import Glibc
import Testing

private let schemasOfOthers = GuideShell.project + "/.build/schemas"

private let areSchemasThere = access(schemasOfOthers + "/junit-10.xsd", R_OK) == 0

/// What we write, before the schemas of those who made the formats.
@Suite(.enabled(if: areSchemasThere, "Scripts/setup --schemas installs the schemas"))
struct SchemaTests {
  private static let schemas = schemasOfOthers

  /// What is wrong with a report: nothing.
  private static func faults(_ format: String, _ report: String) -> String {
    let answer = Binary.run(
      [ReportFormatTests.readers + "schema.py", format, schemas + "/junit-10.xsd"], in: "/tmp",
      input: report, program: schemas + "/bin/python")
    #expect(answer.status == 0, "\(answer.error)")
    return answer.output
  }

  /// Folders with a script and the arguments that run it, for every kind of report there is.
  private static func runs() -> [(folder: TemporaryFolder, arguments: [String])] {
    let folder = TemporaryFolder()
    folder.write("a b%#é.flow", ReportFormatTests.attack.replacing("]]>", with: "things-ok"))
    folder.write(
      "e.json",
      #"""
      {"things": [
        {"name": "]]> </script> <b> & \" ' \u0000\u001b[31m\u0085\u202e\ufffe \ud83d\ude00", "size": 7},
        {"name": "\n::error file=x::y\r\n", "size": 8}, {"name": "", "size": 1}]}
      """#)
    folder.write("invalid.flow", "let a = 1\nrequire b == a\n")
    folder.write("warned.flow", "let a = 1\nrequire 1 == 1\n")
    folder.write(
      "late.flow", "define f(n: number): number = 1 + f(n + 1)\nrequire f(0) == 1\n")
    folder.write("empty.flow", "# nothing yet\n")
    folder.write("passed.flow", "require 1 == 1\n")
    let names = ["invalid", "warned", "late", "empty", "passed"].map { "\($0).flow" }
    return [
      (
        ReportFormatTests.furnished(),
        ["release.flow", "--evidence", "e.json", "--dry-run"] + ReportFormatTests.clock
      ),
      (folder, ["a b%#é.flow", "--evidence", "e.json"]), (folder, ["no.flow"]),
    ] + names.map { (folder, [$0]) }
  }

  @Test(arguments: ["sarif", "junit"])
  func `every report is what its schema asks for`(format: String) {
    var written = 0
    for (folder, arguments) in Self.runs() {
      let answer = Binary.run(["run"] + arguments + ["-o", format], in: folder.path)
      guard !answer.output.isEmpty else {
        #expect(arguments == ["no.flow"])
        continue
      }
      written += 1
      #expect(Self.faults(format, answer.output) == "", "\(arguments)")
    }
    #expect(written == 7)
    // The schema is looked at: what it does not know is a fault.
    let wrong = format == "sarif" ? #"{"version": "2.1.0", "run": []}"# : "<testsuites x='1'/>"
    #expect(!Self.faults(format, wrong).isEmpty)
  }

  @Test func `what tests came to is what the schema asks for`() {
    let folder = TemporaryFolder()
    folder.write(
      "a.flow", "gate g { require 1 == 1 }\ntest \"]]> & <b>\" { expect not g.passed }\n")
    folder.write("b.flow", "require nobody\n")
    let answer = Binary.run(["test", "a.flow", "b.flow", "-o", "junit"], in: folder.path)
    #expect(answer.output.contains("<failure"))
    #expect(Self.faults("junit", answer.output) == "")
  }

  @Test(arguments: [("github", "github-workflows", []), ("gitlab", "gitlab-ci", ["gitlab-ci"])])
  func `the recipes are what GitHub and GitLab ask for`(
    name: String, schema: String, transforms: [String]
  ) {
    let answer = Binary.run(
      ["--builtin-schema", "vendor.\(schema)"] + transforms.flatMap { ["--data-transform", $0] }
        + ["\(GuideShell.project)/Scripts/ci/\(name).yml"],
      in: "/tmp", program: Self.schemas + "/bin/check-jsonschema")
    #expect(answer.status == 0, "\(answer)")
  }
}
