/// Roles, levels and evidence on neighbouring lines are lined up, as the arms of a `match` are:
///
///     role team-lead     { alice }
///     role product-owner { carol }
///
/// What takes part is found from the source alone and never from the layout, so that a text that
/// was laid out once is lined up in the same way again.
extension Typesetter {
  /// The widest head that others are still lined up to.
  private static var widestAlignedHead: UInt32 { 40 }

  /// Writes the spaces between the head of a declaration and what is lined up.
  mutating func alignedSpace(at index: Int, in items: [Item]) {
    let start = index < items.count ? items[index].span.start : 0
    if index < items.count, let width = headWidth(items[index]) {
      if start > alignment.lastStart || start == 0 { alignment = neighbours(of: index, in: items) }
      _ = layout.appendPadding(alignment.width &- width)
    }
    space()
  }

  /// Looks at the items from one on, as far as they are lined up with it.
  private func neighbours(of index: Int, in items: [Item]) -> Alignment {
    var result = Alignment()
    for next in index..<items.count {
      guard let width = headWidth(items[next]) else { break }
      if next > index {
        let isSameKind = kind(items[next]) == kind(items[index])
        guard isSameKind, !hasBlankLine(items[next - 1].span.end, items[next].span.start) else {
          break
        }
      }
      result = Alignment(
        lastStart: items[next].span.start, width: Swift.max(result.width, width))
    }
    return result
  }

  private func kind(_ item: Item) -> Int {
    switch item {
    case .evidence: 1
    case .role: 2
    case .level: 3
    default: 0
    }
  }

  /// How wide an item is up to what is lined up; nothing for one that takes no part.
  private func headWidth(_ item: Item) -> UInt32? {
    let width: UInt32? =
      switch item {
      case .evidence(let node): headWidth(node)
      case .role(let node): headWidth(node)
      case .level(let node): headWidth(node)
      default: nil
      }
    guard let width, width <= Self.widestAlignedHead else { return nil }
    return width
  }

  private func headWidth(_ node: EvidenceDeclaration) -> UInt32? {
    guard let value = node.value, !endsWithBrace(node.span.end),
      !hasComment(node.span.start, value.span.start)
    else { return nil }
    var width = self.width(node.name)
    if let type = node.type { width += 2 + self.width(type) }
    return width
  }

  private func headWidth(_ node: RoleDeclaration) -> UInt32? {
    var width = self.width(node.name)
    var headEnd = node.name.span.end
    if let title = node.title {
      if hasComment(headEnd, title.span.start) { return nil }
      width += 1 + layout.width(title.span.start, title.span.end)
      headEnd = title.span.end
    }
    if hasComment(node.span.start, node.name.span.start) { return nil }
    if node.set != nil { return endsWithBrace(node.span.end) ? nil : width }
    // Only those whose braces are sure to stay on one line.
    guard !hasComment(headEnd, node.span.end) else { return nil }
    var index = Int(headEnd)
    while index < bytes.count, isWhiteSpace(bytes[index]) { index += 1 }
    guard node.members.isEmpty || isFollowedOnLine(after: index) else { return nil }
    var total = 9 + Self.widestAlignedHead
    for member in node.members { total += 2 + self.width(member) }
    return total <= UInt32(Printer.lineWidth) ? width : nil
  }

  private func headWidth(_ node: LevelDeclaration) -> UInt32? {
    guard !hasComment(node.span.start, node.within.span.start) else { return nil }
    var width: UInt32 = 0
    for expression in [node.role.first] + node.role.rest.map(\.role) {
      guard case .name(let name) = expression else { return nil }
      width += layout.width(name.span.start, name.span.end)
    }
    for term in node.role.rest { width += 2 + UInt32(term.operation.rawValue.utf8.count) }
    return width
  }

  private func width(_ name: Name) -> UInt32 { layout.width(name.span.start, name.span.end) }

  private func width(_ type: TypeSyntax) -> UInt32 {
    switch type.form {
    case .name(let name):
      // Two words only in `working duration`.
      name.text == "working duration" ? 16 : width(name)
    case .list(let element): 8 + width(element)
    case .optional(let wrapped): 1 + width(wrapped)
    }
  }

  private func endsWithBrace(_ end: UInt32) -> Bool {
    end > 0 && Int(end) <= bytes.count && bytes[Int(end) - 1] == 0x7D
  }

  /// - Requires: no text stands between the two places.
  private func hasComment(_ start: UInt32, _ end: UInt32) -> Bool {
    start < end && bytes[Int(start)..<Int(end)].contains(0x23)
  }

  private func hasBlankLine(_ start: UInt32, _ end: UInt32) -> Bool {
    guard start < end else { return false }
    var lineEnds = 0
    for index in Int(start)..<Int(end) {
      if endsLine(at: index) {
        lineEnds += 1
      } else if !isWhiteSpace(bytes[index]) {
        lineEnds = 0
      }
      if lineEnds > 1 { return true }
    }
    return false
  }
}
