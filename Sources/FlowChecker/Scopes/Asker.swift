/// Something whose value may wait for that of another: the ends of the edges in which circles of
/// waiting are looked for.
enum Asker: Hashable {
  case gate(Int), phase(Int), function(Int), evidence(Int), variable(Int), latch(Int)
  /// `gates` and `phases`
  case allGates, allPhases
}
