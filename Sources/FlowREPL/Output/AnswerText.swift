import FlowProcess
import FlowReport
import FlowSource
import FlowValues

/// Writes answers for people.
struct AnswerText {
  let look: Appearance
  let now: Double
  /// What belongs to the answer.
  private(set) var output = ""
  /// What is wrong, and where.
  private(set) var errors = ""

  init(_ answer: Answer, _ look: Appearance, now: Double) {
    self.look = look
    self.now = now
    if case .page(let text)? = answer.request {
      output = text
    } else {
      for event in answer.events { write(event) }
    }
    // What is a command of the shell elsewhere is one of the prompt here.
    output = output.replacing("flow explain ", with: ":explain ")
    errors = errors.replacing("flow explain ", with: ":explain ")
  }

  private var values: ValueText { ValueText(look: look, now: now) }

  private mutating func write(_ event: Event) {
    switch event {
    case .value(let value, let type):
      for line in values.lines(value, type: type) { output += line + "\n" }
    case .declared(let name, let kind, let type, let value):
      write(name: name, kind, type, value)
    case .verdicts(let report): output += TextReport.renderParts(report, look)
    case .change(let gate, let before, let after):
      let was = before?.word ?? "new"
      let line = "\(was) → \(after?.word ?? "gone")  \(gate)"
      output += inked(line, after) + "\n"
    case .test(let report): write(report)
    case .note(let note): output += look.shown("note: \(note)") + "\n"
    case .facts(let facts): for fact in facts { write(fact) }
    case .recorded(let facts, let place):
      for fact in facts where place == nil || FactSentence.isNews(fact) { write(fact) }
      if let place { output += faint("recorded in \(place)") + "\n" }
    case .kept(let reason): output += faint("kept in memory, not recorded: \(reason)") + "\n"
    case .diagnostics(let diagnostics, let sources):
      errors += DiagnosticText.render(diagnostics, sources, look)
    case .interrupted: errors += "interrupted\n"
    case .text(let text): output += text
    case .refused(let sentence, let advice):
      errors += look.shown(sentence) + "\n"
      if let advice { errors += "  " + look.shown(advice) + "\n" }
    case .report(let report): output += TextReport.render(report, look)
    }
  }

  private mutating func write(name: String, _ kind: String, _ type: String?, _ value: Value?) {
    switch (kind, type, value) {
    case ("define", let type?, _): output += look.shown("\(name)\(type)") + "\n"
    case ("choice", let type?, _), ("record", let type?, _):
      output += look.shown("\(kind) \(name): \(type)") + "\n"
    case (_, let type?, let value?):
      let words = faint(" : \(type)")
      output += look.shown("\(name) = \(values.short(value))") + words + "\n"
    default: output += look.shown("\(kind) \(name)") + "\n"
    }
  }

  private mutating func write(_ fact: Fact) {
    if fact.kind == .runEvaluated { return }
    output += faint("\(InstantFormat.printForPeople(fact.instant))  ")
    output += look.shown(FactSentence.words(fact)) + "\n"
  }

  private mutating func write(_ report: TestReport) {
    for result in report.results {
      let isPassed = result.failure == nil
      let word = result.expectations == 1 ? "expectation" : "expectations"
      let line = "test \"\(result.title)\" \(isPassed ? "passed" : "failed")"
      output += inked(line, isPassed ? .passed : .failed)
      output += faint(", \(result.expectations) \(word)") + "\n"
      if let failure = result.failure {
        output += DiagnosticText.render([failure], report.sources, look)
      }
    }
  }

  private func faint(_ text: String) -> String {
    look.usesColor ? "\u{1B}[2m\(look.shown(text))\u{1B}[0m" : look.shown(text)
  }

  private func inked(_ line: String, _ outcome: Outcome?) -> String {
    let shown = look.shown(line)
    guard look.usesColor else { return shown }
    switch outcome {
    case .passed, .skipped: return "\u{1B}[32m\(shown)\u{1B}[0m"
    case .failed: return "\u{1B}[1;31m\(shown)\u{1B}[0m"
    default: return "\u{1B}[33m\(shown)\u{1B}[0m"
    }
  }
}
