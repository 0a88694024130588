extension Typesetter {
  /// The widest pattern that arms are still lined up to.
  private static var widestAlignedPattern: UInt32 { 40 }

  /// Writes a `match`; the arrows of arms on lines of their own are lined up.
  mutating func match(_ node: MatchExpression) {
    token(.match)
    space()
    expression(node.subject)
    space()
    braced { $0.arms(node.arms) }
  }

  private mutating func arms(_ arms: [MatchArm]) {
    // For each pattern: where its padding is, and how wide it is on one line.
    var paddings: [(place: Int, width: UInt32)] = []
    var isFirst = true
    for arm in arms {
      if !isFirst {
        skipSeparators()
        endItem(mark: 0x2C, isArm: true)
      }
      isFirst = false
      let start = layout.flatPosition
      let comments = commentIndex
      pattern(arm.pattern)
      let width = layout.flatPosition &- start
      if openTexts == 0, commentIndex == comments, width <= Self.widestAlignedPattern {
        paddings.append((layout.appendPadding(), width))
      }
      spacedToken(.arrow)
      result(arm.value)
    }
    let widest = paddings.reduce(0) { max($0, $1.width) }
    for padding in paddings { layout.setPadding(padding.place, to: widest - padding.width) }
  }

  private mutating func pattern(_ pattern: Pattern) {
    switch pattern.form {
    case .value(let value):
      expression(value)
    case .like(let value), .isIn(let value), .comparison(_, let value), .when(let value):
      token()
      space()
      expression(value)
    case .otherwise:
      token(.otherwise)
    }
  }
}
