/// The encoding that Windows calls 1252: Latin-1 with letters where that has control characters.
enum WindowsLatin {
  static func isName(_ name: String) -> Bool {
    ["windows-1252", "cp1252", "cp-1252", "x-cp1252"].contains(name.lowercased())
  }

  /// The character of a byte.
  static func scalar(_ byte: Int) -> Int32 {
    byte >= 0x80 && byte < 0xA0 ? special[byte - 0x80] : Int32(byte)
  }

  /// The characters of 0x80 to 0x9F; the five bytes that stand for none become U+FFFD.
  private static let special: [Int32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
