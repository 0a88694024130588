import FlowSource
import FlowSyntax
import FlowValues

@testable import FlowChecker

/// A script with the files that it uses, checked.
struct Script {
  let trees: [SyntaxTree]
  let result: Checker.Result

  /// - Parameter files: what `use` can find, by the path as written.
  init(_ text: String, files: [(path: String, text: String)] = [], supplied: [String: Type] = [:]) {
    var numbers = ["script.flow": 0]
    for (place, file) in files.enumerated() { numbers[file.path] = place + 1 }
    trees = ([("script.flow", text)] + files).enumerated().map { place, file in
      Parser.parse(SourceFile(id: FileID(UInt32(place)), path: file.0, text: file.1))
    }
    result = Checker.check(
      trees.map { CheckedModule(tree: $0, uses: numbers) }, supplied: supplied)
  }

  /// What parser and checker have to say, in order of place.
  var diagnostics: [Diagnostic] {
    (trees.flatMap(\.diagnostics) + result.diagnostics).sorted {
      ($0.span.file.number, $0.span.start, $0.span.end)
        < ($1.span.file.number, $1.span.start, $1.span.end)
    }
  }

  /// The script after a fix.
  func applying(_ fix: Fix) -> String {
    var bytes = trees[0].source.bytes
    for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(
        Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
