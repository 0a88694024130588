import FlowProcess
import FlowReport
import FlowRuntime
import FlowSession
import FlowSource
import FlowSyntax
import FlowValues

/// A conversation with the language: blocks in, answers out, without a terminal.
///
/// The session is a script that grows. Every block is checked with all that was said before it, and
/// only what has no mistake becomes a part of it. What is declared anew takes the place of what
/// bore its name. An expression is a question and leaves no trace but `_`.
public final class Session {
  public internal(set) var settings: SessionSettings
  let supplies: Supplies
  /// What stands beside the pieces: the texts of what the command line supplied.
  let suppliedSources: SourceTable
  var state = SessionState()
  var undone: [SessionState] = []
  var past: [Past] = []
  /// What becomes of acts on a ledger.
  var recording = Recording.asks
  /// Whether a block is only tried out: then nothing is recorded, and nobody asked.
  var isRehearsing = false
  /// How many acts were recorded.
  var recordedActs = 0
  /// Asks the person a question; nothing where there is nobody to ask.
  public var confirm: ((String) -> Bool)?

  /// What `:undo` meets on its way back.
  enum Past {
    case state(SessionState)
    /// An act that stands in a ledger, in words.
    case recorded(String)
  }
  /// The last result under `_`, and those before it by their numbers.
  var results: [Int: SessionState.Result] = [:]
  var resultCount = 0
  /// What the state says, as far as it was asked.
  var verdicts: Judgement?
  private var sourceCount: UInt32 = 0
  /// The state as one script, for as long as its texts are the same.
  private var composed: (texts: SessionState.Texts, composition: Composition)?

  /// The first number of the texts that were typed; those of modules are smaller.
  private static let firstSource: UInt32 = 1_000_000

  public init(_ settings: SessionSettings) throws(FileError) {
    self.settings = settings
    var supplies = Supplies()
    var sources = SourceTable([
      SourceFile(id: FileID(Self.firstSource / 2), path: "", bytes: [])
    ])
    for path in settings.request.evidenceFiles { try supplies.read(file: path, sources: &sources) }
    for words in settings.request.sets { supplies.set(words, sources: &sources) }
    self.supplies = supplies
    suppliedSources = sources
  }

  /// What there is to say before the first block: mistakes in what was supplied, and the file.
  public func begin() -> Answer {
    var answer = Answer()
    if !supplies.diagnostics.isEmpty {
      answer.events.append(.diagnostics(supplies.diagnostics, suppliedSources))
      answer.status = .invalid
    }
    if settings.request.store != nil {
      let looked = lookIntoLedger()
      answer.events += looked.events
      if looked.status != .passed { answer.status = looked.status }
    }
    if !settings.request.path.isEmpty {
      let loaded = load(settings.request.path)
      answer.events += loaded.events
      if loaded.status != .passed { answer.status = loaded.status }
    }
    past = []
    return answer
  }

  /// Takes a block: declarations, statements, expressions, or a command that begins with a colon.
  public func feed(_ block: String) -> Answer {
    var rest = block.drop { $0.isWhitespace }
    var answer = Answer()
    var isWhole = true
    // A command ends with its line; what was pasted behind it is a block of its own.
    while rest.first == ":", let end = rest.firstIndex(where: \.isNewline),
      !PromptCommand.takesCode(rest[..<end])
    {
      isWhole = false
      let line = rest[..<end]
      rest = rest[end...].drop { $0.isWhitespace }
      answer.add(feedWhole(String(line)))
      if rest.isEmpty { return answer }
      if answer.status != .passed || answer.request != nil {
        answer.add(refusal("the lines after '\(Self.trimmed(line.prefix(40)))' were not taken"))
        return answer
      }
    }
    // Where nothing was taken off, columns are those of what was typed.
    answer.add(feedWhole(isWhole ? block : String(rest)))
    return answer
  }

  private func feedWhole(_ block: String) -> Answer {
    // Files that the session uses may have changed since the last block.
    composed = nil
    let words = block.drop { $0.isWhitespace }
    if words.isEmpty { return Answer() }
    if words.first == ":" { return command(String(words)) }
    if let answer = plainWord(Self.trimmed(words)) { return answer }
    return feed(source(block))
  }

  /// A text under a number of its own.
  func source(_ text: String, path: String = "prompt") -> SourceFile {
    sourceCount += 1
    return SourceFile(id: FileID(Self.firstSource + sourceCount), path: path, text: text)
  }

