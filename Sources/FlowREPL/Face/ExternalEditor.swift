import FlowSession
import Glibc

/// The person's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
enum ExternalEditor {
  struct Failure: Error {
    let sentence: String
    var advice: String?
  }

  /// Lets the person edit a text.
  static func edit(_ text: String) -> Result<String, Failure> {
    guard let draft = Draft(text + "\n") else {
      return .failure(Failure(sentence: "there is no room for a draft in '\(Draft.folder)'"))
    }
    let names: [String] = ["VISUAL", "EDITOR"]
    let named = names.compactMap { name -> String? in
      getenv(name).map { String(cString: $0) }
    }
    let command = named.first { !$0.isEmpty } ?? "vi"
    guard draft.run("\(command) \"$1\"") else {
      return .failure(
        Failure(
          sentence: "the editor '\(command)' did not end well",
          advice: "set EDITOR to the command of an editor"))
    }
    do throws(FileError) {
      var text = String(decoding: try FileReader.readText(draft.path), as: UTF8.self)
      while text.last == "\n" { text.removeLast() }
      return .success(text)
    } catch {
      return .failure(Failure(sentence: error.sentence))
    }
  }
}
