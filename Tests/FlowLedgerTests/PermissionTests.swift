import FlowLedger
import FlowProcess
import FlowTestSupport
import Glibc
import Testing

/// Ledgers in places where not everything is allowed.
@Suite struct PermissionTests {
  /// Appends, or reads where the count is 0, as somebody who may be refused: root never is.
  private static func attempt(
    _ path: String, count: Int
  ) -> (answers: [Writer.Answer], said: String, status: Int32) {
    getuid() == 0
      ? Writer(path, count: count, "user=65534").end() : Writer(path, count: count).end()
  }

  @Test(arguments: [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555), (0o000, 0o777)])
  func `where it may not write it refuses, and changes nothing`(
    _ file: mode_t, _ place: mode_t
  ) throws {
    let folder = TemporaryFolder()
    let path = try BrokenFileTests.ledger(in: folder)
    let before = BrokenFileTests.bytes(path)
    chmod(path, file)
    chmod(folder.path, place)
    let (_, said, status) = Self.attempt(path, count: 1)
    chmod(folder.path, 0o777)
    chmod(path, 0o666)
    #expect(status == 4)
    #expect(said.hasPrefix("cannot use the ledger '\(path)': "), "\(said)")
    #expect(BrokenFileTests.bytes(path) == before)
    let (_, saidThen, statusThen) = Self.attempt(path, count: 1)
    #expect(statusThen == 0, "\(saidThen)")
  }

  @Test(arguments: [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)])
  func `a ledger that may not be written can be read`(_ file: mode_t, _ place: mode_t) throws {
    let folder = TemporaryFolder()
    let path = try BrokenFileTests.ledger(in: folder)
    chmod(path, file)
    chmod(folder.path, place)
    defer { chmod(folder.path, 0o777) }
    let (answers, said, status) = Self.attempt(path, count: 0)
    #expect(status == 0, "\(said)")
    #expect(answers.map(\.sequence) == [100])
  }
}
