import FlowTestSupport
import FlowValues
import Glibc
import Testing

/// A program for python3, which the setup script installs: a second opinion that is not ours.
enum TimePython {
  /// What the program prints; without python3 the test fails.
  static func run(_ program: String, input: String) throws -> [Substring] {
    let folder = TemporaryFolder()
    folder.write("program.py", program)
    folder.write("input", input)
    let command =
      "python3 '\(folder.path("program.py"))' < '\(folder.path("input"))'"
      + " > '\(folder.path("output"))' 2> '\(folder.path("errors"))'"
    let status = system(command)
    try #require(status == 0, "python3 is needed: \(folder.read("errors").suffix(2_000))")
    return folder.read("output").split(separator: "\n")
  }
}

/// The instant of a written time.
func at(_ text: String) throws -> Double { try InstantFormat.parse(text).get() }
