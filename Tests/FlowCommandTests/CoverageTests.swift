import FlowTestSupport
import Testing

/// What `flow test --coverage` says that no test has driven both ways.
@Suite struct CoverageTests {
  private static let script = """
    role lead { dana }
    role head { carol }
    escalation quality {
      level lead within 24h
      level head within 48h
    }
    evidence load: number
    evidence bugs: list of text
    watch too-much when load > 5 { escalate to lead via quality }
    watch open-bugs for bug in bugs { note bug }

    """

  private func coverage(_ tests: String) -> String {
    let folder = TemporaryFolder()
    folder.write("p.flow", Self.script + tests)
    let answer = Binary.run(["test", "p.flow", "--coverage"], in: folder.path)
    #expect(answer.error.isEmpty, "\(answer.error)")
    return answer.output.split(separator: "\n").drop { !$0.hasPrefix("not driven") }
      .joined(separator: "\n")
  }

  @Test func `watches and levels count, and are named with what never happened`() {
    let first = coverage(
      """
      test "it climbs" {
        given load = 9
        given bugs = []
        expect any escalations have .role == lead
        advance 24h
        expect any escalations have .role == head
      }
      """)
    #expect(
      first == """
        not driven by any test
          watch too-much  never at rest                                                             p.flow:9
          watch open-bugs  never matched                                                           p.flow:10
          level lead of quality  never settled                                                      p.flow:4
          level head of quality  never settled, never ran out                                       p.flow:5
        passed: 1 test · coverage 37.5%, 3 of 8 ways
        """)
    let all = coverage(
      """
      test "it climbs to the end" {
        given load = 9
        given bugs = ["a"]
        expect any escalations have .role == lead
        advance 72h
        expect any escalations have .exhausted is known
      }
      test "each level settles it" {
        given bugs = []
        given load = 9
        expect any escalations have .open
        given load = 1
        expect no escalations have .open
        given load = 9
        advance 24h
        resolve ESC-2 by carol because "done"
        expect no escalations have .open
      }
      """)
    #expect(all == "", "\(all)")
  }
}
