import FlowChecker

/// The keys that a script names for a person: `key: "ssh-ed25519 AAAA…"`, several with a line each,
/// so that an older one still counts, or the file that holds them.
public enum PersonKeys {
  static func read(
    _ text: String, of person: String, in project: Project
  ) throws(ProcessError) -> [PublicKey] {
    if let keys = keys(text) { return keys }
    let path = Path.normal(text, from: project.folder)
    if let real = Path.canonical(path), Permissions().allows(reading: real, in: project),
      let bytes = try? FileReader.read(path), bytes.count < 65_536,
      let keys = keys(String(decoding: bytes, as: UTF8.self))
    {
      return keys
    }
    throw .other(
      "the key of '\(person)' is none that OpenSSH writes, and no file below the project holds one",
      advice: "key: \"ssh-ed25519 AAAA…\", or the path of a .pub file, beside the script")
  }

  private static func keys(_ text: String) -> [PublicKey]? {
    var keys: [PublicKey] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.isEmpty || words.hasPrefix("#") { continue }
      guard let key = PublicKey(words) else { return nil }
      keys.append(key)
    }
    return keys.isEmpty ? nil : keys
  }

  /// For each person of a script who has a key, the keys.
  public static func all(_ prepared: PreparedScript) throws(ProcessError) -> [String: [PublicKey]] {
    var all: [String: [PublicKey]] = [:]
    for person in prepared.program?.process.people ?? [] {
      guard let text = person.key else { continue }
      all[person.name] = try read(text, of: person.name, in: prepared.script.project)
    }
    return all
  }
}