  private func feed(_ source: SourceFile) -> Answer {
    let tree = Parser.parse(source)
    if tree.diagnostics.contains(where: { $0.severity == .error }) {
      return refusal(tree.diagnostics.map { $0.moved { $0 } }, source)
    }
    var before = (state: state, verdicts: verdicts, results: results, count: resultCount)
    var events: [Event] = []
    let groups = Self.groups(of: tree.items)
    if ledger != nil, groups.count > 1, tree.items.contains(where: \.isAct) {
      // What is recorded stays, so that a mistake further on must be found before.
      isRehearsing = true
      defer { isRehearsing = false }
      var failure: Evaluation.Failure?
      do throws(Evaluation.Failure) {
        for group in groups { _ = try take(group, of: tree) }
      } catch { failure = error }
      (state, verdicts, results, resultCount) =
        (before.state, before.verdicts, before.results, before.count)
      if let failure { return refusal(failure, source) }
    }
    for group in groups {
      do throws(Evaluation.Failure) {
        if case .saying = group, ledger != nil, hasChanged(from: before.state) {
          remember(before.state)
          before = (state, verdicts, results, resultCount)
        }
        let count = recordedActs
        events += try take(group, of: tree)
        // What is recorded stays, whatever is wrong with the rest of the block.
        if recordedActs > count { before = (state, verdicts, results, resultCount) }
      } catch {
        (state, verdicts, results, resultCount) =
          (before.state, before.verdicts, before.results, before.count)
        var answer = refusal(error, source)
        answer.events = events.filter(\.isRecord) + answer.events
        return answer
      }
    }
    if hasChanged(from: before.state) { remember(before.state) }
    return Answer(events: events)
  }

  /// Keeps the state before a change for `:undo`.
  func remember(_ before: SessionState) {
    past.append(.state(before))
    undone = []
  }

  private func hasChanged(from before: SessionState) -> Bool {
    state.pieces.count != before.pieces.count || state.clock != before.clock
      || state.pieces.last?.source.id != before.pieces.last?.source.id
      || state.declarations.last?.source != before.declarations.last?.source
      || givensDiffer(before) || state.facts.count != before.facts.count
      || state.madeUp.count != before.madeUp.count
  }

  private func givensDiffer(_ before: SessionState) -> Bool {
    state.givens.count != before.givens.count
      || state.givens.contains { name, given in
        before.givens[name]?.text != given.text || before.givens[name]?.value != given.value
      }
  }

  // MARK: What is said about mistakes

  func refusal(_ diagnostics: [Diagnostic], _ source: SourceFile? = nil) -> Answer {
    var answer = Answer()
    var sources = composition().sources
    if let source { sources.insert(source) }
    answer.events = [.diagnostics(diagnostics, sources)]
    answer.status = .invalid
    return answer
  }

  func refusal(_ failure: Evaluation.Failure, _ source: SourceFile? = nil) -> Answer {
    if failure.isInterruption {
      return Answer(events: [.interrupted], status: .interrupted)
    }
    if let refusal = failure.refusal {
      return Answer(
        events: [.refused(refusal.sentence, advice: refusal.advice)], status: .couldNotRun)
    }
    var answer = refusal(failure.diagnostics, source)
    if failure.diagnostics.contains(where: { $0.code.description.hasPrefix("F06") }) {
      answer.status = .couldNotRun
    }
    return answer
  }

  /// The present of the session.
  var now: Double { state.clock ?? settings.request.now ?? systemClock() }

  func composition() -> Composition { evaluation().composition }

  /// The language, asked about the state as it is.
  func evaluation(last: SessionState.Result? = nil) -> Evaluation {
    let texts = state.texts
    let known = composed.flatMap { $0.texts == texts ? $0.composition : nil }
    let evaluation = Evaluation(
      state, settings, supplies, last, beside: suppliedSources, composition: known)
    composed = (texts, evaluation.composition)
    return evaluation
  }
}

extension Session {
  /// An answer as a person sees it: first what is wrong.
  public func text(of answer: Answer) -> String {
    let text = AnswerText(answer, settings.look, now: now)
    return text.errors + text.output
  }

  /// An answer as a program reads it, on a line.
  public func json(of answer: Answer, to block: String) -> String {
    AnswerJSON.line(answer, to: block)
  }
}
