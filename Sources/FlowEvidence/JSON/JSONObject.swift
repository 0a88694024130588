/// The members of an object, in the order in which they came.
///
/// A key that stands twice is kept twice; the last one is what a lookup finds. Keys are told apart
/// byte by byte, so that `é` in one code point and `é` in two are different keys.
public struct JSONObject: Sendable, Equatable {
  /// All members, repeated keys included.
  public let members: [JSONMember]
  /// The place of each key's last member, for objects too large to search.
  private let places: [ExactKey: Int]?

  public init(_ members: [JSONMember] = []) {
    self.members = members
    guard members.count > 16 else {
      places = nil
      return
    }
    var places: [ExactKey: Int] = [:]
    places.reserveCapacity(members.count)
    for (place, member) in zip(0..., members) { places[ExactKey(text: member.key)] = place }
    self.places = places
  }

  /// The value of the last member with this key.
  public subscript(key: String) -> JSONValue? {
    if let places {
      return places[ExactKey(text: key)].map { members[$0].value }
    }
    let wanted = ExactKey(text: key)
    return members.last { ExactKey(text: $0.key) == wanted }?.value
  }

  public static func == (a: JSONObject, b: JSONObject) -> Bool { a.members == b.members }

  /// A key that equals only the same bytes, where `String` compares what letters look like.
  private struct ExactKey: Hashable {
    let text: String

    static func == (a: ExactKey, b: ExactKey) -> Bool {
      // The first comparison is fast and settles nearly all; it never tells equal bytes apart.
      a.text == b.text && a.text.utf8.elementsEqual(b.text.utf8)
    }

    // Texts of the same bytes have the same hash; `String` sees to that.
    func hash(into hasher: inout Hasher) { text.hash(into: &hasher) }
  }
}
