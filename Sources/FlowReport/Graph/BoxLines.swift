/// What the lines of a drawing are made of.
struct BoxLines {
  let across, down, topLeft, topRight, bottomLeft, bottomRight, downward: String
  let arrowDown, arrow, branch, lastBranch, gate, dash, from: String

  static let unicode = BoxLines(
    across: "─", down: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    downward: "┬", arrowDown: "▼", arrow: "─▶", branch: "├", lastBranch: "└", gate: "◆", dash: "–",
    from: "←")

  static let ascii = BoxLines(
    across: "-", down: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    downward: "+", arrowDown: "v", arrow: "->", branch: "|", lastBranch: "`", gate: "*", dash: "-",
    from: "<-")
}
