/// Writes how tests came out in the Test Anything Protocol.
public enum TestTAP {
  public static func render(_ files: [TestFileReport]) -> String {
    let cases = files.flatMap { file in TestCase.all(of: file).map { (file.file, $0) } }
    var tap = TAPWriter(count: cases.count, comment: "flow test")
    for (file, item) in cases {
      tap.point(item.failure == nil, "\(file) / \(item.name)")
      guard let failure = item.failure else { continue }
      tap.block { block in
        block.line("outcome", "failed")
        block.line("message", failure)
        block.line("details", lines: item.details)
        guard let path = item.path, let start = item.start else { return }
        block.head("at")
        block.line("file", path, indent: 4)
        block.line("line", start.line, indent: 4)
        block.line("column", start.column, indent: 4)
      }
    }
    return tap.text
  }
}
