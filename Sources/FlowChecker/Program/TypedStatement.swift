import FlowSource
import FlowValues

/// A statement whose names are found and whose types are known.
public indirect enum TypedStatement: Sendable {
  /// `let` and `var`, and also `x = e`.
  case store(slot: Int, TypedExpression)
  case conditional(TypedExpression, then: [TypedStatement], otherwise: [TypedStatement])
  case loop(slot: Int, source: TypedExpression, body: [TypedStatement], span: Span)
  case result(TypedExpression?)
  /// `require` and `recommend`, by their number in the program.
  case require(Int)
  /// A gate where it is declared: it is judged here unless something asked for it before.
  case gate(Int)
  case note(TypedExpression)
  case evaluate(TypedExpression)
  /// A phase where it is declared; it is judged here unless something asked for it before.
  case phase(Int)
  case watch(Int)
  case latch(Int)
  /// `deliver`, `check`, `signoff`, `consent`, `run`, `step`, by its number in the process.
  case ask(Int)
  /// `escalate`, `notify`, `write`, `set`, `reopen`, by its number in the process.
  case effect(Int)
  /// `parallel { run …; run … }`
  case parallel([TypedStatement])
  // In tests only.
  /// `given coverage = 92`
  case given(evidence: Int, TypedExpression)
  /// `given now = TIME`
  case givenNow(TypedExpression)
  /// `advance 48h`
  case advance(TypedExpression)
  /// `advance to TIME`
  case advanceTo(TypedExpression)
  /// `attempt`, `attempt 3 times`
  case attempt(TypedExpression?)
  /// `expect E`
  case expect(TypedExpression, text: String, because: TypedExpression?)
  /// `given task T-1 { … }`
  case givenTask(CheckedTask)
  /// `given branch { name: "dev" }`, by the places of its fields.
  case givenDomain(DomainType, [(field: Int, value: TypedExpression)])
  /// `sign quality-bar by dana`
  case act(CheckedAct)
  /// `refuse "that is for tech-lead" { … }`: the acts must be refused, with these words.
  case refuse(words: String?, [TypedStatement])
}
