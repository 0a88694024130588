import FlowProcess

/// A CODEOWNERS file: for each pattern of files the people and teams that own them.
///
/// The rules are those of GitHub: the last pattern that fits a file decides, patterns are those of
/// `.gitignore` without `!` and `[ ]`, and a pattern with nobody behind it takes ownership away.
/// Sections as GitLab knows them are passed over with all that their heading says.
public struct CodeOwners: Sendable {
  private struct Rule {
    let pattern: OwnerPattern
    let owners: [CodeOwner]
  }

  private let rules: [Rule]

  /// - Parameter file: how the file is called in messages.
  public init(_ text: String, file: String) {
    var rules: [Rule] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = Self.words(line)
      guard let pattern = words.first, !pattern.hasPrefix("["), !pattern.hasPrefix("^[") else {
        continue
      }
      // Neither is a pattern, so GitHub passes the whole line over.
      if pattern.hasPrefix("!") || pattern.contains("[") { continue }
      rules.append(
        Rule(
          pattern: OwnerPattern(pattern),
          owners: words.dropFirst().filter { $0.contains("@") }
            .map { CodeOwner(text: $0, place: "\(file):\(number)") }))
    }
    self.rules = rules
  }

  /// The owners of files, each once, in the order of the files.
  public func owners(of files: [String]) -> [CodeOwner] {
    var found: [CodeOwner] = []
    var seen: Set<String> = []
    var known: Set<Int> = []
    for file in files {
      guard let rule = rules.lastIndex(where: { $0.pattern.matches(file) }),
        known.insert(rule).inserted
      else { continue }
      for owner in rules[rule].owners where seen.insert(owner.text).inserted {
        found.append(owner)
      }
    }
    return found
  }

  /// The words of a line up to a comment; a backslash takes a blank or `#` into a word.
  private static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "#", word.isEmpty {
        break
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
