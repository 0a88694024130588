import FlowChecker
import FlowProcess
import FlowReport
import FlowSession
import FlowSource
import FlowValues

/// `:explain` and `:graph`: why things are as they are.
extension Session {
  func explain(_ word: String) -> Answer {
    let code = word.uppercased()
    if let explanation = settings.explanations.first(where: { $0.code.description == code }) {
      return Answer(events: [.text(Self.text(explanation, width: settings.look.width))])
    }
    do throws(Evaluation.Failure) {
      let evaluation = evaluation()
      let (program, _) = try evaluation.program()
      let judgement = try evaluation.judgement(program)
      if let answer = explain(gate: word, judgement, evaluation) { return answer }
      if let text = try describe(name: word, program, evaluation) {
        return Answer(events: [.text(text)])
      }
      let names = state.declarations.map(\.name) + program.evidence.map(\.name)
      let meant = Spelling.closest(to: word, among: names)
      return refusal(
        "nothing is called '\(word)'",
        advice: meant.map { "did you mean '\($0)'?" } ?? "codes look like F0203")
    } catch {
      return refusal(error)
    }
  }

  private func explain(
    gate word: String, _ judgement: Judgement, _ evaluation: Evaluation
  ) -> Answer? {
    var part = judgement
    part.gates = judgement.allGates.filter { $0.name == word }
    part.phases = []
    part.advice = []
    guard !part.gates.isEmpty else { return nil }
    var look = settings.look
    look.verbosity = .verbose
    let text = TextReport.renderParts(report(part, evaluation), look)
    return Answer(events: [.text(text + wayForward(part) + "\n")])
  }

  /// What would have to change, in a sentence.
  private func wayForward(_ judgement: Judgement) -> String {
    let open = judgement.gates.flatMap(\.findings).filter { $0.outcome != .passed }
    if open.isEmpty { return "open: everything that it requires holds" }
    let names = open.flatMap(\.evidence).filter { $0.value.isUnknown }.map(\.name)
    var seen: Set<String> = []
    let missing = names.filter { seen.insert($0).inserted }
    var parts = ["closed: \(open.count) of its requirements must change"]
    if !missing.isEmpty {
      parts.append("to try it: " + missing.map { "given \($0) = …" }.joined(separator: ", "))
    }
    return parts.joined(separator: "\n")
  }

  private func describe(
    name word: String, _ program: CheckedProgram, _ evaluation: Evaluation
  ) throws(Evaluation.Failure) -> String? {
    var lines: [String] = []
    if let declaration = state.declaration(word),
      let piece = state.pieces.first(where: { $0.source.id == declaration.source })
    {
      let bytes = piece.source.bytes[declaration.range]
      lines += String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let line = piece.source.position(at: declaration.range.lowerBound).line
      lines.append("  declared at \(piece.source.path):\(line)")
    }
    let isValue =
      program.evidence.contains { $0.name == word }
      || program.mainSlots.contains { $0.name == word } && !lines.isEmpty
    if isValue {
      let (value, type) = try valueOf(name: word)
      let values = ValueText(look: settings.look, now: evaluation.now)
      lines.append("  is now \(values.short(value)) : \(type.name)")
      if state.givens[word] != nil { lines.append("  given in this session") }
    }
    if lines.isEmpty, let function = StandardFunctions.all.first(where: { $0.name == word }) {
      lines = [function.signature, "  " + function.summary]
    }
    if lines.isEmpty { return nil }
    return lines.map { settings.look.shown($0) }.joined(separator: "\n") + "\n"
  }

  static func text(_ explanation: Explanation, width: Int) -> String {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)\n" }.joined()
    }
    var text = "\(explanation.code): \(explanation.title)\n\n"
    var column = 0
    for word in explanation.text.split(whereSeparator: \.isWhitespace) {
      if column > 0, column + 1 + word.count > min(width, 80) {
        text += "\n"
        column = 0
      }
      text += (column > 0 ? " " : "") + word
      column += word.count + (column > 0 ? 1 : 0)
    }
    return text + "\n\nWrong:\n\n" + indented(explanation.wrong) + "\nRight:\n\n"
      + indented(explanation.right)
  }

  // MARK: :graph

  /// The process as a drawing, with the evidence behind each condition.
  func graph() -> Answer {
    do throws(Evaluation.Failure) {
      let evaluation = evaluation()
      let program = try evaluation.program().program
      let script = evaluation.composition.script
      let outline = OutlineReader.outline(
        of: program, script.modules.map(\.tree), file: script.path)
      if outline.isEmpty {
        return refusal(
          "there is nothing to draw yet", advice: "declare a gate: gate NAME { require … }")
      }
      var look = settings.look
      look.verbosity = .verbose
      let drawing = GraphText.render(outline, look)
      return Answer(events: [.text(drawing)], request: .page(drawing))
    } catch {
      return refusal(error)
    }
  }
}
