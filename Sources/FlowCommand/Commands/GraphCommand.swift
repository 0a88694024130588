import FlowReport
import FlowSession

extension Command {
  /// `flow graph [FILE]`
  static let graph = Command(
    name: "graph", summary: "draw the process: phases, gates, ladders, who",
    operands: .script, options: [.graphFormat, .verbose],
    details: [
      "Draws what the script and all that it uses say: phases in their order with steps and gates, "
        + "who signs, which ladder a failure goes up, what overrides cover, watches and roles. "
        + "Nothing is run, and the same script gives the same bytes.",
      "text is a drawing for a terminal; with --verbose it has the conditions too. mermaid is a "
        + "flowchart for wikis and forges, dot is for Graphviz, and svg is drawn by Graphviz where "
        + "it is installed.",
    ]
  ) { invocation throws(CommandFailure) in
    guard let path = try invocation.scripts().first else { return .invalid }
    let targets = try OutputTarget.read(
      invocation.values(.graphFormat), among: Option.graphFormat.choices)
    guard let outline = try invocation.outline(of: path) else { return .invalid }
    for target in targets {
      switch target.format {
      case "text":
        var look = try invocation.appearance(.output)
        if target.file != nil { look = Appearance(verbosity: look.verbosity) }
        try invocation.write(GraphText.render(outline, look), to: target)
      case "dot": try invocation.write(GraphDot.render(outline), to: target)
      case "mermaid": try invocation.write(GraphMermaid.render(outline), to: target)
      default:
        let picture: [UInt8]
        do throws(Graphviz.Failure) {
          picture = try Graphviz.svg(of: GraphDot.render(outline))
        } catch {
          throw .cannotRun(error.sentence, advice: error.advice)
        }
        try invocation.write(String(decoding: picture, as: UTF8.self), to: target)
      }
    }
    return .passed
  }
}

/// `-o FORMAT[=FILE]`: the form of an answer, and where it goes.
struct OutputTarget {
  let format: String
  /// Standard output where there is none.
  let file: String?

  /// - Returns: what was asked for; the first form there is where nothing was.
  static func read(
    _ values: [String], among formats: [String]
  ) throws(CommandFailure) -> [OutputTarget] {
    var targets: [OutputTarget] = []
    for words in values {
      let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let format = String(parts[0])
      guard formats.contains(format) else {
        throw .unknown(
          "format", format, among: formats, see: "there are \(formats.joined(separator: ", "))")
      }
      let file = parts.count == 2 ? String(parts[1]) : nil
      guard file != "" else { throw .usage("-o \(words) names no file") }
      targets.append(OutputTarget(format: format, file: file))
    }
    if targets.count(where: { $0.file == nil }) > 1 {
      throw .usage(
        "two answers cannot both go to standard output",
        advice: "give one a file: -o \(formats[formats.count - 1])=FILE")
    }
    return targets.isEmpty ? [OutputTarget(format: formats[0], file: nil)] : targets
  }
}

extension Invocation {
  /// What a script says of the process; nothing where it has mistakes, which are told then.
  func outline(of path: String) throws(CommandFailure) -> ProcessOutline? {
    let request = try request(path)
    let prepared: PreparedScript
    do throws(FileError) {
      prepared = try PreparedScript.prepare(request)
    } catch {
      throw CommandFailure(error)
    }
    if let outline = OutlineReader.outline(of: prepared) { return outline }
    let errors = prepared.diagnostics.filter { $0.severity == .error }
    console.write(
      DiagnosticText.render(errors, prepared.sources, try appearance(.error)), to: .error)
    return nil
  }

  func write(_ text: String, to target: OutputTarget) throws(CommandFailure) {
    guard let file = target.file else {
      console.write(text)
      return
    }
    do throws(FileError) {
      try FileWriter.write(Array(text.utf8), toPath: file)
    } catch {
      throw .cannotRun(error.writingSentence)
    }
  }
}
