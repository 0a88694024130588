import FlowReport
import FlowSession

extension Command {
  /// `flow doc [FILE]`
  static let document = Command(
    name: "doc", summary: "write the process as a document in Markdown", operands: .script,
    options: [.documentFormat],
    details: [
      "Makes the document that a team would otherwise keep by hand: roles, phases with their steps "
        + "and gates in words, ladders and overrides, standing rules, evidence, examples. Its words "
        + "are the titles and '##' comments of the script and of all that it uses, and nothing is "
        + "run. The same script gives the same bytes.",
      "With -o markdown=FILE it is written to a file.",
    ]
  ) { invocation throws(CommandFailure) in
    guard let path = try invocation.scripts().first else { return .invalid }
    let targets = try OutputTarget.read(
      invocation.values(.documentFormat), among: Option.documentFormat.choices)
    guard let outline = try invocation.outline(of: path) else { return .invalid }
    for target in targets {
      try invocation.write(ProcessDocument.render(outline), to: target)
    }
    return .passed
  }
}
