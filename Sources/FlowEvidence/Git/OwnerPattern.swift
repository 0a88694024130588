/// A pattern of a CODEOWNERS file.
struct OwnerPattern: Sendable {
  /// A piece of the pattern between slashes.
  private enum Part: Sendable, Equatable {
    /// `**`: any folders, or none.
    case folders
    case name([UInt8])
  }

  private let parts: [Part]
  /// Whether the pattern must reach to the end: not where it names a folder and all below it.
  private let isWhole: Bool

  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let namesFolder = bytes.last == UInt8(ascii: "/")
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let isRooted = bytes.contains(UInt8(ascii: "/"))
    while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    var parts = bytes.split(separator: UInt8(ascii: "/")).map { name -> Part in
      name.elementsEqual("**".utf8) ? .folders : .name(Array(name))
    }
    // A name without a slash before its end is looked for in every folder.
    if !isRooted { parts.insert(.folders, at: 0) }
    // `docs/*` is what lies in the folder itself; `docs` and `docs/` are all below it.
    var isWhole = false
    if !namesFolder, isRooted, case .name(let last)? = parts.last, last == [UInt8(ascii: "*")] {
      isWhole = true
    }
    if namesFolder { parts.append(.name([UInt8(ascii: "*")])) }
    self.parts = parts
    self.isWhole = isWhole
  }

  func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    // Which of the first parts fit the first names: one row a part.
    var row = [Bool](repeating: false, count: names.count + 1)
    row[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      switch part {
      case .folders:
        var isOn = false
        for place in row.indices {
          isOn = isOn || row[place]
          next[place] = isOn
        }
      case .name(let pattern):
        for place in names.indices where row[place] {
          next[place + 1] = Self.fits(pattern, names[place])
        }
      }
      row = next
    }
    return isWhole ? row[names.count] : row.dropFirst().contains(true)
  }

  /// Whether a name fits, `*` being any run and `?` any one byte.
  private static func fits(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (place, at) = (0, 0)
    var star: (place: Int, at: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, at)
        place += 1
      } else if place < pattern.count,
        pattern[place] == name[at] || pattern[place] == UInt8(ascii: "?")
      {
        place += 1
        at += 1
      } else if let last = star {
        place = last.place + 1
        at = last.at + 1
        star = (last.place, at)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
