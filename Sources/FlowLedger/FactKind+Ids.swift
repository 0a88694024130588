import FlowProcess

extension FactKind {
  /// Whether a fact of this kind opens something with an id of its own as its subject: `ESC-1`.
  var givesOutIds: Bool { self == .escalationOpened || self == .overrideGranted }

  /// The names of these kinds, to stand between quotes in SQL.
  static var idGivers: String {
    allCases.filter(\.givesOutIds).map(\.rawValue).joined(separator: "', '")
  }
}

/// An id as what stands before its number, and the number: `OVR-2026-11-20-` and 1.
struct NumberedId {
  let prefix: String
  let number: Int

  /// Nothing for what ends in no number, or in one too large to count on from.
  init?(_ id: String) {
    let digits = id.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count
    guard digits > 0, digits < 18, let number = Int(id.utf8.suffix(digits).text) else { return nil }
    prefix = id.utf8.dropLast(digits).text
    self.number = number
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
