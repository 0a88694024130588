import FlowSource
import FlowSyntax

/// A `gate` while the program is being checked.
final class GateEntry {
  let declaration: GateDeclaration
  let module: Int
  var checked: CheckedGate?
  /// The gates whose state its body asks for, and where.
  var asked: [(gate: Int, span: Span)] = []
  /// The functions that its body calls, and where.
  var called: [(function: Int, span: Span)] = []

  init(declaration: GateDeclaration, module: Int) {
    self.declaration = declaration
    self.module = module
  }
}
