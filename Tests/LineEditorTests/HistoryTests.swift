import FlowTestSupport
import Glibc
import Testing

@testable import LineEditor

/// What is typed is kept, block by block, across sessions.
@Suite struct HistoryTests {
  @Test(arguments: ["1 + 2", "gate g {\n  a\n}", "a \\n b", "\\", "日本 é", " spaces  kept "])
  func `a block comes back as it was`(block: String) {
    let folder = TemporaryFolder()
    let path = folder.path("deep/er/history")
    #expect(HistoryFile(path: path).add(block))
    #expect(HistoryFile(path: path).blocks == [block])
  }

  @Test func `two sessions side by side lose nothing of each other`() {
    let folder = TemporaryFolder()
    let (one, two) = (
      HistoryFile(path: folder.path("history")), HistoryFile(path: folder.path("history"))
    )
    _ = one.add("a")
    _ = two.add("b")
    _ = one.add("c")
    #expect(HistoryFile(path: folder.path("history")).blocks == ["a", "b", "c"])
  }

  @Test func `what is entered twice in a row is kept once`() {
    let history = HistoryFile(path: nil)
    #expect(history.add("a"))
    #expect(!history.add("a"))
    #expect(!history.add(""))
    #expect(history.blocks == ["a"])
  }

  @Test func `the newest block that goes on is suggested`() {
    let history = HistoryFile(path: nil)
    for block in ["let x = 1", "let y = 2", "other"] { _ = history.add(block) }
    #expect(history.suggestion(for: "let ") == "let y = 2")
    #expect(history.suggestion(for: "let x") == "let x = 1")
    #expect(history.suggestion(for: "let y = 2") == nil)
  }

  @Test func `a file that is none, or holds anything, does no harm`() {
    let folder = TemporaryFolder()
    #expect(HistoryFile(path: folder.path).blocks.isEmpty)
    folder.write("history", bytes: [0xFF, 0x5C, 0x0A, 0x00, 0x0A, 0x0A])
    #expect(HistoryFile(path: folder.path("history")).blocks.count == 2)
  }

  @Test func `a search finds the newest block with the words, then older ones`() {
    let blocks = ["let a = 1", "gate g", "let b = 2"]
    var search = Search(shown: "", number: blocks.count)
    search.pattern = "let"
    search.find(in: blocks, before: blocks.count)
    #expect(search.shown == "let b = 2")
    search.find(in: blocks, before: search.number)
    #expect(search.shown == "let a = 1")
    search.find(in: blocks, before: search.number)
    #expect(search.hasFailed && search.shown == "let a = 1")
  }

  @Test(arguments: [
    ("[A", Key.up), ("OB", .down), ("[1;5C", .wordRight), ("[200~", .pasteStart), ("[3~", .delete),
    ("\r", .newLine),
  ])
  func `sequences are keys`(sequence: String, key: Key) { #expect(Key.named(sequence) == key) }
}
