import FlowLedger
import FlowProcess
import FlowReport
import FlowSession
import FlowValues
import Glibc

extension Command {
  /// `flow log [verify|export|import] [FILE]`
  static let log = Command(
    name: "log", summary: "show the ledger; verify, export or import it",
    operands: Operands(
      synopsis: "[verify | export [FILE] | import FILE]", least: 0, most: 2,
      choices: ["verify", "export", "import"]),
    options: [.store, .since, .kind, .actor, .subject, .logKey, .logFormat, .head, .file],
    details: [
      "Shows what was recorded, oldest first: who, when, about what, and why.",
      "'log verify' follows the chain of hashes and names the first fact that was changed, taken "
        + "away, put in or moved. A ledger whose end was cut off is whole in itself: keep the head "
        + "that it prints elsewhere, and give it back with --head. Signatures are held against the "
        + "keys that the facts carry, and with --file FILE against those that the script names. "
        + "Whoever has signed once must sign from then on.",
      "'log export' writes all facts as JSON Lines, to FILE or to standard output. 'log import' "
        + "checks the chain of such a file and appends the facts that are not here yet, each with "
        + "a note of where it comes from; '-' is standard input.",
    ]
  ) { invocation throws(CommandFailure) in
    try LogCommand(invocation: invocation).run()
  }
}

/// Shows, verifies, exports and imports a ledger.
private struct LogCommand {
  let invocation: Invocation

  func run() throws(CommandFailure) -> ExitStatus {
    let operands = invocation.operands
    guard let action = operands.first else {
      try refuse([.head], for: "a log that is shown")
      return try show()
    }
    let filters: [Option] = [.since, .kind, .actor, .subject, .logKey, .logFormat]
    switch action {
    case "verify":
      try refuse(filters, for: "'log verify'")
      guard operands.count == 1 else {
        throw .usage("there is one too many: '\(operands[1])'", advice: "usage: flow log verify")
      }
      return try verify()
    case "export":
      try refuse(filters + [.head], for: "'log export'")
      return try export(to: operands.dropFirst().first)
    case "import":
      try refuse(filters + [.head], for: "'log import'")
      guard operands.count == 2 else {
        throw .usage("FILE is missing", advice: "usage: flow log import FILE")
      }
      return try takeIn(operands[1])
    default:
      throw .unknown(
        "action", action, among: ["verify", "export", "import"], see: "flow help log")
    }
  }

  /// The whole ledger is needed where its chain counts.
  private func refuse(_ options: [Option], for what: String) throws(CommandFailure) {
    for option in options where !invocation.values(option).isEmpty {
      throw .usage("\(option.spelling) does not go with \(what)", advice: "see: flow help log")
    }
  }

  private func show() throws(CommandFailure) -> ExitStatus {
    var query = LogQuery()
    query.since = try invocation.instant(.since) ?? query.since
    query.kinds = try kinds()
    query.actor = invocation.value(.actor)
    query.subject = invocation.value(.subject)
    query.key = invocation.value(.logKey)
    let isText = try invocation.value(.logFormat, "text or jsonl") { word in
      Option.logFormat.choices.contains(word) ? word == "text" : nil
    }
    let look = try invocation.appearance(.output)
    let store = try invocation.openLedger(.reading)
    var count = 0
    do throws(LedgerError) {
      try query.run(on: store) { fact in
        count += 1
        invocation.console.write(
          isText ?? true ? text(of: fact, look) : FactLine.text(of: fact) + "\n")
      }
    } catch { throw CommandFailure(error) }
    if count == 0, isText ?? true { invocation.console.write("no facts\n") }
    return .passed
  }

  private func text(of fact: StoredFact, _ look: Appearance) -> String {
    do throws(FactTextError) { return LogText.render(try fact.recorded(), look) } catch {
      let words = "\(fact.sequence)  cannot be read: \(error.problem); see: flow log verify"
      return look.shown(words) + "\n"
    }
  }

  /// `override.granted`, or `override` for all kinds that begin so.
  private func kinds() throws(CommandFailure) -> Set<FactKind> {
    var kinds: Set<FactKind> = []
    for words in invocation.values(.kind) {
      let meant = FactKind.allCases.filter {
        $0.rawValue == words || $0.rawValue.hasPrefix(words + ".")
      }
      guard !meant.isEmpty else {
        throw .unknown(
          "kind of fact", words, among: FactKind.allCases.map(\.rawValue),
          see: FactKind.allCases.map(\.rawValue).joined(separator: " "))
      }
      kinds.formUnion(meant)
    }
    return kinds
  }

