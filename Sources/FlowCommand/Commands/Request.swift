import FlowReport
import FlowRuntime
import FlowSession
import FlowValues

extension Invocation {
  /// What was asked of a script, from the options that several commands share.
  func request(_ path: String) throws(CommandFailure) -> ScriptRequest {
    var request = ScriptRequest(path: path)
    if command.isHeldToPolicy { request.policy = try policy(of: path) }
    if command.takes(.set) { request.sets = values(.set) }
    if command.takes(.assume) { request.sets = values(.assume) }
    if command.takes(.evidence) { request.evidenceFiles = values(.evidence) }
    if command.takes(.allow) { request.permissions = try permissions() }
    if command.takes(.defaultBranch) {
      request.permissions.defaultBranch = try value(.defaultBranch, "a name") {
        $0.isEmpty ? nil : $0
      }
    }
    if command.takes(.now) { request.now = try instant(.now) }
    if command.takes(.key) {
      request.key = try value(.key, "a name") { $0.isEmpty ? nil : $0 }
    }
    if command.takes(.budget) { request.budget = try budget() }
    if command.takes(.store) { request.store = try ledgerLocation() }
    if command.takes(.person) { request.actor = value(.person) }
    if command.takes(.dryRun) { request.isDryRun = try has(.dryRun) }
    if command.takes(.again) { request.triesAgain = try has(.again) }
    if command.takes(.signingKey) { request.signingKey = value(.signingKey) }
    if command.takes(.runKey) {
      request.key = try value(.runKey, "a name") { $0.isEmpty ? nil : $0 }
    }
    return request
  }

  /// The value of an option that takes a time.
  func instant(_ option: Option) throws(CommandFailure) -> Double? {
    guard let words = value(option) else { return nil }
    switch InstantFormat.parse(words) {
    case .success(let instant): return instant
    case .failure(let error):
      throw .usage("\(option.spelling) takes a time, and '\(words)' is none: \(error)")
    }
  }

  /// `env=CI,GITHUB_*`, `read=../ui`
  private func permissions() throws(CommandFailure) -> Permissions {
    var permissions = Permissions()
    for words in values(.allow) {
      let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let what = String(parts[0])
      switch what {
      case "env", "read":
        let names = parts.dropFirst().first.map { $0.split(separator: ",").map(String.init) } ?? []
        guard !names.isEmpty else {
          throw .usage(
            "--allow \(what) needs to know what",
            advice: what == "env" ? "--allow env=CI,GITHUB_*" : "--allow read=../ui")
        }
        if what == "env" {
          permissions.allow(variables: names)
        } else {
          for name in names { permissions.allow(reading: name) }
        }
      case "clock": permissions.allowsClock = true
      case "run", "write":
        let names = parts.dropFirst().first.map { $0.split(separator: ",").map(String.init) }
        guard names?.isEmpty != true else {
          throw .usage(
            "--allow \(words) names nothing",
            advice: what == "run" ? "--allow run=swift,git" : "--allow write=docs/")
        }
        if what == "run" {
          permissions.allow(running: names ?? [])
        } else {
          permissions.allow(writing: names ?? [])
        }
      default:
        throw .unknown(
          "permission", what, among: ["clock", "env", "read", "run", "write"],
          see: "flow help \(command.name)")
      }
    }
    return permissions
  }

  /// `steps=1000000,depth=200`
  private func budget() throws(CommandFailure) -> Budget {
    var budget = Budget()
    guard let words = value(.budget) else { return budget }
    for part in words.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let number = Self.size(sides[1]), number > 0 else {
        throw .usage(
          "--budget takes steps=N,depth=N,memory=BYTES, not '\(words)'",
          advice: "a number may end in K, M or G: memory=512M")
      }
      switch sides[0] {
      case "steps": budget.steps = number
      case "depth": budget.depth = number
      case "memory": budget.memory = number
      default:
        throw .unknown(
          "limit", String(sides[0]), among: ["steps", "depth", "memory"],
          see: "flow help \(command.name)")
      }
    }
    return budget
  }

  /// `1000`, `512M`
  private static func size(_ words: Substring) -> Int? {
    let factor =
      switch words.last {
      case "K", "k": 1 << 10
      case "M", "m": 1 << 20
      case "G", "g": 1 << 30
      default: 1
      }
    guard let number = Int(factor == 1 ? words : words.dropLast()) else { return nil }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : product
  }

  /// The format of an answer that has one form only.
  func isJSON() throws(CommandFailure) -> Bool {
    guard let format = value(.format) else { return false }
    return try Formats.read(format).isJSON
  }
}

extension Command {
  /// Whether what it says is what a run would say. Tests and pictures are about a file by itself.
  fileprivate var isHeldToPolicy: Bool {
    !["test", "graph", "doc", "bench", "fmt"].contains(name)
  }

  func takes(_ option: Option) -> Bool {
    options.contains { $0.spelling == option.spelling && $0.value == option.value }
  }
}
