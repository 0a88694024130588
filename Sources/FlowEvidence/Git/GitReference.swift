/// A reference as `git for-each-ref` lists it with ``format``.
public struct GitReference: Hashable, Sendable {
  /// `refs/heads/main`
  public let name: String
  /// The commit it points at.
  public let head: String
  public let committedAt: Double
  public let authorEmail: String
  public let authorName: String
  /// Whether it is what is checked out.
  public let isCheckedOut: Bool
  /// The reference it stands for, where it is a symbolic one.
  public let target: String?

  /// What git is asked to print for each reference. Neither a name of a reference nor a line of a
  /// commit's header can hold a NUL or the end of a line.
  public static let format =
    "%(refname)%00%(objectname)%00%(objecttype)%00%(committerdate:unix)%00%(authoremail)%00"
    + "%(authorname)%00%(HEAD)%00%(symref)"

  /// Reads the list; references to anything but commits are left out.
  public static func list(_ output: [UInt8]) -> [GitReference] {
    output.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0, omittingEmptySubsequences: false).map(GitText.text)
      guard fields.count == 8, fields[2] == "commit", GitText.isID(fields[1]) else { return nil }
      var email = fields[4]
      if email.first == "<", email.last == ">" { email = String(email.dropFirst().dropLast()) }
      return GitReference(
        name: fields[0], head: fields[1], committedAt: Double(fields[3]) ?? 0,
        authorEmail: email, authorName: fields[5], isCheckedOut: fields[6] == "*",
        target: fields[7].isEmpty ? nil : fields[7])
    }
  }
}
