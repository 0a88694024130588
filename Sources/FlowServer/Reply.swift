import FlowEvidence
import FlowReport

/// What the server sends: answers, errors and notices, each as one JSON text.
enum Reply {
  /// What a request was called; an answer has the same.
  enum Name: Equatable {
    case number(Double)
    case text(String)
    case none

    init?(_ json: JSONValue?) {
      switch json {
      case .number(let number)?: self = .number(number)
      case .text(let text)?: self = .text(text)
      case nil, .null?: self = .none
      default: return nil
      }
    }
  }

  /// The codes of the protocol.
  enum Fault: Int {
    case parse = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    case failed = -32803
  }

  static func result(_ name: Name, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    message(name) { json in
      json.key("result")
      body(&json)
    }
  }

  static func error(_ name: Name, _ fault: Fault, _ words: String) -> [UInt8] {
    message(name) { json in
      json.object("error") {
        $0.member("code", fault.rawValue)
        $0.member("message", words)
      }
    }
  }

  static func notice(_ method: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("jsonrpc", "2.0")
      json.member("method", method)
      json.object("params", body)
    }
    return json.bytes
  }

  private static func message(_ name: Name, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("jsonrpc", "2.0")
      json.key("id")
      switch name {
      case .number(let number): json.number(number)
      case .text(let text): json.text(text)
      case .none: json.null()
      }
      body(&json)
    }
    return json.bytes
  }
}

extension JSONWriter {
  mutating func member(_ key: String, _ place: TextDocument.Place) {
    object(key) {
      $0.member("line", place.line)
      $0.member("character", place.column)
    }
  }

  /// A stretch of a text as the protocol has it.
  mutating func member(_ key: String, from start: TextDocument.Place, to end: TextDocument.Place) {
    object(key) {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}
