import FlowSource
import FlowSyntax
import FlowValues

/// `decision refactor-now { by: team, options: [now, later, never], recommend: later, within: 2d }`
extension ProgramChecker {
  func decision(_ node: NounDeclaration, _ number: Int) -> CheckedDecision? {
    let properties = self.properties(
      node.body, of: "decision", named: node.name,
      ["title", "by", "options", "recommend", "within"])
    refuseRest(properties)
    guard let types = process.decisionTypes[number] else { return nil }
    if let options = require("options", in: properties, "options: [now, later]") {
      let names = symbols(options, "options")
      let count = if case .list(let list) = options { list.elements.count } else { names.count }
      if count < 2 {
        report(.tooFewOptions(node.name.text, at: options.span))
      }
    }
    let recommended = option(properties["recommend"], "recommend", types.options.cases)
    return CheckedDecision(
      name: node.name.text, title: title(node.title, properties),
      by: properties["by"].flatMap { roleSet($0) }, options: types.options,
      recommended: recommended.flatMap(types.options.ordinal),
      within: deadline("within", in: properties), type: types.record, span: node.name.span)
  }
}
