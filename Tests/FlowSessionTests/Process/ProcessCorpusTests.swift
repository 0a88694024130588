import FlowSession
import FlowSource
import FlowTestSupport
import Testing

/// Scripts whose own tests drive a mechanism of the process over the clock.
///
/// What changes a rule silently is a test here that fails: each says what is so one second before,
/// at and after, who is told and who is not, and which acts are refused with which words.
@Suite struct ProcessCorpusTests {
  @Test(arguments: ProcessCorpus.all)
  func `the tests of the script pass`(_ sample: ProcessCorpus.Sample) throws {
    let folder = TemporaryFolder()
    folder.write("script.flow", sample.script)
    let prepared = try PreparedScript.prepare(ScriptRequest(path: folder.path + "/script.flow"))
    #expect(
      prepared.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.headline)" }
        == [])
    let report = TestRunner.run(prepared, ScriptRequest(path: ""))
    #expect(report.results.count > 0)
    for result in report.results {
      let failure = result.failure.map { "\($0.headline) \($0.help)" }
      #expect(failure == nil, "\(sample.name): \(result.title)")
      #expect(result.expectations > 0, "\(sample.name): \(result.title) asserts nothing")
    }
  }

  /// Each line is changed in one place, and some test of the script must notice.
  @Test(arguments: ProcessCorpus.all)
  func `a change of the script is noticed`(_ sample: ProcessCorpus.Sample) throws {
    for (before, after) in sample.changes {
      try #require(sample.script.contains(before), "\(before)")
      let folder = TemporaryFolder()
      folder.write("script.flow", sample.script.replacing(before, with: after, maxReplacements: 1))
      let prepared = try PreparedScript.prepare(ScriptRequest(path: folder.path + "/script.flow"))
      if prepared.hasErrors { continue }
      let report = TestRunner.run(prepared, ScriptRequest(path: ""))
      #expect(
        report.results.contains { $0.failure != nil }, "nobody noticed '\(before)' → '\(after)'")
    }
  }
}
