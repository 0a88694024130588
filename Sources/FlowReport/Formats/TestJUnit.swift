/// Writes how tests came out for the test pages of build servers: a script is a suite, a test a
/// case.
public enum TestJUnit {
  public static func render(_ files: [TestFileReport]) -> String {
    let suites = files.map { ($0, TestCase.all(of: $0)) }
    var xml = XMLWriter()
    let all = suites.flatMap(\.1)
    xml.element("testsuites", [("name", "flow test")] + counts(all).ofRoot) { xml in
      for (number, (file, cases)) in suites.enumerated() {
        let path = file.paths.fromRoot(file.file)
        xml.element("testsuite", [("id", "\(number)"), ("name", path)] + counts(cases).ofSuite) {
          xml in
          for item in cases { write(item, path, to: &xml) }
        }
      }
    }
    return xml.text
  }

  private static func counts(_ cases: [TestCase]) -> JUnitCounts {
    JUnitCounts(cases.map { $0.failure == nil ? .passed : .failed })
  }

  private static func write(_ item: TestCase, _ file: String, to xml: inout XMLWriter) {
    let attributes = [("classname", file), ("name", item.name), ("time", "0")]
    guard let failure = item.failure else { return xml.element("testcase", attributes) }
    xml.element("testcase", attributes) {
      $0.element(
        "failure", [("type", "failed"), ("message", failure)], lines: [failure] + item.details)
    }
  }
}
