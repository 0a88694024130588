import FlowChecker
import FlowProcess
import FlowValues

/// What a person does, as the command line, the prompt and tests say it.
public struct Act: Sendable {
  public var verb: ActVerb
  /// The gate, item, override kind, id, phase, task or decision.
  public var subject: String
  /// The element of a gate family, or the task of a grant.
  public var element: String?
  /// The gate or phase that an item stands in.
  public var place: String?
  /// The gates and phases that an override is granted on.
  public var scope: [String] = []
  public var person: String
  public var because: String?
  public var risk: String?
  /// When an override expires.
  public var until: Double?
  /// How long an override lasts.
  public var lasting: Length?
  /// The option of a decision, or what a resolution decides.
  public var option: String?
  public var role: String?
  public var ladder: String?
  /// What a kind asks for beyond the reason and the risk.
  public var fields: [(name: String, value: FactValue)] = []
  /// The field of a task and its new value.
  public var change: (name: String, value: FactValue)?
  /// Whether the new value is a text that is still to be read as the field's type.
  public var isWritten = false
  public var signature: String?

  /// Elapsed seconds or working time.
  public enum Length: Sendable {
    case elapsed(Double)
    case working(WorkingDuration, calendar: String?)
  }

  public init(_ verb: ActVerb, _ subject: String, by person: String) {
    self.verb = verb
    self.subject = subject
    self.person = person
  }
}

/// Why an act was refused; nothing follows from it.
public struct ActRefusal: Error, Sendable {
  public let sentence: String
  /// What would help.
  public let advice: [String]

  public init(_ sentence: String, _ advice: String...) {
    self.sentence = sentence
    self.advice = advice
  }
}
