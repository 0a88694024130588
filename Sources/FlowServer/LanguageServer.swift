import FlowEvidence
import FlowReport
import FlowSession
import FlowSource

/// Answers an editor: messages in, messages out, and the texts that are open between them.
///
/// It reads no clock and writes no file; whoever runs it brings the bytes and takes them away.
public final class LanguageServer {
  enum Stage { case waiting, running, shutDown }

  var documents: [String: TextDocument] = [:]
  private var analyses: [String: Analysis] = [:]
  /// Texts that changed since something was said about them, in order.
  private var changed: [String] = []
  private var stage = Stage.waiting
  private var stream = MessageStream()
  /// What is to be sent, a message each.
  private var outbox: [[UInt8]] = []
  private let version: String

  /// Whether the editor has asked to end, and the exit code where it has.
  public private(set) var ending: Int32?

  public init(version: String) { self.version = version }

  /// Takes bytes as they come, and gives what is to be sent, heads included.
  public func take(_ bytes: [UInt8]) -> [UInt8] {
    stream.add(bytes)
    while ending == nil, let event = stream.next() {
      switch event {
      case .fault(let words): send(Reply.error(.none, .invalidRequest, words))
      case .message(let message): handle(message)
      }
    }
    // What was typed meanwhile is checked once, when nothing more waits to be read.
    for address in changed { publish(address) }
    changed.removeAll()
    return drain()
  }

  private func drain() -> [UInt8] {
    defer { outbox.removeAll() }
    return outbox.flatMap { message in
      Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
    }
  }

  func send(_ message: [UInt8]) { outbox.append(message) }

  // MARK: Messages

  private func handle(_ bytes: [UInt8]) {
    let message: JSONValue
    do throws(JSONError) {
      message = try JSONReader.read(bytes, limits: JSONLimits(depth: 200, values: 5_000_000))
    } catch {
      send(Reply.error(.none, .parse, "\(error)"))
      return
    }
    guard case .object = message, case .text(let method)? = message["method"] else {
      // An answer to nothing we asked.
      if message["result"] != nil || message["error"] != nil { return }
      let name = Reply.Name(message["id"]) ?? .none
      send(Reply.error(name, .invalidRequest, "a message is an object with a method"))
      return
    }
    let parameters = message["params"] ?? .null
    guard let id = message["id"] else { return notice(method, parameters) }
    guard let name = Reply.Name(id) else {
      send(Reply.error(.none, .invalidRequest, "an id is a number or a text"))
      return
    }
    request(method, name, parameters)
  }

  private func notice(_ method: String, _ parameters: JSONValue) {
    switch (stage, method) {
    case (_, "exit"): ending = stage == .shutDown ? 0 : 1
    case (.running, "textDocument/didOpen"): open(parameters)
    case (.running, "textDocument/didChange"): change(parameters)
    case (.running, "textDocument/didClose"): close(parameters)
    default: break
    }
  }

  private func request(_ method: String, _ name: Reply.Name, _ parameters: JSONValue) {
    switch (stage, method) {
    case (.waiting, "initialize"):
      stage = .running
      send(Reply.result(name) { self.writeCapabilities(&$0) })
    case (.waiting, _):
      send(Reply.error(name, .notInitialized, "the first request is 'initialize'"))
    case (.shutDown, _):
      send(Reply.error(name, .invalidRequest, "after 'shutdown' only 'exit' follows"))
    case (.running, "initialize"):
      send(Reply.error(name, .invalidRequest, "it is initialized already"))
    case (.running, "shutdown"):
      stage = .shutDown
      send(Reply.result(name) { $0.null() })
    case (.running, _):
      guard let answer = Self.answers[method] else {
        send(Reply.error(name, .unknownMethod, "there is no method '\(method)'"))
        return
      }
      answer(self)(name, parameters)
    }
  }

  private typealias Answer = (LanguageServer) -> (Reply.Name, JSONValue) -> Void

  private static var answers: [String: Answer] {
    [
      "textDocument/hover": LanguageServer.hover,
      "textDocument/completion": LanguageServer.complete,
      "textDocument/definition": LanguageServer.define,
      "textDocument/references": LanguageServer.refer,
      "textDocument/documentSymbol": LanguageServer.outline,
      "textDocument/formatting": LanguageServer.format,
      "textDocument/rename": LanguageServer.rename,
      "textDocument/codeAction": LanguageServer.mend,
    ]
  }

