import FlowReport
import FlowServer
import FlowSession
import Glibc

extension Command {
  /// `flow lsp`
  static let server = Command(
    name: "lsp", summary: "answer an editor: the language server, on standard input and output",
    operands: .none, options: [],
    details: [
      "Speaks the Language Server Protocol: mistakes while typing with their mends, hover, "
        + "completion, definitions, references, symbols, formatting, another name. An editor starts "
        + "it; nothing is run or recorded.",
      "A text that the editor holds counts as it stands there, every other file as it is on disk.",
    ]
  ) { _ throws(CommandFailure) in
    let server = LanguageServer(version: Version.number)
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while server.ending == nil {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // An editor that goes away without a word has not asked to end.
      guard count > 0 else { return .failed }
      let answer = server.take(Array(buffer[..<count]))
      guard FileWriter.write(answer, to: 1) == 0 else { return .couldNotRun }
    }
    return server.ending == 0 ? .passed : .failed
  }
}
