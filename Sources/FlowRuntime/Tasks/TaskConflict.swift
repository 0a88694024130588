import FlowProcess
import FlowValues

/// Two that say different things of one field of a task: until somebody settles it, nobody knows.
struct TaskConflict {
  /// Who says what.
  struct Side {
    /// `TODO.md:3`, `the ledger`
    let place: String
    let value: Value

    var words: String { "\(place) says \(value.literalText)" }
  }

  let task: String
  let field: String
  let sides: [Side]
  /// What else has to be known: since when the ledger says so.
  var remark: String?

  var words: String { sides.map(\.words).joined(separator: ", and ") }

  var reason: Reason { Reason("\(task).\(field): \(words)") }

  /// The line of the report.
  var message: String {
    "conflict: \(task).\(field): \(words)\(remark.map { " (\($0))" } ?? "")"
      + "; 'flow set \(task).\(field)=…' settles it"
  }

  var body: FactBody {
    [
      "field": .text(field),
      "sides": .list(
        sides.map { side in
          .object(["source": .text(side.place), "value": ProcessRun.kept(side.value)])
        }),
    ]
  }

  /// What it is known by: the same two values make no second fact.
  var identity: String { sides.map(\.words).joined(separator: "|") }
}
