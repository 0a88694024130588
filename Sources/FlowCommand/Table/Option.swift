/// One option of the command line, told once: parser, help, manual and completions read it here.
struct Option: Sendable {
  /// The one spelling: `--set`, `-o`.
  let spelling: String
  /// What its value is called; nothing for a flag.
  let value: String?
  /// What it does, in a few words.
  let help: String
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// The values that there are, where they can be counted.
  var choices: [String] = []
  /// The environment variable that sets it.
  var variable: String?
  /// Whether `.flow/config` can set it.
  var isConfigurable = false
  /// Whether its value is a path.
  var takesFile = false

  /// The name in `.flow/config`, without dashes.
  var name: String { String(spelling.drop { $0 == "-" }) }

  /// `--set NAME=VALUE`
  var synopsis: String { value.map { "\(spelling) \($0)" } ?? spelling }
}

extension Option {
  static let set = Option(
    spelling: "--set", value: "NAME=VALUE",
    help: "supply evidence; declares it if the script did not", isRepeatable: true)
  static let evidence = Option(
    spelling: "--evidence", value: "FILE.json", help: "supply the members of an object",
    isRepeatable: true, takesFile: true)
  static let ring = Option(
    spelling: "--evidence", value: "RING.json", help: "a list of objects, taken in turn",
    takesFile: true)
  static let now = Option(
    spelling: "--now", value: "TIME", help: "the instant to judge at: 2026-11-20T10:00Z",
    variable: "FLOW_NOW")
  static let key = Option(
    spelling: "--key", value: "KEY", help: "which run; default the branch, else 'default'",
    variable: "FLOW_KEY", isConfigurable: true)
  static let budget = Option(
    spelling: "--budget", value: "LIMITS",
    help: "the most a run may use: steps=N,depth=N,memory=BYTES", variable: "FLOW_BUDGET",
    isConfigurable: true)
  static let allow = Option(
    spelling: "--allow", value: "WHAT",
    help: "let the script do more: read=PATH, env=NAME, run=PROGRAM, write=PATH, clock",
    isRepeatable: true)
  static let defaultBranch = Option(
    spelling: "--default-branch", value: "NAME",
    help: "the branch others are counted from, where git shows none",
    variable: "FLOW_DEFAULT_BRANCH", isConfigurable: true)
  static let strict = Option(
    spelling: "--strict", value: nil, help: "an override makes the exit code 1",
    variable: "FLOW_STRICT", isConfigurable: true)
  static let output = Option(
    spelling: "-o", value: "FORMAT[=FILE]",
    help: "the form of the report: \(Formats.listed(Formats.allCases))",
    isRepeatable: true, choices: Formats.words(Formats.allCases))
  static let testOutput = Option(
    spelling: "-o", value: "FORMAT[=FILE]",
    help: "the form of the report: \(Formats.listed(Formats.ofTests))",
    isRepeatable: true, choices: Formats.words(Formats.ofTests))
  static let format = Option(
    spelling: "-o", value: "FORMAT", help: "the form of the answer: text or json",
    choices: ["text", "json"])
  static let graphFormat = Option(
    spelling: "-o", value: "FORMAT[=FILE]", help: "the form: text, mermaid, dot or svg",
    isRepeatable: true, choices: ["text", "mermaid", "dot", "svg"])
  static let documentFormat = Option(
    spelling: "-o", value: "FORMAT[=FILE]", help: "the form: markdown", isRepeatable: true,
    choices: ["markdown"])
  static let quiet = Option(spelling: "--quiet", value: nil, help: "one line of report")
  static let verbose = Option(
    spelling: "--verbose", value: nil, help: "also what passed, the evidence and its digests")
  static let trace = Option(
    spelling: "--trace", value: nil,
    help: "say on standard error what was asked of the world; with --verbose also the times")
  static let color = Option(
    spelling: "--color", value: "WHEN", help: "colours: auto, always or never",
    choices: ["auto", "always", "never"], variable: "FLOW_COLOR", isConfigurable: true)
  static let help = Option(spelling: "--help", value: nil, help: "show this help")

