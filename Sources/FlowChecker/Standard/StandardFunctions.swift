import FlowValues

/// The table of the standard functions.
public enum StandardFunctions {
  public static let all: [StandardFunction] = lists + texts + numbers + outside + ofGit + reports

  static let byName: [String: StandardFunction] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  private typealias P = StandardFunction.Parameter
  private typealias F = StandardFunction

  private static let lists: [StandardFunction] = [
    F(.count, [P("list", .list)], "number", "How many elements a list has."),
    F(
      .sum, [P("list", .listOf(.measure)), P("key", .key(.measure), isOptional: true)],
      "number or duration", "All elements, or their keys, added up."),
    F(
      .average, [P("list", .listOf(.measure)), P("key", .key(.measure), isOptional: true)],
      "number or duration", "The sum divided by the count; unknown for an empty list."),
    F(
      .median, [P("list", .listOf(.measure)), P("key", .key(.measure), isOptional: true)],
      "number or duration", "The value in the middle, or the average of the two there."),
    F(
      .percentile,
      [
        P("list", .listOf(.measure)), P("p", .value(.number)),
        P("key", .key(.measure), isOptional: true),
      ], "number or duration", "The value below which p percent of the list lie."),
    F(
      .min, [P("list", .listOf(.ordered)), P("key", .key(.ordered), isOptional: true)],
      "the key's type", "The least element or key; also min(a, b, …)."),
    F(
      .max, [P("list", .listOf(.ordered)), P("key", .key(.ordered), isOptional: true)],
      "the key's type", "The greatest element or key; also max(a, b, …)."),
    F(.first, [P("list", .list)], "a", "The first element; unknown for an empty list."),
    F(.last, [P("list", .list)], "a", "The last element; unknown for an empty list."),
    F(
      .sort, [P("list", .listOf(.ordered)), P("key", .key(.ordered), isOptional: true)],
      "list of a", "The list in order, by its elements or by a key; equal ones stay as they stood."),
    F(.reverse, [P("list", .textOrList)], "text or list of a", "The same from the end."),
    F(
      .unique, [P("list", .list), P("key", .key(.any), isOptional: true)], "list of a",
      "Each element once, or the first with each key."),
    F(.flat, [P("list", .listOf(.list))], "list of a", "The elements of all lists in a list."),
    F(
      .group, [P("list", .list), P("key", .key(.any))], "list of group",
      "The elements with each key together: .key and .items."),
    F(
      .range,
      [
        P("from", .value(.number)), P("to", .value(.number)),
        P("step", .value(.number), isOptional: true),
      ],
      "list of number", "The numbers from one to another, both ends in."),
    F(
      .cycles, [P("list", .list), P("id", .key(.text)), P("needs", .key(.textList))],
      "list of list of text", "The circles of elements that need each other, by their ids."),
    F(
      .topological, [P("list", .list), P("id", .key(.text)), P("needs", .key(.textList))],
      "list of a", "The list with everything after what it needs; unknown where that is a circle."),
  ]

  private static let texts: [StandardFunction] = [
    F(
      .join, [P("list", .list), P("separator", .value(.text), isOptional: true)], "text",
      "The elements as one text, with a separator between them."),
    F(
      .split, [P("text", .value(.text)), P("separator", .value(.text))], "list of text",
      "The parts of a text between separators."),
    F(.lower, [P("text", .value(.text))], "text", "The text in small letters."),
    F(.upper, [P("text", .value(.text))], "text", "The text in capital letters."),
    F(.trim, [P("text", .value(.text))], "text", "The text without white space at its ends."),
    F(
      .replace, [P("text", .value(.text)), P("from", .value(.text)), P("to", .value(.text))],
      "text", "The text with each place of one text replaced by another."),
    F(
      .startsWith, [P("text", .value(.text)), P("start", .value(.text))], "bool",
      "Whether a text begins with another."),
    F(
      .endsWith, [P("text", .value(.text)), P("end", .value(.text))], "bool",
      "Whether a text ends with another."),
    F(
      .contains, [P("whole", .textOrList), P("part", .part)], "bool",
      "Whether a text or a list has a part."),
    F(
      .length, [P("whole", .textOrList)], "number",
      "How many characters a text or elements a list has."),
    F(.slug, [P("text", .value(.text))], "text", "The text as a name for files and branches."),
    F(
      .captures, [P("text", .value(.text)), P("pattern", .value(.text))], "data",
      "What a 'like' pattern captures, by name; unknown where it does not match."),
    F(
      .conventional, [P("message", .value(.text))], "conventional",
      "The parts of a message such as 'feat(parser)!: read lists'; unknown for other messages."),
    F(.sha256, [P("text", .value(.text))], "text", "The SHA-256 digest, in hexadecimal digits."),
  ]

  private static let numbers: [StandardFunction] = [
    F(
      .round, [P("number", .value(.number)), P("digits", .value(.number), isOptional: true)],
      "number", "The nearest whole number, or the nearest with so many digits."),
    F(.floor, [P("number", .value(.number))], "number", "The next whole number below."),
    F(.ceil, [P("number", .value(.number))], "number", "The next whole number above."),
    F(.abs, [P("value", .measure)], "number or duration", "The value without its sign."),
    F(.keys, [P("data", .value(.data))], "list of text", "The names of an object's members."),
    F(.values, [P("data", .value(.data))], "list of data", "The values of an object's members."),
  ]

  private static let outside: [StandardFunction] = [
    F(.env, [P("name", .value(.text))], "text", "A variable of the environment, where allowed."),
    F(.exists, [P("path", .value(.text))], "bool", "Whether there is such a file."),
    F(.glob, [P("pattern", .value(.text))], "list of text", "The files that a pattern names."),
    F(.read, [P("path", .value(.text))], "text", "The text of a file."),
    F(.json, [P("path", .value(.text))], "data", "A file of JSON."),
    F(
      .history, [P("evidence", .value(.text)), P("run", .value(.text), isOptional: true)],
      "list of measurement",
      "What earlier runs have measured of a piece of evidence, by its name: .value, .at, .commit, "
        + ".digest, .source, .outcome."),
  ]

  private static let ofGit: [StandardFunction] = [
    F(
      .git, [P("path", .value(.text))], "repo",
      "The git repository that a folder belongs to: git(\".\") is that of the script."),
    F(
      .repo, [P("path", .value(.text))], "repo",
      "Another git repository, where --allow read=PATH lets the script look at it."),
    F(
      .codeowners, [P("path", .value(.text)), P("files", .listOf(.text))], "list of person",
      "The people and teams that own files, by a CODEOWNERS file."),
  ]

  private static let reports: [StandardFunction] = EvidenceFormat.allCases.compactMap { format in
    Builtin(rawValue: format.rawValue).map { builtin in
      F(builtin, [P("files", .value(.text))], format.result.name, format.summary)
    }
  }
}
