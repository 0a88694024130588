/// An object as `git cat-file --batch` prints it.
public struct GitObject: Hashable, Sendable {
  public let id: String
  /// `commit`, `tree`, `blob`, `tag`
  public let kind: String
  public let bytes: [UInt8]

  /// Reads what was printed for a list of objects, one for each that was asked for.
  ///
  /// - Returns: nothing in the place of an object that is missing; nothing at all where the output
  ///   breaks off.
  public static func list(_ output: [UInt8]) -> [GitObject?]? {
    var objects: [GitObject?] = []
    var place = 0
    while place < output.count {
      guard let end = output[place...].firstIndex(of: 0x0A) else { return nil }
      let words = String(decoding: output[place..<end], as: UTF8.self).split(separator: " ")
      place = end + 1
      guard words.count == 3, GitText.isID(words[0]), let size = Int(words[2]), size >= 0 else {
        objects.append(nil)
        continue
      }
      guard size <= output.count - place - 1, output[place + size] == 0x0A else { return nil }
      objects.append(
        GitObject(
          id: String(words[0]), kind: String(words[1]),
          bytes: Array(output[place..<(place + size)])))
      place += size + 1
    }
    return objects
  }
}
