import Glibc

/// Finds where the tokens of a document end, to know what stands between tags and what inside of
/// something else.
///
/// It only keeps count of where it is; whether all of that is XML is for Expat to say.
struct XMLTokens {
  /// Where the next byte belongs.
  enum State {
    /// Between tags.
    case content
    case comment
    case data
    case instruction
    /// In a document whose bytes are not to be looked at: it is in another encoding, or declares
    /// something itself.
    case unseen
  }

  /// What begins at a `<`.
  enum Token {
    /// It is left behind, or entered, here.
    case end(Int)
    /// It is a tag that ends here.
    case tag(Int)
    /// More bytes are needed.
    case cut
  }

  private(set) var state = State.content

  /// Looks at the first bytes.
  mutating func begin(_ bytes: UnsafeMutablePointer<UInt8>, count: Int) {
    guard count >= 2 else { return }
    // UTF-16, with or without its mark.
    if bytes[0] >= 0xFE || bytes[0] == 0 || bytes[1] == 0 { state = .unseen }
  }

  /// Where what is open ends; nothing where that is further on.
  mutating func leave(_ bytes: UnsafeMutablePointer<UInt8>, from start: Int, end: Int) -> Int? {
    let mark: StaticString
    switch state {
    case .content: return start
    case .unseen: return nil
    case .comment: mark = "-->"
    case .data: mark = "]]>"
    case .instruction: mark = "?>"
    }
    let length = mark.utf8CodeUnitCount
    var at = start
    // All marks end with the same byte, and no other part of them is it.
    while let found = memchr(bytes + at, Int32(UInt8(ascii: ">")), end - at) {
      at = found - UnsafeMutableRawPointer(bytes) + 1
      if at - start >= length, memcmp(bytes + at - length, mark.utf8Start, length) == 0 {
        state = .content
        return at
      }
    }
    return nil
  }

  /// How many of the last bytes may belong to a mark that is cut.
  var lookBehind: Int {
    switch state {
    case .comment, .data: 2
    case .instruction: 1
    case .content, .unseen: 0
    }
  }

  /// What begins at a `<`.
  mutating func token(
    _ bytes: UnsafeMutablePointer<UInt8>, at open: Int, end: Int
  ) -> Token {
    guard open + 1 < end else { return .cut }
    switch bytes[open + 1] {
    case UInt8(ascii: "?"):
      state = .instruction
      return .end(open + 2)
    case UInt8(ascii: "!"):
      guard open + 9 <= end else { return .cut }
      if memcmp(bytes + open, "<!--", 4) == 0 {
        state = .comment
        return .end(open + 4)
      }
      if memcmp(bytes + open, "<![CDATA[", 9) == 0 {
        state = .data
        return .end(open + 9)
      }
      return declaration(bytes, at: open, end: end)
    default: return tag(bytes, at: open, end: end)
    }
  }

  private func tag(_ bytes: UnsafeMutablePointer<UInt8>, at open: Int, end: Int) -> Token {
    var at = open + 1
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: ">"): return .tag(at + 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let quote = memchr(bytes + at + 1, Int32(bytes[at]), end - at - 1) else {
          return .cut
        }
        at = quote - UnsafeMutableRawPointer(bytes) + 1
      default: at += 1
      }
    }
    return .cut
  }

  /// `<!DOCTYPE …>`; one that declares something ends what can be looked at.
  private mutating func declaration(
    _ bytes: UnsafeMutablePointer<UInt8>, at open: Int, end: Int
  ) -> Token {
    let token = tag(bytes, at: open, end: end)
    let last = if case .tag(let place) = token { place } else { end }
    if memchr(bytes + open, Int32(UInt8(ascii: "[")), last - open) != nil {
      state = .unseen
      return .end(open)
    }
    return token
  }
}
