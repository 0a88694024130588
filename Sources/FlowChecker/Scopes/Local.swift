import FlowSource
import FlowSyntax
import FlowValues

/// A name that stands for a slot: a `let`, a `var`, a parameter, an element.
final class Local {
  /// How the name came about.
  enum Origin {
    case constant, variable, parameter, element, loop, capture
  }

  let name: String
  let origin: Origin
  let slot: Int
  var type: Type
  /// The name where it was declared.
  let span: Span
  /// The whole statement that sets it; nothing before its end can read it.
  let statement: Span
  /// Whether it stands in the main frame and is seen from everywhere in its file.
  let isGlobal: Bool
  var uses = 0
  /// The number that a `let` holds, where it stands in the text.
  var constant: Double?
  /// How many scopes were open when it was declared.
  var scope = 0

  init(
    name: String, origin: Origin, slot: Int, type: Type, span: Span, statement: Span,
    isGlobal: Bool = false
  ) {
    self.name = name
    self.origin = origin
    self.slot = slot
    self.type = type
    self.span = span
    self.statement = statement
    self.isGlobal = isGlobal
  }
}
