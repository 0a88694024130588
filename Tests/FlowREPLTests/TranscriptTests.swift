import FlowSession
import Glibc
import Testing

/// Sessions as tests: what was typed, and what the session answers, word for word.
///
/// `FLOW_RECORD=1` writes the answers of now into the files, and fails, so that nobody records by
/// accident.
@Suite struct TranscriptTests {
  @Test func `there are transcripts`() { #expect(Transcript.all.count >= 10) }

  @Test(arguments: Transcript.all)
  func `a session answers as written down`(path: String) throws {
    let transcript = Transcript(path: path)
    nonisolated(unsafe) var result = Result<(expected: String, found: String), any Error> {
      ("", "")
    }
    BigStack.run { result = Result { try transcript.replay() } }
    let (expected, found) = try result.get()
    if getenv("FLOW_RECORD") != nil, expected != found {
      transcript.record(found)
      Issue.record("recorded \(path)")
      return
    }
    let (a, b) = (expected.split(separator: "\n"), found.split(separator: "\n"))
    let place = zip(a, b).enumerated().first { $1.0 != $1.1 }
    if let (number, lines) = place {
      Issue.record("\(path): line \(number + 1): expected '\(lines.0)', found '\(lines.1)'")
    }
    #expect(expected == found)
  }
}
