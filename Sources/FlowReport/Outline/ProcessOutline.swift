/// What a process consists of, as plain values: what pictures and documents are made of.
///
/// It says what the script says and nothing of how a run stands. Everything comes in the order in
/// which it is declared, so that the same script always gives the same outline.
public struct ProcessOutline: Sendable {
  /// The script as the person named it.
  public let file: String
  /// What the first comment of the script says of the whole.
  public var about: String?
  public var phases: [Phase] = []
  /// The gates outside of every phase.
  public var gates: [Gate] = []
  /// What is required outside of every gate and phase.
  public var entries: [Entry] = []
  public var ladders: [Ladder] = []
  public var overrides: [Override] = []
  public var watches: [Watch] = []
  public var roles: [Role] = []
  public var decisions: [Decision] = []
  public var tasks: [Task] = []
  public var people: [Person] = []
  /// Calendars, rotas, cadences, channels, latches: name, title and what there is to say.
  public var arrangements: [Arrangement] = []
  public var evidence: [Evidence] = []
  public var tests: [String] = []
  /// Values under a name: `let limit = 48h`.
  public var bounds: [Definition] = []
  /// Choices, records and functions.
  public var definitions: [Definition] = []
  /// The files of the script, itself first, with what the head of each says.
  public var files: [(path: String, about: String?)] = []

  public init(file: String) { self.file = file }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool {
    phases.isEmpty && gates.isEmpty && entries.isEmpty && ladders.isEmpty && overrides.isEmpty
      && watches.isEmpty && decisions.isEmpty
  }

  /// All gates, those of the phases first.
  public var allGates: [Gate] {
    phases.flatMap { phase in
      phase.items.compactMap { if case .gate(let gate) = $0 { gate } else { nil } }
    } + gates
  }

  /// The phases with the names of their gates and nothing else, for a picture that fits on a page.
  public var phasesAlone: ProcessOutline {
    var bare = ProcessOutline(file: file)
    bare.phases = phases.map { phase in
      var bare = Phase(name: phase.name, title: phase.title)
      bare.after = phase.after
      bare.alongside = phase.alongside
      bare.owner = phase.owner
      bare.within = phase.within
      bare.items = phase.items.compactMap { item in
        guard case .gate(let gate) = item else { return nil }
        var bare = Gate(name: gate.name, title: gate.title)
        bare.isLocked = gate.isLocked
        return .gate(bare)
      }
      return bare
    }
    return bare
  }

  public var counts: String {
    func counted(_ count: Int, _ word: String) -> String? {
      count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : word == "watch" ? "es" : "s")"
    }
    return [
      counted(phases.count, "phase"), counted(allGates.count, "gate"),
      counted(ladders.count, "ladder"), counted(overrides.count, "override"),
      counted(watches.count, "watch"), counted(decisions.count, "decision"),
    ].compactMap(\.self).joined(separator: ", ")
  }
}

extension ProcessOutline {
  /// `phase build "Build" after design { … }`
  public struct Phase: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    public var after: [String] = []
    public var alongside: [String] = []
    public var owner: String?
    public var within: String?
    public var when: String?
    public var inputs: [String] = []
    public var isFree = false
    public var items: [Item] = []
    public var reactions: [Reaction] = []

    public init(name: String, title: String?) {
      self.name = name
      self.title = title
    }
  }

  /// What stands in a phase.
  public enum Item: Sendable {
    case entry(Entry)
    case gate(Gate)
  }

  /// `locked gate quality "Quality" for t in tasks { … }`
  public struct Gate: Sendable {
    public let name: String
    public let title: String?
    public var about: String?
    /// The file it stands in, by its number.
    public var file = 0
    public var isLocked = false
    /// `for t in tasks`: the name of the element, and the list as it is written.
    public var family: (element: String, source: String)?
    public var owner: String?
    public var within: String?
    public var entries: [Entry] = []
    public var reactions: [Reaction] = []

    public init(name: String, title: String?) {
      self.name = name
      self.title = title
    }
  }

  /// One thing that a gate or a phase asks for.
  public struct Entry: Sendable {
    public enum Kind: String, Sendable {
      case require, recommend, deliver, check, signoff, consent, run, step
    }

    public let kind: Kind
    public var about: String?
    /// What `as` calls it.
    public var label: String?
    /// What is asked for in short: the condition, the file, the item, `2 of reviewer`.
    public let text: String
    /// Who sees to it, ticks it or does it; of a sign-off it is part of the text.
    public var who: String?
    public var within: String?
    /// The same in words.
    public var sentence: Sentence = []
    public var because: Sentence = []
    /// The loops and conditions it stands in: `for point in design-points`.
    public var scope: [String] = []
    /// The gates whose outcome it looks at.
    public var gates: [String] = []
    /// The evidence that it looks at.
    public var evidence: [String] = []
    /// What happens when it fails; of a step, what it does.
    public var reactions: [Reaction] = []

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    /// What it is called where there is no room for both.
    public var name: String { label ?? text }
  }

  /// What follows from something: somebody is asked or told, a phase begins anew.
  public struct Reaction: Sendable {
    public enum Kind: Sendable {
      /// Up which ladder, from whose level on, and what it is about where that is said.
      case escalate(subject: String?, to: String?, via: String?)
      case notify(String)
      case reopen(String)
      /// A statement as it is written.
      case other(String)
    }

    public let kind: Kind
    /// `late`, for `on late { … }`; nothing where it follows from what it stands at.
    public var event: String?
    public var because: Sentence = []
    /// The conditions and loops it stands in.
    public var scope: [String] = []
    public var sentence: Sentence = []

    public init(_ kind: Kind) { self.kind = kind }
  }
}
