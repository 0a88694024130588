import Glibc

/// Shows a text that is taller than the screen in the person's own program: `$PAGER`, else `less`.
enum Pager {
  /// - Returns: whether it was shown.
  static func show(_ text: String, height: Int) -> Bool {
    guard text.utf8.count(where: { $0 == 0x0A }) >= height else { return false }
    let named = getenv("PAGER").map { String(cString: $0) } ?? "less"
    guard !named.isEmpty, let draft = Draft(text) else { return false }
    // Colours are shown as such, and long lines are not broken, unless the person says otherwise.
    return draft.run("LESS=\"${LESS-RS}\" \(named) < \"$1\"")
  }
}
