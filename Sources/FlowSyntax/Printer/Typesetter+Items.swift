extension Typesetter {
  /// Writes the whole text: what stands before the first item, the items, and what follows them.
  mutating func program() {
    findComment(from: 0)
    writeFirstLine()
    var wasTall = false
    var isFirst = true
    for (index, item) in tree.items.enumerated() {
      skipSeparators()
      let gap = writeGap()
      let lines = layout.lineCount
      self.item(item, at: index, in: tree.items)
      if continuesLineAfterSeparators { layout.appendCharacter(0x3B) }
      layout.render()
      let isTall = lastKind == .rightBrace && layout.lineCount > lines
      if let gap, !isFirst, wasTall || isTall { layout.insertLineEnd(at: gap) }
      wasTall = isTall
      isFirst = false
    }
    skipSeparators()
    if writeComments(keepingBlanks: true) { layout.render() }
    layout.endText()
  }

  /// Writes `#!…` as it stands.
  private mutating func writeFirstLine() {
    var start = 0
    if bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    guard bytes.count > start + 1, bytes[start] == 0x23, bytes[start + 1] == 0x21 else { return }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    while nextComment < end { findComment(from: commentIndex + 1) }
    var trimmed = end
    while trimmed > start, isWhiteSpace(bytes[trimmed - 1]) { trimmed -= 1 }
    layout.appendSource(UInt32(start), UInt32(trimmed))
  }

  /// Writes the comments before an item and the line ends around them; tells where a blank line can
  /// be put in, if there is none yet.
  private mutating func writeGap() -> Int? {
    if layout.isEmpty, nextComment > next.start { return nil }
    let start = layout.output.count
    _ = writeComments(keepingBlanks: true)
    layout.appendHardLine(blank: keepsBlankLine(before: next.start))
    layout.render()
    let gap = layout.output[start...]
    guard let lineEnd = gap.firstIndex(of: 0x0A) else { return nil }
    let hasBlank = zip(gap, gap.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    return hasBlank ? nil : lineEnd + 1
  }

  /// Whether the item after the separators that come next has to be kept from going on with the
  /// line before it.
  private var continuesLineAfterSeparators: Bool {
    mutating get {
      skipSeparators()
      return continuesLine
    }
  }

  /// Writes the items of a body or block with its braces.
  mutating func block(_ items: [Item]) {
    let wasAfterElse = isAfterElse
    isAfterElse = false
    let onlyProperties = hasOnlyProperties(items)
    braced(isBroken: items.count > 1 && !onlyProperties) { typesetter in
      typesetter.blockItems(items, mark: onlyProperties ? 0x2C : 0x3B)
    }
    isAfterElse = wasAfterElse
  }

  func hasOnlyProperties(_ items: [Item]) -> Bool {
    items.allSatisfy { item in
      if case .property = item { true } else { false }
    }
  }

  mutating func blockItems(_ items: [Item], mark: UInt8) {
    var isFirst = true
    for (index, item) in items.enumerated() {
      skipSeparators()
      if !isFirst { endItem(mark: mark) }
      isFirst = false
      self.item(item, at: index, in: items)
    }
  }

  /// Writes one item; the others around it tell what it is lined up with.
  mutating func item(_ item: Item, at index: Int = 0, in items: [Item] = []) {
    switch item {
    case .use(let node): use(node)
    case .choice(let node): choice(node)
    case .record(let node): record(node)
    case .evidence(let node): evidence(node, at: index, in: items)
    case .define(let node): define(node)
    case .role(let node): role(node, at: index, in: items)
    case .noun(let node): noun(node)
    case .gate(let node): gate(node)
    case .watch(let node): watch(node)
    case .latch(let node): latch(node)
    case .handler(let node): handler(node)
    case .level(let node): level(node, at: index, in: items)
    case .test(let node): test(node)
    case .property(let node): property(node)
    case .binding(let node): binding(node)
    case .assign(let node): assign(node)
    case .conditional(let node): conditional(node)
    case .loop(let node): loop(node)
    case .result(let node): returning(node)
    case .require(let node): require(node)
    case .verb(let node): verb(node)
    case .set(let node): set(node)
    case .given(let node): given(node)
    case .expect(let node): expect(node)
    case .expression(let node): expression(node.expression)
    }
  }
}