  static let fix = Option(spelling: "--fix", value: nil, help: "apply the sure fixes")
  static let check = Option(
    spelling: "--check", value: nil, help: "change nothing; list what differs, and exit 1")
  static let script = Option(
    spelling: "--in", value: "FILE", help: "the script whose names the expression may use",
    takesFile: true)
  static let only = Option(
    spelling: "--only", value: "TEXT", help: "run the tests whose title holds TEXT")
  static let coverage = Option(
    spelling: "--coverage", value: nil, help: "say what no test has driven both ways")
  static let threshold = Option(
    spelling: "--threshold", value: "N", help: "fail when coverage is below N percent")
  static let json = Option(
    spelling: "--json", value: nil, help: "answer in JSON, one object a line")
  static let record = Option(
    spelling: "--record", value: nil,
    help: "record acts in the ledger that --store names, where no terminal can ask")
  static let signingKeyOfSession = Option(
    spelling: "--signing-key", value: "PATH",
    help: "the private key to sign acts with; needed where the script names a key of yours",
    variable: "FLOW_SIGNING_KEY", takesFile: true)
  static let rounds = Option(
    spelling: "--rounds", value: "N", help: "how many figures to take; default 15")

  static let store = Option(
    spelling: "--store", value: "LOCATION",
    help: "the ledger: a path, or memory: to keep nothing; default .flow/ledger.db",
    variable: "FLOW_STORE", takesFile: true)
  static let since = Option(
    spelling: "--since", value: "TIME", help: "only facts from then on: 2026-11-20")
  static let kind = Option(
    spelling: "--kind", value: "KIND", help: "only facts of a kind: override.granted, or override",
    isRepeatable: true)
  static let actor = Option(
    spelling: "--actor", value: "PERSON", help: "only what this person did")
  static let subject = Option(
    spelling: "--subject", value: "NAME", help: "only what is about this: quality, ESC-1")
  static let logKey = Option(spelling: "--key", value: "KEY", help: "only facts of this run")
  static let logFormat = Option(
    spelling: "-o", value: "FORMAT", help: "the form of the facts: text or jsonl",
    choices: ["text", "jsonl"])
  static let head = Option(
    spelling: "--head", value: "HASH", help: "with verify: a head that was kept elsewhere")

  static let person = Option(
    spelling: "--as", value: "PERSON", help: "who you are: a person of the script",
    variable: "FLOW_PERSON", isConfigurable: true)
  static let signingKey = Option(
    spelling: "--key", value: "PATH",
    help: "the private key to sign with; needed where the script names a key of yours",
    variable: "FLOW_SIGNING_KEY", takesFile: true)
  static let dryRun = Option(
    spelling: "--dry-run", value: nil, help: "say what would be, record nothing and do nothing")
  static let again = Option(
    spelling: "--again", value: nil, help: "also try to send and write what was given up")
  static let file = Option(
    spelling: "--file", value: "FILE", help: "the script", variable: "FLOW_FILE",
    takesFile: true)
  static let runKey = Option(
    spelling: "--run", value: "KEY", help: "which run; default the branch, else 'default'",
    variable: "FLOW_KEY")
  static let because = Option(
    spelling: "--because", value: "TEXT", help: "the reason, which is kept with the act")
  static let element = Option(
    spelling: "--for", value: "NAME", help: "which element of a gate family, or which task")
  static let place = Option(
    spelling: "--in", value: "GATE", help: "the gate or phase that the item stands in")
  static let scope = Option(
    spelling: "--on", value: "GATE,…", help: "the gates and phases it is for", isRepeatable: true)
  static let risk = Option(
    spelling: "--risk", value: "TEXT", help: "what may go wrong meanwhile")
  static let until = Option(
    spelling: "--until", value: "TIME", help: "when it ends: 2026-11-27T10:00Z")
  static let lasting = Option(
    spelling: "--lasting", value: "TIME", help: "how long it lasts: 3d, or '2 working days'")
  static let with = Option(
    spelling: "--with", value: "NAME=TEXT", help: "a field that is asked for", isRepeatable: true)
  static let deciding = Option(
    spelling: "--deciding", value: "NAME", help: "what is decided by it")
  static let to = Option(spelling: "--to", value: "ROLE", help: "the level to begin with")
  static let via = Option(spelling: "--via", value: "LADDER", help: "the ladder to climb")
  static let length = Option(
    spelling: "--for", value: "TIME", help: "how far to move the clock: 2w")
  static let assume = Option(
    spelling: "--assume", value: "NAME=VALUE", help: "evidence to assume", isRepeatable: true)
  static let at = Option(spelling: "--at", value: "TIME", help: "the instant to look back to")
}
