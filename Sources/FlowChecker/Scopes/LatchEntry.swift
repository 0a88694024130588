import FlowSource
import FlowSyntax
import FlowValues

/// A `latch` while the program is being checked.
final class LatchEntry {
  let declaration: LatchDeclaration
  let module: Int
  var type: Type
  var state = EntryState.untouched
  var checked: CheckedLatch?
  var uses = 0

  init(declaration: LatchDeclaration, module: Int) {
    self.declaration = declaration
    self.module = module
    self.type = declaration.family == nil ? .bool : .list(.unknown)
  }
}
