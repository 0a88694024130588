@testable import FlowChecker

/// An act of a test as text.
enum ActDump {
  static func text(_ act: CheckedAct, _ program: CheckedProgram) -> String {
    let process = ProcessDump(program)
    func value(_ value: TypedExpression) -> String { ExpressionDump.text(value, program) }
    func operand(_ operand: CheckedAct.Operand) -> String {
      switch operand {
      case .name(let name): name
      case .computed(let expression): value(expression)
      }
    }
    var words = ["act", act.verb.rawValue, operand(act.subject)]
    if let element = act.element { words += ["for", operand(element)] }
    if let place = act.place { words += ["in", operand(place)] }
    if !act.scope.isEmpty { words += ["on"] + act.scope.map(operand) }
    if let option = act.option { words += ["option", option] }
    if let role = act.role { words += ["to", process.roles(role)] }
    if let ladder = act.ladder { words += ["via", program.process.ladders[ladder].name] }
    if let change = act.change {
      words += ["\(change.field):\(change.name)", "=", value(change.value)]
    } else {
      words += ["by", operand(act.person)]
    }
    if let because = act.because { words += ["because", value(because)] }
    if let risk = act.risk { words += ["risk", value(risk)] }
    if let until = act.until { words += ["until", value(until)] }
    if let lasting = act.lasting { words += ["lasting", process.deadline(lasting)] }
    for field in act.fields { words += ["\(field.name):", value(field.value)] }
    return words.joined(separator: " ")
  }
}
