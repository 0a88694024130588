import FlowSource
import FlowSyntax
import FlowValues

/// `xs where p`, `xs each e`, `all xs have p`.
///
/// The body sees the element: it gets a slot in the frame around it, which `.` and `.field` read.
/// Because a body goes on to the end of its `and`s, an arm that never looks at the element most
/// likely belongs outside of it; that is an error, which parentheses settle.
extension ProgramChecker {
  func query(_ node: QueryExpression) -> TypedExpression {
    let word = node.kind.rawValue
    let (source, element) = listSource(check(node.source), .query(word))
    let slot = frame.addSlot(node.alias?.text ?? "element", element)
    openElement(slot, element, alias: node.alias, statement: node.span)
    defer { closeElement(alias: node.alias) }
    switch node.kind {
    case .where:
      let predicate = arms(of: node.body, slot, word, element)
      return TypedExpression(
        .filter(source: source, slot: slot, predicate: predicate), type: source.type,
        span: node.span)
    case .each:
      let body = check(node.body)
      return TypedExpression(
        .map(source: source, slot: slot, body: body), type: .list(body.type), span: node.span)
    }
  }

  func quantified(_ node: QuantifiedExpression) -> TypedExpression {
    let (source, element) = listSource(
      check(node.source), .quantifier(node.quantifier.rawValue))
    let slot = frame.addSlot("element", element)
    openElement(slot, element, alias: nil, statement: node.span)
    defer { closeElement(alias: nil) }
    let predicate = arms(of: node.predicate, slot, "have", element)
    return TypedExpression(
      .quantified(node.quantifier, source: source, slot: slot, predicate: predicate), type: .bool,
      span: node.span)
  }

  func openElement(_ slot: Int, _ type: Type, alias: Name?, statement: Span) {
    frame.elements.append(Frame.Element(slot: slot, type: type))
    guard let alias else { return }
    locals.openScope()
    locals.declare(
      Local(
        name: alias.text, origin: .element, slot: slot, type: type, span: alias.span,
        statement: statement))
  }

  func closeElement(alias: Name?) {
    frame.elements.removeLast()
    if alias != nil { _ = locals.closeScope() }
  }

  /// The body of a `where` or `have`, arm by arm of its `and`s and `or`s.
  private func arms(
    of body: Expression, _ slot: Int, _ word: String, _ element: Type
  ) -> TypedExpression {
    if case .binary(let node) = body {
      switch node.operation {
      case .and, .or:
        let left = arms(of: node.left, slot, word, element)
        let right = arms(of: node.right, slot, word, element)
        return logic(node, left, right)
      case .otherwise:
        let left = arms(of: node.left, slot, word, element)
        let right = check(node.right, expecting: .bool)
        return fit(otherwise(node, left, right), to: .bool, for: .condition(word))
      default: break
      }
    }
    let before = frame.reads[slot]
    let arm = check(body, as: .bool, for: .condition(word))
    if frame.reads[slot] == before, element != .invalid, arm.type != .invalid {
      report(.neverLooksAtElement(word, at: body.span))
    }
    return arm
  }
}
