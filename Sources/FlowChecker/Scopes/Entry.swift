/// A declaration of the process while the program is being checked.
final class Entry<Declaration, Checked> {
  let declaration: Declaration
  let module: Int
  var checked: Checked?
  /// How often something speaks of it.
  var uses = 0

  init(_ declaration: Declaration, module: Int) {
    self.declaration = declaration
    self.module = module
  }
}
