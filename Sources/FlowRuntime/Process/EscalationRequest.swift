import FlowProcess

/// What is to be escalated, to whom, and why.
struct EscalationRequest {
  let about: String
  /// The ladder, by its number; nothing for a single rung without time.
  let ladder: Int?
  /// The role that was named, as written.
  let roleText: String?
  var role: People?
  /// The statement that asks for it; nothing for an act of a person.
  let cause: String?
  var because: String?
  var fields = FactBody()
  /// Who asks, for an act.
  var actor: String?

  init(about: String, ladder: Int?, roleText: String?, cause: String?) {
    self.about = about
    self.ladder = ladder
    self.roleText = roleText
    self.cause = cause
  }
}
