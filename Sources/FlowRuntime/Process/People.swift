import FlowValues

/// The people that a set of roles comes to at an instant.
enum People {
  /// By name, each once, in the order in which the script names them.
  case known([String])
  case unknown(Reason)
}

/// A node that yields people.
struct PeopleCode {
  let run: (Words) -> People
}
