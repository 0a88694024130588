/// The words that open a statement, a declaration or a clause in their place and are ordinary names
/// in every other.
public enum Word: UInt8, Sendable, CaseIterable {
  case ordinary

  // Nouns that declare.
  case use, choice, record, evidence, role, person, rota, calendar, cadence, channel, decision
  case task, escalation, override, phase, locked, gate, watch, latch, test, level, on

  // Verbs.
  case deliver, check, signoff, consent, run, step, parallel, escalate, notify, write, set, reopen
  case note, sign, reject, done, grant, agree, revoke, review, decide, ack, resolve, attempt
  case given, advance, expect, refuse

  // Clause words (`on`, `for` and `in` are among them too).
  case because, by, within, via, to, `as`, of, until, lasting, risk, with, deciding, retry, every
  case doubling, from, after, alongside

  // Words with a meaning inside one form.
  case when, like, matches, mod, known, empty, except, list, working, day, days, hour, hours
  case duration, times

  /// How the word is spelt; an ordinary name has no spelling of its own.
  public var spelling: String { self == .ordinary ? "" : "\(self)" }

  /// Whether a line that starts with this word goes on with the statement before it.
  public var isClause: Bool {
    switch self {
    case .because, .by, .within, .via, .to, .as, .on, .of, .until, .lasting, .risk, .with,
      .deciding, .retry, .every, .doubling, .from, .after, .alongside:
      true
    default: false
    }
  }
}
