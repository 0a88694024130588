import FlowSource
import FlowSyntax
import FlowValues

/// F0503, F0504 and F0511: requirements that always hold, are missing, or stand there twice.
extension ProgramChecker {
  func lintRequirement(_ condition: TypedExpression, _ text: String, _ node: RequireStatement) {
    if condition.type == .invalid { return }
    if let constant = ConstantCondition.value(of: condition) {
      report(.constantRequirement(constant, at: node.condition.span))
    }
    guard case .gate = place, blockDepth == 0, !node.isAdvice else { return }
    if let before = requiredTexts.updateValue(node.condition.span, forKey: text) {
      report(.requiredTwice(before, at: node.condition.span))
    }
  }

  func lintGate(_ node: GateDeclaration, hasRequirements: Bool) {
    let asks = node.body.items.contains {
      switch $0 {
      case .require: true
      case .verb(let verb): verb.verb != .note
      default: false
      }
    }
    if !hasRequirements, !asks {
      report(.gateWithoutRequirement(node.name.text, at: node.name.span))
    }
  }
}
