extension Zone {
  /// The zone of a name, from the system's time zone database; `UTC` needs none.
  ///
  /// It reads the file anew each time: whoever asks often keeps the zone.
  public static func load(_ name: String) throws(ZoneError) -> Zone {
    try load(name, from: ZoneFile.folder)
  }

  static func load(_ name: String, from folder: String) throws(ZoneError) -> Zone {
    if name == utc.name { return utc }
    guard ZoneFile.isName(name) else { throw .notAName(name) }
    return try Zone(name: name, tzif: ZoneFile.read(name, in: folder))
  }

  /// The zone that the bytes of a TZif file describe (RFC 9636), of any version.
  public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
    var reader = ZoneReader(bytes)
    do {
      self = try reader.zone(named: name)
    } catch {
      throw .malformed(name, error.fault)
    }
  }
}
