extension ProcessOutline {
  /// `escalation quality { level team-lead within 24h … }`
  public struct Ladder: Sendable {
    public struct Level: Sendable {
      public let role: String
      public let within: String
      public var label: String?
      public var may: [String] = []
      public var context: [String] = []
      public var outcome: [String] = []
      public var channel: String?

      public init(role: String, within: String) {
        self.role = role
        self.within = within
      }
    }

    public let name: String
    public let title: String?
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    public var levels: [Level] = []
    public var stopsWhenAcknowledged = false
    public var repeats = 0
    public var reactions: [Reaction] = []

    public init(name: String, title: String?) {
      self.name = name
      self.title = title
    }
  }

  /// `override process { granted-by: tech-lead … }`
  public struct Override: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    public var grantedBy: String?
    public var with: String?
    /// The gates and phases it may be granted on; nothing for any gate that is not locked.
    public var covers: (gates: [String], phases: [String])?
    public var waives: [String] = []
    public var requires: [String] = []
    public var lasts: String?
    public var review: String?
    public var reactions: [Reaction] = []

    public init(name: String, title: String?) {
      self.name = name
      self.title = title
    }
  }

  /// `watch overdue for t in tasks where … { … }`
  public struct Watch: Sendable {
    public let name: String
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    /// `for t in tasks where …` or `when …`, as it is written.
    public let trigger: String
    public var isFamily = false
    public var reactions: [Reaction] = []

    public init(name: String, trigger: String) {
      self.name = name
      self.trigger = trigger
    }
  }

  /// `role tech-lead { dana, bob }`
  public struct Role: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    /// Who is in it; the people by their full names, or the set as it is written.
    public let members: String
    /// Whether it is made of other roles.
    public let isSet: Bool

    public init(name: String, title: String?, members: String, isSet: Bool) {
      self.name = name
      self.title = title
      self.members = members
      self.isSet = isSet
    }
  }

  /// `person dana { name: "Dana", … }`
  public struct Person: Sendable {
    public let name: String
    public let fullName: String
    public var about: String?
    public let email: String?
    public let isAutomated: Bool
    public let isTrusted: Bool
    public let signs: Bool

    public init(
      name: String, fullName: String, email: String?, isAutomated: Bool, isTrusted: Bool,
      signs: Bool
    ) {
      self.name = name
      self.fullName = fullName
      self.email = email
      self.isAutomated = isAutomated
      self.isTrusted = isTrusted
      self.signs = signs
    }
  }

  /// `decision refactor-now { by: team, options: [now, later] }`
  public struct Decision: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    public let by: String?
    public let options: [String]
    public let recommended: String?
    public let within: String?

    public init(
      name: String, title: String?, by: String?, options: [String], recommended: String?,
      within: String?
    ) {
      self.name = name
      self.title = title
      self.by = by
      self.options = options
      self.recommended = recommended
      self.within = within
    }
  }

  /// `task T-1 "Title" { points: 3, … }`
  public struct Task: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    public let fields: [(name: String, value: String)]

    public init(name: String, title: String?, fields: [(name: String, value: String)]) {
      self.name = name
      self.title = title
      self.fields = fields
    }
  }

  /// A calendar, rota, cadence, channel or latch.
  public struct Arrangement: Sendable {
    public enum Kind: String, Sendable { case calendar, rota, cadence, channel, latch }

    public let kind: Kind
    public let name: String
    public let title: String?
    public var about: String?
    public let sentence: Sentence

    public init(_ kind: Kind, name: String, title: String? = nil, _ sentence: Sentence) {
      self.kind = kind
      self.name = name
      self.title = title
      self.sentence = sentence
    }
  }

  /// `evidence coverage = lcov("coverage.info").lines`
  public struct Evidence: Sendable {
    public let name: String
    public var about: String?
    public let type: String
    /// How it is read, as it is written; nothing where it is supplied.
    public let source: String?

    public init(name: String, type: String, source: String?) {
      self.name = name
      self.type = type
      self.source = source
    }
  }

  /// `let limit = 48h`, `choice severity { low, high }`, `define f(n: number) = …`
  public struct Definition: Sendable {
    public let name: String
    /// What it is worth, as it is written.
    public let value: String
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    /// How it is written in short: `severity: low, high`.
    public let text: String

    public init(name: String, value: String, text: String) {
      self.name = name
      self.value = value
      self.text = text
    }
  }
}
