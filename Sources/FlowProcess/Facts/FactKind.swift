/// What happened, as the ledger names it.
public enum FactKind: String, Sendable, CaseIterable {
  case runEvaluated = "run.evaluated"
  case evidenceRecorded = "evidence.recorded"
  case phaseEntered = "phase.entered"
  case phasePassed = "phase.passed"
  case phaseReopened = "phase.reopened"
  /// A phase that had been entered waits again for one before it.
  case phaseBlocked = "phase.blocked"
  /// A gate or decision with a deadline was first looked at.
  case askOpened = "ask.opened"
  case askSigned = "ask.signed"
  case askRejected = "ask.rejected"
  case askDone = "ask.done"
  /// A deadline passed; raised once.
  case askLate = "ask.late"
  case overrideGranted = "override.granted"
  case overrideAgreed = "override.agreed"
  case overrideRevoked = "override.revoked"
  case overrideReviewed = "override.reviewed"
  case escalationOpened = "escalation.opened"
  case escalationClimbed = "escalation.climbed"
  case escalationAcknowledged = "escalation.acknowledged"
  case escalationResolved = "escalation.resolved"
  case escalationExhausted = "escalation.exhausted"
  case watchOpened = "watch.opened"
  case watchClosed = "watch.closed"
  case latchOn = "latch.on"
  case latchOff = "latch.off"
  case decisionMade = "decision.made"
  case notificationQueued = "notification.queued"
  /// A try to tell somebody began; what came of it, another fact says.
  case notificationSending = "notification.sending"
  case notificationSent = "notification.sent"
  case notificationFailed = "notification.failed"
  /// A script opened a task.
  case taskOpened = "task.opened"
  case taskChanged = "task.changed"
  /// Two say different things of a field of a task.
  case taskConflict = "task.conflict"
  case fileQueued = "file.queued"
  case fileWritten = "file.written"
  case fileFailed = "file.failed"
  /// A try of a command began that may be tried again; what came of it, another fact says.
  case commandTrying = "command.trying"
  /// The tries of a command are over.
  case commandRan = "command.ran"
  /// Somebody tried what they may not. It changes nothing: no fold looks at it.
  case actRefused = "act.refused"
  case note
}
