import FlowTestSupport
import Testing

/// How tests came out, in the formats of other tools.
@Suite struct TestFormatTests {
  private static let script = """
    evidence coverage: number
    gate quality { require coverage >= 90 }
    test "enough is enough" {
      given coverage = 90
      expect quality.passed
    }
    test "less # is not \\\\ ]]>" {
      given coverage = 80
      expect quality.passed
    }
    """

  private static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("a.flow", script)
    folder.write("b.flow", "require nobody == 1\n")
    folder.write("c.flow", "# no test\n")
    return folder
  }

  @Test func `build servers are told of every test`() {
    let folder = Self.folder()
    let answer = Binary.run(
      [
        "test", "a.flow", "b.flow", "c.flow", "-o", "junit", "-o", "tap=out.tap", "-o",
        "json=o.json",
      ],
      in: folder.path)
    #expect(answer.status == 2, "\(answer)")
    #expect(
      ReportFormatTests.read(answer.output, with: "junit.py") == """
        a.flow | a.flow | enough is enough | passed
        a.flow | a.flow | less # is not \\ ]]> | failure | F0607: expected quality.passed
        b.flow | b.flow | F0203: nothing declares 'nobody' | failure | F0203: nothing declares 'nobody'
        c.flow | c.flow | the tests | failure | nothing was checked: no test was found

        """)
    #expect(
      ReportFormatTests.read(folder.read("out.tap"), with: "tap.pl") == """
        ok | plain | a.flow / enough is enough
        not ok | plain | a.flow / less # is not \\ ]]>
        not ok | plain | b.flow / F0203: nothing declares 'nobody'
        not ok | plain | c.flow / the tests

        """)
    #expect(
      ReportFormatTests.read(folder.read("out.tap"), with: "tap.py") == """
        failed outcome,message,details,at
        failed outcome,message,details,at
        failed outcome,message

        """)
    let program = """
      import json, sys
      report = json.load(sys.stdin)
      assert report["format"] == "flow.tests/1"
      print(report["tests"], report["failed"], report["exit"])
      for file in report["files"]:
          codes = [test["failure"] and test["failure"]["code"] for test in file["tests"]]
          print(file["file"], file["valid"], codes, len(file["diagnostics"]))
      """
    let told = Binary.run(
      ["-c", program], in: folder.path, input: folder.read("o.json"), program: "python3")
    #expect(
      told.output == """
        2 1 2
        a.flow True [None, 'F0607'] 0
        b.flow False [] 1
        c.flow True [] 0

        """, "\(told.error)")
  }

  @Test func `what nobody drove fails where it was asked for, in every format`() {
    let folder = Self.folder()
    folder.write(
      "d.flow",
      Self.script.replacing("given coverage = 80\n  expect quality.passed", with: "expect true"))
    let answer = Binary.run(
      ["test", "d.flow", "--threshold", "90", "-o", "junit", "-o", "text=out.txt"], in: folder.path)
    #expect(answer.status == 1)
    #expect(
      ReportFormatTests.read(answer.output, with: "junit.py").hasSuffix(
        "d.flow | d.flow | coverage | failure | 50%, below 90%\n"))
    #expect(folder.read("out.txt").hasSuffix("below 90%\n"))
    #expect(
      Binary.run(["test", "d.flow", "-o", "sarif"], in: folder.path).error.contains(
        "there are text, json, junit or tap"))
  }
}
