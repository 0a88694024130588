/// What a person can do.
public enum ActVerb: String, Sendable, CaseIterable {
  case sign, reject, done, grant, agree, revoke, review, ack, resolve, decide, reopen, escalate
  case set
}
