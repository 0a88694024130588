/// What calls and loops look at on each turn: one small block of memory that every node of an
/// engine knows by its address.
struct Control {
  /// Turns left until someone has to look up: at the budget, the memory, an interruption.
  /// Far below zero once the run has failed, so that everything leaves at its next turn.
  var fuel: Int
  let depthLimit: Double
  /// Past this no frame may begin.
  let end: Words

  /// How many turns pass between two looks.
  static let chunk = 200_000
  static let failed = Int.min / 2
}
