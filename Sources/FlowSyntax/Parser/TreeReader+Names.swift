import FlowSource

/// Names, titles and texts.
extension TreeReader {
  /// A name; where there is none, an empty one, and the mistake is reported.
  mutating func parseName() -> Name {
    let token = token
    guard token.kind == .name else {
      failNoName()
      return Name("", span(of: token).opening)
    }
    advance()
    return Name(string(token.start, token.end), span(of: token))
  }

  // word = NAME | reserved ;
  mutating func parseWord() -> Name? {
    let token = token
    guard token.kind == .name || token.kind.isReserved else { return nil }
    advance()
    return Name(string(token.start, token.end), span(of: token))
  }

  /// A text without interpolation where one may stand.
  mutating func parseTitleIfAny() -> TextSyntax? {
    kind == .text || kind == .textOpen ? parseTitle(orElse: "a title") : nil
  }

  /// A text without interpolation.
  mutating func parseTitle(orElse expected: String) -> TextSyntax? {
    let token = token
    guard token.kind == .text else {
      if token.kind == .textOpen {
        fail(.interpolatedTitle(span(of: token)))
        while !isAtEndOfItem, kind != .textClose { advance() }
        if accept(.textClose), !isTrial { isSilent = false }
      } else {
        failUnexpected(expected)
      }
      return nil
    }
    advance()
    return TextSyntax(decode(token), span(of: token))
  }

  // text = TEXT | TEXT_OPEN hole { TEXT_MIDDLE hole } TEXT_CLOSE ;
  // hole = query [ ":" NUMBER ] ;
  mutating func parseText(orElse expected: String) -> Expression {
    let opener = token
    if opener.kind == .text {
      advance()
      let value = LiteralValue.text(decode(opener))
      return .literal(LiteralExpression(value: value, span: span(of: opener)))
    }
    guard opener.kind == .textOpen else {
      failUnexpected(expected)
      return invalid()
    }
    guard enter() else { return invalid() }
    defer { leave() }
    var segments = [opener]
    var values: [Expression] = []
    var widths: [Int] = []
    advance()
    while true {
      values.append(parseQuery())
      widths.append(parseWidth())
      let next = token
      guard next.kind == .textMiddle || next.kind == .textClose else {
        failUnexpected("'}' and the rest of the text")
        return invalid(from: opener.start)
      }
      advance()
      segments.append(next)
      if next.kind == .textClose { break }
    }
    return checked(
      .interpolation(
        InterpolationExpression(
          texts: decode(segments), values: values, widths: widths,
          span: span(from: opener.start))))
  }

  /// How wide a hole is to be filled with zeros.
  private mutating func parseWidth() -> Int {
    guard accept(.colon) else { return 0 }
    guard kind == .number else {
      failUnexpected("a width, as in {seq:03}")
      return 0
    }
    let width = numberValue(token)
    advance()
    return width >= 0 && width <= 100 ? Int(width) : 0
  }
}

extension TokenKind {
  // reserved = "let" | "var" | "define" | "if" | "then" | "else" | "for" | "in" | "where" | "each"
  // | "have" | "all" | "any" | "no" | "match" | "otherwise" | "return" | "and" | "or" | "not" |
  // "is" | "true" | "false" | "unknown" | "require" | "recommend" ;
  var isReserved: Bool {
    rawValue >= TokenKind.let.rawValue && rawValue <= TokenKind.recommend.rawValue
  }
}
