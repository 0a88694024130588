import FlowTestSupport
import Testing

/// Asks that wait for people who are not there: nobody is named, and nothing passes by itself.
@Suite struct NobodyLeftTests {
  private let folder = TemporaryFolder()

  private func flow(_ words: String...) -> Binary.Answer {
    Binary.run(words, in: folder.path)
  }

  @Test func `where all have signed who can, nobody else is asked to`() {
    folder.write(
      "few.flow",
      """
      role lead { dana, bob }
      task T-1 { owner: dana }
      gate bar for t in tasks { signoff by 2 of lead except t.owner }
      """)
    let before = flow("run")
    #expect(
      before.output.contains("0 of 2; only 1 can sign; bob can sign:"),
      "\(before)")
    #expect(flow("sign", "bar", "--for", "T-1", "--as", "bob").status == 0)
    let after = flow("run")
    #expect(after.status == 3)
    #expect(after.output.contains("1 of 2: bob signed; nobody else can sign"), "\(after)")
    #expect(!after.output.contains("anyone"))
  }

  @Test func `where nobody could object, silence is no consent`() {
    folder.write(
      "silent.flow",
      """
      role lead { dana }
      task T-1 { owner: dana }
      gate bar for t in tasks { consent by lead except t.owner within 1h }
      gate open { consent by lead within 1h }
      """)
    #expect(flow("run", "--now", "2026-01-05T09:00Z", "--allow", "clock").status == 3)
    let after = flow("run", "--now", "2026-01-05T11:00Z", "--allow", "clock")
    #expect(after.status == 3)
    #expect(after.output.contains("nobody is in the role"), "\(after)")
    #expect(after.output.contains("by silence"), "\(after)")
  }
}
