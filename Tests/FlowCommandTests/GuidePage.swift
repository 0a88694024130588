/// The pages whose examples are run.
enum GuidePage {
  static let blocks: [GuideBlock] = ["Grammar/README.md", "README.md"].flatMap(read)

  static func blocks(_ isWanted: (GuideBlock.Kind) -> Bool) -> [GuideBlock] {
    blocks.filter { isWanted($0.kind) }
  }

  /// The example scripts, in order.
  static let examples: [String] = GuideShell.run(
    "ls Scripts/examples/*.flow Scripts/examples/*/*.flow", in: GuideShell.project
  ).lines

  /// The READMEs of the workflows.
  static let workflows: [GuideBlock] = GuideShell.run(
    "ls Scripts/workflows/*/README.md", in: GuideShell.project
  ).lines.flatMap(read).filter { $0.kind == .console }

  private static func read(_ path: String) -> [GuideBlock] {
    guard let text = GuideShell.contents(of: GuideShell.project + "/" + path) else { return [] }
    var blocks: [GuideBlock] = []
    var files: [String: String] = [:]
    var fence: (language: String, name: String?, line: Int)?
    var lines: [String] = []
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, line) in all.enumerated() {
      guard line.hasPrefix("```") else {
        if fence != nil { lines.append(line) }
        continue
      }
      guard let open = fence else {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        fence = (words.first ?? "", words.dropFirst().first, number + 2)
        lines = []
        continue
      }
      fence = nil
      var name = open.name
      let comment = GuideBlock.comment(lines.first ?? "")
      let isName = comment.hasSuffix(".flow") && !comment.contains(" ") && !comment.contains("/")
      if isName, open.language == "flow" { name = comment }
      let block = GuideBlock(
        page: path, line: open.line, language: open.language, fileName: name, lines: lines,
        files: files)
      if let name { files[name] = block.text }
      blocks.append(block)
    }
    return blocks
  }
}
