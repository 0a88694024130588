import FlowSource

/// Applies the sure mends of a script's diagnostics to its file.
public enum Fixer {
  /// One mend can bring the next mistake to light; more rounds than this show two that undo each
  /// other.
  private static let rounds = 10

  /// Mends a script in place.
  ///
  /// - Returns: how many mistakes were mended.
  public static func fix(_ path: String) throws(FileError) -> Int {
    if ScriptInGit(path) != nil {
      throw .inGit(path, problem: "a version in git cannot be mended", advice: nil)
    }
    var count = 0
    for _ in 0..<rounds {
      let prepared = try PreparedScript.prepare(ScriptRequest(path: path))
      guard let module = prepared.script.modules.first else { break }
      let fixes = prepared.diagnostics.compactMap(\.fix).filter { fix in
        fix.edits.allSatisfy { $0.span.file == module.tree.source.id }
      }
      let (bytes, applied) = apply(fixes, to: module.tree.source.bytes)
      guard applied > 0, bytes != module.tree.source.bytes else { break }
      try FileWriter.replace(path, with: bytes)
      count += applied
    }
    return count
  }

  /// The text with the mends that do not touch each other, the first in the text first.
  ///
  /// - Returns: the text, and how many mends it has.
  public static func apply(_ fixes: [Fix], to bytes: [UInt8]) -> (bytes: [UInt8], applied: Int) {
    var taken: [Fix.Edit] = []
    var applied = 0
    for fix in fixes {
      let isSound = fix.edits.allSatisfy { edit in
        edit.span.start <= edit.span.end && Int(edit.span.end) <= bytes.count
          && !taken.contains { other in
            edit.span.start <= other.span.end && other.span.start <= edit.span.end
          }
      }
      guard isSound, !fix.edits.isEmpty else { continue }
      taken += fix.edits
      applied += 1
    }
    var result: [UInt8] = []
    var at = 0
    for edit in taken.sorted(by: { $0.span.start < $1.span.start }) {
      result += bytes[at..<Int(edit.span.start)]
      result += edit.replacement.utf8
      at = Int(edit.span.end)
    }
    return (result + bytes[at...], applied)
  }
}