  private func verify() throws(CommandFailure) -> ExitStatus {
    let head = try invocation.value(.head, "a hash of 64 hexadecimal digits") { FactHash($0) }
    let store = try invocation.openLedger(.reading)
    let (fault, good): (ChainFault?, LedgerHead)
    try invocation.beginProgress()
    defer { Progress.end() }
    do throws(LedgerError) {
      (fault, good) = try Progress.during("following the chain") { () throws(LedgerError) in
        try store.verify(head: head)
      }
    } catch {
      Progress.end()
      guard case .damaged = error else { throw CommandFailure(error) }
      invocation.console.write("fault: \(error.sentence)\n")
      return .failed
    }
    Progress.end()
    let count = good.sequence == 1 ? "1 fact" : "\(good.sequence) facts"
    if let fault {
      invocation.console.write(
        "fault: \(fault.sentence)\nwhole until then: \(count), head \(good.hash)\n")
      return .failed
    }
    let signatures = try signatures(in: store)
    if let fault = signatures.fault {
      invocation.console.write(
        "fault: \(SafeText.escape(fault))\nthe chain is whole: \(count), head \(good.hash)\n")
      return .failed
    }
    var parts = [count]
    if signatures.valid > 0 {
      parts.append("\(signatures.valid) valid signature\(signatures.valid == 1 ? "" : "s")")
    }
    if signatures.unknown > 0 {
      parts.append(
        "\(signatures.unknown) signature\(signatures.unknown == 1 ? "" : "s") without a key")
    }
    invocation.console.write("whole: \(parts.joined(separator: ", ")), head \(good.hash)\n")
    return .passed
  }

  /// Holds what people did against their signatures, and those against the keys of the script,
  /// where one was named.
  private func signatures(in store: any FactStore) throws(CommandFailure) -> SignatureCheck {
    var keys: [String: [PublicKey]] = [:]
    if let file = invocation.value(.file) {
      let prepared: PreparedScript
      do throws(FileError) {
        prepared = try PreparedScript.prepare(ScriptRequest(path: file))
      } catch { throw CommandFailure(error) }
      do throws(ProcessError) { keys = try PersonKeys.all(prepared) } catch {
        throw CommandFailure(error)
      }
    }
    var check = SignatureCheck(keys: keys)
    var acts: [RecordedFact] = []
    do throws(LedgerError) {
      try store.scan(after: 0) { fact in
        if fact.actor != nil, let fact = try? fact.recorded() { acts.append(fact) }
        return true
      }
    } catch { throw CommandFailure(error) }
    for fact in acts {
      do throws(SigningError) { try check.look(at: fact) } catch {
        throw .cannotRun(error.sentence, advice: error.advice)
      }
    }
    return check
  }

  private func export(to file: String?) throws(CommandFailure) -> ExitStatus {
    let store = try invocation.openLedger(.reading)
    try invocation.beginProgress()
    defer { Progress.end() }
    var lines: [UInt8] = []
    do throws(LedgerError) {
      try Progress.during("reading the facts") { () throws(LedgerError) in
        try store.scan(after: .min) { fact in
          lines += FactLine.text(of: fact).utf8
          lines.append(0x0A)
          return true
        }
      }
    } catch { throw CommandFailure(error) }
    guard let file else {
      invocation.console.write(String(decoding: lines, as: UTF8.self))
      return .passed
    }
    do throws(FileError) {
      try Progress.during("writing '\(file)'") { () throws(FileError) in
        try FileWriter.write(lines, toPath: file)
      }
    } catch { throw .cannotRun(error.writingSentence) }
    return .passed
  }

  private func takeIn(_ file: String) throws(CommandFailure) -> ExitStatus {
    // Who types the facts must see what is typed, and nothing else in that line.
    if file != "-" { try invocation.beginProgress() }
    defer { Progress.end() }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        try file == "-"
        ? FileReader.readStandardInput()
        : Progress.during("reading '\(file)'") { () throws(FileError) in
          try FileReader.read(file)
        }
    } catch { throw CommandFailure(error) }
    if file == "-" { try invocation.beginProgress() }
    let store = try invocation.openLedger(.recording)
    do throws(ImportError) {
      let outcome = try Progress.during("importing the facts") { () throws(ImportError) in
        try LedgerImport.run(bytes, into: store, now: Double(time(nil)))
      }
      let facts = outcome.added == 1 ? "1 fact" : "\(outcome.added) facts"
      invocation.console.write("imported: \(facts), \(outcome.known) known already\n")
      return .passed
    } catch {
      let advice = "nothing was imported"
      switch error {
      case .ledger(let error): throw CommandFailure(error)
      case .fault:
        invocation.console.write("fault: \(file): \(error.sentence); \(advice)\n")
        return .failed
      case .line, .future:
        throw .cannotRun("cannot import '\(file)': \(error.sentence)", advice: advice)
      }
    }
  }
}
