import FlowValues

/// Why the world does not answer.
struct Refusal: Error {
  let reason: Reason

  init(_ sentence: String) { reason = Reason(sentence) }

  /// A path leaves the project.
  static func outside(_ path: String, leadsTo target: String? = nil) -> Refusal {
    let place = target.map { "leads to '\($0)', outside of the project" }
    return Refusal(
      "'\(path)' \(place ?? "lies outside of the project")"
        + "; allow it with --allow read=\(target ?? path)")
  }
}
