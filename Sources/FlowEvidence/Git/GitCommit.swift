import FlowProcess

/// The object of a commit taken apart.
///
/// The object is read itself, not what `git log` makes of it: no setting and no `.mailmap`, which a
/// change could bring along, gets between the commit and who reads it.
public struct GitCommit: Hashable, Sendable {
  public let record: CommitRecord
  /// The signature as it stands in the object, and what it was made over.
  public let signature: Signature?

  public struct Signature: Hashable, Sendable {
    public let text: String
    public let payload: [UInt8]
  }

  /// - Returns: nothing where the object is no commit.
  public init?(_ object: GitObject) {
    guard object.kind == "commit" else { return nil }
    let bytes = object.bytes
    var parents: [String] = []
    var author: (name: String, email: String)?
    var committedAt = 0.0
    var signature: [UInt8] = []
    var payload: [UInt8] = []
    var isLatin = false
    var place = 0
    var isInSignature = false
    while place < bytes.count, bytes[place] != 0x0A {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[place..<end]
      place = end + 1
      if line.first == 0x20 {
        // It goes on with the header before it.
        if isInSignature {
          signature += line.dropFirst() + [0x0A]
        } else {
          payload += line + [0x0A]
        }
        continue
      }
      let space = line.firstIndex(of: 0x20) ?? line.endIndex
      let name = String(decoding: line[..<space], as: UTF8.self)
      let value = line[space...].dropFirst()
      isInSignature = name == "gpgsig" || name == "gpgsig-sha256"
      if isInSignature {
        signature += value + [0x0A]
        continue
      }
      payload += line + [0x0A]
      switch name {
      case "parent":
        let id = String(decoding: value, as: UTF8.self)
        if GitText.isID(id) { parents.append(id) }
      case "author": author = Self.person(value).who
      case "committer": committedAt = Self.person(value).at
      case "encoding":
        let encoding = String(decoding: value, as: UTF8.self).lowercased()
        isLatin = ["iso-8859-1", "latin1", "iso8859-1"].contains(encoding)
      default: break
      }
    }
    payload += bytes[min(place, bytes.count)...]
    let message = bytes[min(place + 1, bytes.count)...]
    record = CommitRecord(
      id: object.id, parents: parents, authorName: author?.name ?? "",
      authorEmail: author?.email ?? "", committedAt: committedAt,
      message: isLatin ? Self.latin(message) : GitText.text(message),
      hasSignature: !signature.isEmpty)
    self.signature =
      signature.isEmpty
      ? nil
      : Signature(text: String(decoding: signature, as: UTF8.self), payload: payload)
  }

  /// `Ann Example <ann@example.com> 1764590400 +0100`
  private static func person(
    _ line: ArraySlice<UInt8>
  ) -> (who: (name: String, email: String), at: Double) {
    guard let open = line.firstIndex(of: UInt8(ascii: "<")),
      let close = line[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return ((GitText.text(line), ""), 0) }
    var name = line[..<open]
    while name.last == 0x20 { name.removeLast() }
    let rest = String(decoding: line[close...].dropFirst(), as: UTF8.self).split(separator: " ")
    return (
      (GitText.text(name), GitText.text(line[open..<close].dropFirst())),
      rest.first.flatMap { Double($0) } ?? 0
    )
  }

  private static func latin(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }
}
