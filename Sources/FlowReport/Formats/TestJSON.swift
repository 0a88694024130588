/// Writes how tests came out for programs, in the format `flow.tests/1`.
public enum TestJSON {
  public static func render(_ files: [TestFileReport]) -> String {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("format", "flow.tests/1")
      json.member("tests", files.compactMap { $0.report?.results.count }.reduce(0, +))
      json.member("failed", files.compactMap { $0.report?.failed }.reduce(0, +))
      json.member("exit", Int(TestFileReport.exitStatus(files).rawValue))
      json.array("files") { json in for file in files { write(file, to: &json) } }
    }
    return json.text + "\n"
  }

  private static func write(_ file: TestFileReport, to json: inout JSONWriter) {
    json.object { json in
      json.member("file", file.file)
      json.member("valid", file.report != nil)
      json.array("tests") { json in
        for result in file.report?.results ?? [] {
          json.object { json in
            json.member("title", result.title)
            json.member("outcome", result.failure == nil ? "passed" : "failed")
            json.member("expectations", result.expectations)
            json.source("source", result.span, in: file.sources)
            guard let failure = result.failure else {
              json.member("failure", nil as String?)
              return
            }
            json.object("failure") {
              DiagnosticJSON.writeMembers(failure, file.sources, to: &$0)
            }
          }
        }
      }
      json.member("threshold", file.report?.threshold)
      json.member("coverage", file.report?.coverage?.percentage)
      json.array("notDriven") { json in
        for line in file.report?.openWays ?? [] { json.text(line) }
      }
      DiagnosticJSON.write("diagnostics", file.diagnostics, file.sources, to: &json)
    }
  }
}
