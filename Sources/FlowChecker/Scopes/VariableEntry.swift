import FlowSyntax

/// A `let` or `var` at the top of a file while the program is being checked.
final class VariableEntry {
  let declaration: LetStatement
  let module: Int
  let local: Local
  var value: TypedExpression?
  var state = EntryState.untouched

  init(declaration: LetStatement, module: Int, local: Local) {
    self.declaration = declaration
    self.module = module
    self.local = local
  }
}
