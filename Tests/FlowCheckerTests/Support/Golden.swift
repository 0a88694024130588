import Glibc
import Testing

/// Texts that a person has read and approved, kept as Swift files beside the tests.
///
/// With `FLOW_RECORD=1` in the environment a text that differs is written anew, and the test fails
/// all the same: nobody records by accident.
enum Golden {
  static func expect(_ found: String, _ approved: String, name: String, file: String = #filePath) {
    let approved = approved.hasSuffix("\n") ? String(approved.dropLast()) : approved
    if found == approved { return }
    let old = approved.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = place ?? min(old.count, new.count)
    Issue.record(
      """
      \(name) differs at line \(line + 1):
      approved: \(line < old.count ? old[line] : "(end)")
      found:    \(line < new.count ? new[line] : "(end)")
      """)
    guard getenv("FLOW_RECORD") != nil else { return }
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    record(found, name, "/\(folder)/Golden/Golden+\(name).swift")
  }

  private static func record(_ text: String, _ name: String, _ path: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indented = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    let member = name.prefix(1).lowercased() + name.dropFirst()
    let source = """
      extension Golden {
        // swift-format-ignore
        static let \(member) = ##\"\"\"
      \(indented)
          \"\"\"##
      }

      """
    guard let file = fopen(path, "w") else { return }
    fputs(source, file)
    fclose(file)
  }
}
