import Testing

@testable import FlowChecker

@Suite struct ChunkTests {
  @Test(arguments: Corpus.all)
  func `every line earns what its comment says and nothing else`(chunk: Chunk) {
    #expect(chunk.found == chunk.expected, "\(chunk.text)")
  }

  @Test(arguments: Corpus.all)
  func `a script with an error gives no program and one without gives one`(chunk: Chunk) {
    let script = Script(chunk.text)
    let hasError = script.diagnostics.contains { $0.severity == .error }
    #expect((script.result.program == nil) == hasError)
  }
}