  private func writeCapabilities(_ json: inout JSONWriter) {
    json.object { json in
      json.object("capabilities") { json in
        json.member("positionEncoding", "utf-16")
        json.object("textDocumentSync") {
          $0.member("openClose", true)
          $0.member("change", 2)
        }
        json.object("completionProvider") { $0.member("triggerCharacters", [".", "\""]) }
        json.object("codeActionProvider") { $0.member("codeActionKinds", ["quickfix"]) }
        for name in [
          "hoverProvider", "definitionProvider", "referencesProvider", "documentSymbolProvider",
          "documentFormattingProvider", "renameProvider",
        ] {
          json.member(name, true)
        }
      }
      json.object("serverInfo") {
        $0.member("name", "flow")
        $0.member("version", version)
      }
    }
  }

  // MARK: Texts

  private func open(_ parameters: JSONValue) {
    let item = parameters["textDocument"] ?? .null
    guard case .text(let address)? = item["uri"], case .text(let text)? = item["text"] else {
      return
    }
    documents[address] = TextDocument(
      address: address, path: DocumentAddress.path(address),
      version: item["version"]?.whole ?? 0, text: text)
    touch(address)
  }

  private func change(_ parameters: JSONValue) {
    let item = parameters["textDocument"] ?? .null
    guard case .text(let address)? = item["uri"], var document = documents[address],
      case .array(let changes)? = parameters["contentChanges"]
    else { return }
    let version = item["version"]?.whole ?? document.version + 1
    for change in changes {
      guard case .text(let text)? = change["text"] else { continue }
      if let range = change["range"], case .object = range {
        guard let start = range["start"]?.place, let end = range["end"]?.place else { continue }
        document.change((start, end), to: text, version: version)
      } else {
        document.change(nil, to: text, version: version)
      }
    }
    documents[address] = document
    touch(address)
  }

  private func close(_ parameters: JSONValue) {
    guard case .text(let address)? = parameters["textDocument"]?["uri"],
      documents.removeValue(forKey: address) != nil
    else { return }
    changed.removeAll { $0 == address }
    touchOthers(address)
    send(
      Reply.notice("textDocument/publishDiagnostics") {
        $0.member("uri", address)
        $0.array("diagnostics") { _ in }
      })
  }

  private func touch(_ address: String) {
    changed.removeAll { $0 == address }
    changed.append(address)
    touchOthers(address)
  }

  /// What uses a text that changed has to be looked at again.
  private func touchOthers(_ address: String) {
    let path = Path.canonical(DocumentAddress.path(address))
    for (other, analysis) in analyses where other != address {
      let uses = analysis.trees.dropFirst().contains { Path.canonical($0.source.path) == path }
      guard uses, path != nil else { continue }
      analyses[other] = nil
      if !changed.contains(other) { changed.append(other) }
    }
    analyses[address] = nil
  }

  /// What can be said of a text as it is now.
  func analysis(_ address: String) -> Analysis? {
    if let known = analyses[address] { return known }
    guard let document = documents[address] else { return nil }
    var held: [String: [UInt8]] = [:]
    for other in documents.values where other.address != address {
      if let path = Path.canonical(other.path) { held[path] = other.source.bytes }
    }
    let analysis = Analysis(document, holding: held)
    analyses[address] = analysis
    return analysis
  }

  /// The text that a request is about, and the offset that it names.
  func target(_ parameters: JSONValue) -> (analysis: Analysis, offset: Int)? {
    guard case .text(let address)? = parameters["textDocument"]?["uri"],
      let analysis = analysis(address)
    else { return nil }
    let place = parameters["position"]?.place
    return (analysis, place.map { analysis.document.source.offset(of: $0) } ?? 0)
  }

  /// Answers that the request names no text that is open.
  func refuse(_ name: Reply.Name) {
    send(Reply.error(name, .invalidParameters, "the request names no text that is open"))
  }
}

extension JSONValue {
  /// A number without a fraction that fits.
  var whole: Int? {
    guard case .number(let number) = self, number.rounded() == number, abs(number) < 1e15 else {
      return nil
    }
    return Int(number)
  }

  /// `{ "line": 3, "character": 5 }`
  var place: TextDocument.Place? {
    guard let line = self["line"]?.whole, let column = self["character"]?.whole, line >= 0,
      column >= 0
    else { return nil }
    return TextDocument.Place(line: line, column: column)
  }
}
