import FlowChecker
import FlowValues

/// Functions over texts.
extension Standard {
  static func texts(
    _ builtin: Builtin, _ subject: Value, _ arguments: [Value], _ context: StandardContext
  ) -> Value {
    switch (builtin, subject) {
    case (.join, .list(let list)): return join(list, arguments, context)
    case (.length, .list): return .number(count(subject))
    case (.contains, .list):
      return ValueComparison.contains(subject, arguments[1]).asValue
    default: break
    }
    guard case .text(let text) = subject else {
      return .unknown(.otherKind(of: subject, than: "a text"))
    }
    let others = arguments.dropFirst().map(\.asText)
    func other(_ index: Int) -> String {
      if index < others.count, case .known(let text) = others[index] { text } else { "" }
    }
    for case .unknown(let reason) in others { return .unknown(reason) }
    switch builtin {
    case .lower: return .text(text.lowercased())
    case .upper: return .text(text.uppercased())
    case .trim: return .text(trimmed(text))
    case .length: return .number(Double(length(text)))
    case .split: return split(text, other(0), context)
    case .replace: return replace(text, other(0), other(1), context)
    case .contains, .startsWith, .endsWith: return .bool(holds(builtin, text, other(0)))
    case .slug: return .text(text.slug)
    case .captures: return captures(text, other(0))
    case .sha256: return .text(SHA256.hexadecimal(of: Array(text.utf8)))
    default: return .unknown(.noResult)
    }
  }

  /// The characters of a text. Where all are ASCII they are its bytes, but for a line's end of two.
  static func length(_ text: String) -> Int {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      var isOther = false
      for byte in bytes { isOther = isOther || byte >= 0x80 || byte == 0x0D }
      return !isOther
    }
    return plain == true ? text.utf8.count : text.count
  }

  static func holds(_ builtin: Builtin, _ text: String, _ part: String) -> Bool {
    switch builtin {
    case .startsWith: text.utf8.starts(with: part.utf8)
    case .endsWith:
      text.utf8.count >= part.utf8.count
        && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
    default: part.isEmpty || isInside(part, text)
    }
  }

  private static func isInside(_ part: String, _ text: String) -> Bool {
    var text = text
    let part = Array(part.utf8)
    return text.withUTF8 { firstRange(of: part, in: $0, from: 0) != nil }
  }

  /// Where a run of bytes stands next; texts are searched byte by byte, as `==` compares them.
  static func firstRange(
    of part: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard !part.isEmpty, text.count - start >= part.count else { return nil }
    var place = start
    let last = text.count - part.count
    return part.withUnsafeBufferPointer { part in
      let first = part[0]
      while place <= last {
        if text[place] == first {
          var length = 1
          while length < part.count, text[place + length] == part[length] { length += 1 }
          if length == part.count { return place }
        }
        place += 1
      }
      return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    // Only beyond ASCII does it take a table to tell what is white.
    if bytes[start] < 0x80, bytes[end] < 0x80 { return String(text.unicodeScalars[start...end]) }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func join(
    _ list: List, _ arguments: [Value], _ context: StandardContext
  ) -> Value {
    if let doubts = list.doubts { return .unknown(doubtful(doubts)) }
    var separator = ""
    if arguments.count > 1 {
      guard case .text(let text) = arguments[1] else {
        return .unknown(.otherKind(of: arguments[1], than: "a text"))
      }
      separator = text
    }
    if let text = joined(list.elements, separator, context) { return .text(text) }
    var result = ""
    var room = Room(context)
    for (place, element) in list.elements.enumerated() {
      if case .unknown(let reason) = element { return .unknown(reason) }
      let text = context.machine.text(of: element, at: context.span)
      guard room.has(result.utf8.count + separator.utf8.count + text.utf8.count) else {
        return .unknown(.noResult)
      }
      if place > 0 { result += separator }
      result += text
    }
    return .text(result)
  }

  /// Texts in one piece of memory; nothing where something else is among them, or no room.
  private static func joined(
    _ elements: [Value], _ separator: String, _ context: StandardContext
  ) -> String? {
    var count = max(elements.count - 1, 0) * separator.utf8.count
    for element in elements {
      guard case .text(let text) = element else { return nil }
      count += text.utf8.count
    }
    guard count <= Machine.large || context.hasRoom(for: count) else { return nil }
    var separator = separator
    return String(unsafeUninitializedCapacity: count) { buffer in
      var at = 0
      func add(_ text: inout String) {
        text.withUTF8 { bytes in
          guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
          (to + at).update(from: from, count: bytes.count)
          at += bytes.count
        }
      }
      for (place, element) in elements.enumerated() {
        if place > 0 { add(&separator) }
        if case .text(var text) = element { add(&text) }
      }
      return at
    }
  }

  /// The parts between separators; an empty separator cuts between all characters.
  private static func split(
    _ text: String, _ separator: String, _ context: StandardContext
  ) -> Value {
    let pieceSize = MemoryLayout<Value>.stride * 2
    guard context.hasRoom(for: text.utf8.count) else { return .unknown(.noResult) }
    if separator.isEmpty {
      guard context.hasRoom(for: text.utf8.count * pieceSize) else { return .unknown(.noResult) }
      return .list(List(text.map { .text(String($0)) }))
    }
    var room = Room(context)
    let part = Array(separator.utf8)
    var text = text
    let found = text.withUTF8 { bytes -> [Value]? in
      var pieces: [Value] = []
      var start = 0
      func add(upTo end: Int) {
        let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
        pieces.append(.text(String(decoding: piece, as: UTF8.self)))
      }
      if part.count == 1 {
        for place in bytes.indices where bytes[place] == part[0] {
          guard room.has(pieces.count * pieceSize) else { return nil }
          add(upTo: place)
          start = place + 1
        }
      } else {
        while let place = firstRange(of: part, in: bytes, from: start) {
          guard room.has(pieces.count * pieceSize) else { return nil }
          add(upTo: place)
          start = place + part.count
        }
      }
      add(upTo: bytes.count)
      return pieces
    }
    return found.map { .list(List($0)) } ?? .unknown(.noResult)
  }

  private static func replace(
    _ text: String, _ old: String, _ new: String, _ context: StandardContext
  ) -> Value {
    if old.isEmpty { return .text(text) }
    let bytes = Array(text.utf8)
    let part = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    var room = Room(context)
    while let place = bytes.withUnsafeBufferPointer({
      firstRange(of: part, in: $0, from: start)
    }) {
      guard room.has(result.count + (place - start) + new.utf8.count) else {
        return .unknown(.noResult)
      }
      result += bytes[start..<place]
      result += new.utf8
      start = place + part.count
    }
    result += bytes[start...]
    return .text(String(decoding: result, as: UTF8.self))
  }

  private static func captures(_ text: String, _ pattern: String) -> Value {
    do throws(PatternError) {
      guard let found = try Glob(pattern).captures(in: text) else {
        return .unknown(
          Reason("\(Value.quoted(text)) is not like \(Value.quoted(pattern))"))
      }
      return .data(
        DataObject(keys: found.map(\.name), values: found.map { .text($0.value) }))
    } catch {
      return .unknown(Reason("the pattern \(Value.quoted(pattern)): \(error.message)"))
    }
  }
}
