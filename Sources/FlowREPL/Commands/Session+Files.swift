import FlowChecker
import FlowProcess
import FlowReport
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues
import Glibc

/// `:load`, `:save` and `:edit`.
extension Session {
  func loadFile(_ path: String) -> Answer { load(path) }

  /// Begins anew with a file; what was given and where the clock stands stay.
  func load(_ path: String) -> Answer {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.readText(path)
    } catch {
      return Answer(events: [.refused(error.sentence, advice: nil)], status: .couldNotRun)
    }
    let before = state
    let source = SourceFile(id: source("").id, path: path, bytes: bytes)
    let tree = Parser.parse(source)
    if tree.diagnostics.contains(where: { $0.severity == .error }) {
      return refusal(tree.diagnostics, source)
    }
    state.path = path
    state.pieces = []
    state.declarations = []
    state.kept = [:]
    state.insert(Piece(source: source, range: 0..<bytes.count), tree.items, inPlace: false)
    do throws(Evaluation.Failure) {
      let evaluation = evaluation()
      let (program, warnings) = try evaluation.program()
      verdicts = try evaluation.judgement(program)
      remember(before)
      // Of the file itself what stands in it, and not what was given beside it.
      let used = evaluation.composition.script.modules.dropFirst().map(\.tree.items)
      return Answer(events: [.text(told(path, [tree.items] + used, program, warnings.count))])
    } catch {
      state = before
      return refusal(error, source)
    }
  }

  private func told(
    _ path: String, _ files: [[Item]], _ program: CheckedProgram, _ warnings: Int
  ) -> String {
    func counted(_ count: Int, _ word: String) -> String {
      "\(count) \(word)" + (count == 1 ? "" : "s")
    }
    let names = files.joined().compactMap(\.declaredName).count
    var parts = [counted(names, "name")]
    if !program.gates.isEmpty { parts.append(counted(program.gates.count, "gate")) }
    if files.count > 1 { parts.append("with \(counted(files.count - 1, "file")) that it uses") }
    if warnings > 0 {
      parts.append("\(warnings == 1 ? "1 warning" : "\(warnings) warnings"): flow check \(path)")
    }
    return settings.look.shown("loaded \(path): " + parts.joined(separator: ", ")) + "\n"
  }

  // MARK: :save

  /// Writes the session as a script that passes `flow check`, with what was given as a test.
  func save(_ path: String, replaces: Bool) -> Answer {
    if path.isEmpty { return refusal("':save' needs FILE") }
    if !replaces, path != state.path, Path.exists(path) {
      return refusal("'\(path)' is there already", advice: "to replace it: :save! \(path)")
    }
    // The folder of the script is where its 'use' lines look, so the script must be somewhere.
    let isNew = !Path.exists(path)
    if isNew, let problem = write([], to: path) { return problem }
    let answer = written(path)
    if isNew, answer.status != .passed { unlink(path) }
    return answer
  }

  private func write(_ bytes: [UInt8], to path: String) -> Answer? {
    do throws(FileError) {
      try FileWriter.replace(path, with: bytes)
      return nil
    } catch {
      return Answer(events: [.refused(error.writingSentence, advice: nil)], status: .couldNotRun)
    }
  }

  private func written(_ path: String) -> Answer {
    let declared = undeclaredGivens() + script()
    var text = declared
    for test in [test(withExpectations: true), test(withExpectations: false)] {
      let whole = declared + test
      if isSound(whole, path) {
        text = whole
        break
      }
    }
    let tree = Parser.parse(SourceFile(path: path, text: text))
    let result = ModuleLoader.load(path, bytes: Array(text.utf8))
    let errors = Checker.check(result.modules).diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { return refusal(errors) }
    let printed = Array(Printer.print(tree).utf8)
    if let problem = write(printed, to: path) { return problem }
    let lines = printed.count { $0 == 0x0A }
    return Answer(
      events: [.text(settings.look.shown("wrote \(path): \(lines) lines") + "\n")])
  }

  /// Whether a text is a script without mistakes whose tests pass.
  private func isSound(_ text: String, _ path: String) -> Bool {
    let script = ModuleLoader.load(path, bytes: Array(text.utf8))
    guard !script.diagnostics.contains(where: { $0.severity == .error }),
      let program = Checker.check(script.modules).program
    else { return false }
    let evaluation = evaluation()
    return program.tests.suffix(1).allSatisfy { test in
      evaluation.test(test.title, of: program)?.failure == nil
    }
  }

  /// Evidence that was given and never declared.
  private func undeclaredGivens() -> String {
    state.givens.filter { state.declaration($0.key) == nil && $0.value.type.isOfItself }
      .sorted { $0.key < $1.key }
      .map { "evidence \($0.key): \($0.value.type.name)\n" }.joined()
  }

  /// The pieces, each result that one speaks of before it.
  private func script() -> String {
    var text = ""
    var isWritten: Set<String> = []
    func write(resultsOf words: String) {
      for name in Self.resultNames(in: words) {
        guard let result = state.kept[name], isWritten.insert(name).inserted else { continue }
        let isPlain = result.type.isPlain && !result.value.isUnknown
        if !isPlain { write(resultsOf: result.text) }
        text += "let \(name) = \(isPlain ? result.value.literalText : result.text)\n"
      }
    }
    for piece in state.pieces where !piece.isBlank {
      let words = String(decoding: piece.bytes, as: UTF8.self)
      write(resultsOf: words)
      text += words + "\n"
    }
    return text
  }

  /// What was given as a test of its own, with the verdicts of now.
  private func test(withExpectations: Bool) -> String {
    let givens = state.givens.filter { name, given in
      state.declaration(name) != nil || given.type.isOfItself
    }
    if givens.isEmpty, state.madeUp.isEmpty { return "" }
    var lines: [String] = []
    var clock: Double?
    for made in state.madeUp {
      // What was given then is said with the clock of then.
      if made.instant != clock { lines.append("given now = \(InstantFormat.print(made.instant))") }
      clock = made.instant
      lines.append(String(decoding: made.piece.bytes, as: UTF8.self))
    }
    lines += givens.sorted { $0.key < $1.key }.map { name, given in
      "given \(name) = \(given.type.isOfItself ? given.value.literalText : given.text)"
    }
    lines.append("given now = \(InstantFormat.print(evaluation().now))")
    if withExpectations {
      for gate in verdicts?.gates ?? [] where gate.name != "main" && gate.subject == nil {
        lines.append("expect \(gate.name).outcome == \(gate.outcome.word)")
      }
    }
    return "\ntest \"as the session left it\" {\n\(lines.joined(separator: "\n"))\n}\n"
  }

  // MARK: :edit

  func edit(_ name: String) -> Answer {
    guard !name.isEmpty else {
      let last = state.pieces.last.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      return Answer(request: .edit(last))
    }
    guard let declaration = state.declaration(name),
      let piece = state.pieces.first(where: { $0.source.id == declaration.source })
    else {
      return refusal(
        "nothing in the session is called '\(name)'",
        advice: "':edit' alone edits "
          + "what was typed last")
    }
    let text = String(decoding: piece.source.bytes[declaration.range], as: UTF8.self)
    return Answer(request: .edit(text))
  }
}

extension Type {
  /// Whether a script can write each of its values as a literal.
  fileprivate var isPlain: Bool {
    switch self {
    case .number, .text, .bool, .duration, .time, .workingDuration: true
    case .list(let element): element.isPlain
    default: false
    }
  }
}
