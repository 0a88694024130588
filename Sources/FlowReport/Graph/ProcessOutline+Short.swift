extension ProcessOutline.Reaction {
  /// What follows, in a few words: `→ tech-lead via quality`.
  var short: String {
    switch kind {
    case .escalate(_, let to, let via):
      "→ " + [to, via.map { "via \($0)" }].compactMap(\.self).joined(separator: " ")
    case .notify(let who): "tells \(who)"
    case .reopen(let phase): "reopens \(phase)"
    case .other(let text): text
    }
  }

  /// The ladder it goes up.
  var ladder: String? {
    if case .escalate(_, _, let via) = kind { via } else { nil }
  }
}

extension ProcessOutline.Ladder {
  /// What is particular about how it is climbed.
  var conditions: String? {
    var parts: [String] = []
    if stopsWhenAcknowledged { parts.append("until acknowledged") }
    if repeats > 0 { parts.append("repeated \(repeats == 1 ? "once" : "\(repeats) times")") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension ProcessOutline.Override {
  /// Who, for how long, under which conditions, a line each.
  var conditions: [String] {
    var who = grantedBy.map { "granted by \($0)" } ?? "granted by anybody"
    if let with { who += ", if \(with) agrees" }
    let lasts = lasts.map { "lasts \($0) at most" } ?? "lasts until it is revoked"
    var lines = [who, lasts + (review.map { ", reviewed within \($0)" } ?? "")]
    if !requires.isEmpty { lines.append("with \(requires.joined(separator: ", "))") }
    lines.append("waives \(waives.joined(separator: ", "))")
    if covers == nil { lines.append("for any gate that is not locked") }
    return lines
  }
}

extension ProcessOutline {
  /// Everything that goes up a ladder: the gate, phase or watch it comes from, and the role it
  /// begins at.
  var climbs: [(from: String, to: String?, event: String?, ladder: String)] {
    var found: [(from: String, to: String?, event: String?, ladder: String)] = []
    func add(_ reactions: [Reaction], _ from: String) {
      for reaction in reactions {
        guard case .escalate(_, let to, let via?) = reaction.kind else { continue }
        let isKnown = found.contains { known in
          known.from == from && known.to == to && known.event == reaction.event
            && known.ladder == via
        }
        if !isKnown { found.append((from, to, reaction.event, via)) }
      }
    }
    func add(_ gate: Gate) {
      add(gate.entries.flatMap(\.reactions) + gate.reactions, "gate \(gate.name)")
    }
    for phase in phases {
      for item in phase.items {
        switch item {
        case .entry(let entry): add(entry.reactions, "phase \(phase.name)")
        case .gate(let gate): add(gate)
        }
      }
      add(phase.reactions, "phase \(phase.name)")
    }
    gates.forEach(add)
    for watch in watches { add(watch.reactions, "watch \(watch.name)") }
    for ladder in ladders { add(ladder.reactions, "ladder \(ladder.name)") }
    for override in overrides { add(override.reactions, "override \(override.name)") }
    return found
  }
}
