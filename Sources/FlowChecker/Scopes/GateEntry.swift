import FlowSource
import FlowSyntax

/// A `gate` while the program is being checked.
final class GateEntry {
  let declaration: GateDeclaration
  let module: Int
  /// The phase that it stands in.
  let phase: Int?
  var checked: CheckedGate?
  var uses = 0

  init(declaration: GateDeclaration, module: Int, phase: Int?) {
    self.declaration = declaration
    self.module = module
    self.phase = phase
  }
}
