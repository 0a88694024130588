import FlowProcess

extension Finding {
  /// Whether all people are named, or the first of many.
  enum Naming { case some, all }

  /// The name of its line.
  var name: String { label ?? text }

  /// The words of a checklist item or the title of a step, without what stands around them.
  var item: String {
    if let label { return label }
    guard let start = text.firstIndex(of: "\""), let end = text.lastIndex(of: "\""), start < end
    else { return text }
    return String(text[text.index(after: start)..<end])
  }

  /// How it came out by itself, whatever an override makes of it.
  var own: Outcome { ownOutcome ?? outcome }

  /// `84.2, needs 5.8 more, from coverage.info`
  func foundWords(_ now: Double) -> String {
    let own = own
    let isActed = own == .waiting && command != nil
    var parts: [String] = []
    if let reason, own != .passed {
      parts.append("\(own.word): \(reason)")
    } else if let found {
      parts.append(found)
      if let distance, own != .passed {
        parts.append("needs \(distance) \(isAbove ? "less" : "more")")
      }
    } else if own != .passed, !isActed {
      parts.append(own.word)
    }
    var seen: Set<String> = []
    let origins = evidence.compactMap(\.origin).filter { seen.insert($0).inserted }
    // What was delivered is where it says.
    if !origins.isEmpty, kind != .deliver {
      parts.append("from " + origins.joined(separator: " and "))
    }
    if own.isOpenEnded, !isActed, let owner { parts.append("with \(owner)") }
    if let due, own.isOpenEnded { parts.append(PeopleTime.remaining(until: due, now)) }
    return parts.joined(separator: ", ")
  }

  /// Who can act, and what they would type.
  func wayForward(naming: Naming = .some) -> (words: String, command: String)? {
    guard let command else { return nil }
    let deed =
      switch kind {
      case .signoff: "sign"
      case .check: "tick it"
      case .consent: "object"
      case .step: "do it"
      default: "act"
      }
    let person = waitingFor.first ?? "PERSON"
    // At the prompt it is a sentence of the language and no command of the shell.
    let by = command.hasPrefix("flow ") ? "--as" : "by"
    return (
      "\(Self.listed(waitingFor, naming)) can \(deed)", "\(command) \(by) \(person)"
    )
  }

  /// `dana, bob or 3 others`; anyone where nobody is named.
  static func listed(_ people: [String], _ naming: Naming = .some) -> String {
    guard let last = people.last else { return "anyone" }
    if people.count == 1 { return last }
    if naming == .some, people.count > 3 {
      return "\(people.prefix(2).joined(separator: ", ")) or \(people.count - 2) others"
    }
    return "\(people.dropLast().joined(separator: ", ")) or \(last)"
  }
}
