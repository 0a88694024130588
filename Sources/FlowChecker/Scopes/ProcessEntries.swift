import FlowSource
import FlowSyntax
import FlowValues

/// The things of a process while the program is being checked, each kind numbered on its own.
struct ProcessEntries {
  typealias Noun<Checked> = Entry<NounDeclaration, Checked>

  var people: [PersonEntry] = []
  var roles: [Entry<RoleDeclaration, CheckedRole>] = []
  var rotas: [Noun<CheckedRota>] = []
  var calendars: [Noun<CheckedCalendar>] = []
  var channels: [Noun<CheckedChannel>] = []
  var cadences: [Noun<CheckedCadence>] = []
  var latches: [LatchEntry] = []
  var decisions: [Noun<CheckedDecision>] = []
  var tasks: [Noun<CheckedTask>] = []
  var ladders: [Noun<CheckedLadder>] = []
  var overrides: [Noun<CheckedOverride>] = []
  var phases: [Noun<CheckedPhase>] = []
  var watches: [Entry<WatchDeclaration, CheckedWatch>] = []
  var asks: [CheckedAsk] = []
  var effects: [CheckedEffect] = []

  /// People by name: one name is one person in all files.
  var personNumbers: [String: Int] = [:]
  /// The types of decisions, known before their text is checked.
  var decisionTypes: [Int: (options: ChoiceType, record: RecordType)] = [:]
  var taskStatus = ChoiceType.taskStatus
  /// The fields of every task that a declared record says more of, with their types.
  var fieldTypes: [Int: Type] = [:]
  /// The fields of tasks that something looks at.
  var fieldsUsed: Set<Int> = []
  /// What tasks have beyond the fields of every task, in order, and where it stands.
  var extras: [TaskExtra] = []
  var extraNumbers: [String: Int] = [:]

  /// The finished process; everything in it keeps its number.
  func finished(tasks isWanted: (Noun<CheckedTask>) -> Bool) -> CheckedProcess {
    var process = CheckedProcess()
    process.people = people.compactMap(\.checked)
    process.roles = roles.compactMap(\.checked)
    process.rotas = rotas.compactMap(\.checked)
    process.calendars = calendars.compactMap(\.checked)
    process.channels = channels.compactMap(\.checked)
    process.cadences = cadences.compactMap(\.checked)
    process.latches = latches.compactMap(\.checked)
    process.decisions = decisions.compactMap(\.checked)
    process.tasks = tasks.filter(isWanted).compactMap(\.checked)
    process.ladders = ladders.compactMap(\.checked)
    process.overrides = overrides.compactMap(\.checked)
    process.phases = phases.compactMap(\.checked)
    process.watches = watches.compactMap(\.checked)
    process.asks = asks
    process.effects = effects
    process.taskStatus = taskStatus
    process.taskFieldTypes = fieldTypes
    process.taskFieldsUsed = fieldsUsed
    process.taskExtras = extras.map { RecordType.Field(name: $0.name, type: $0.type ?? .data) }
    return process
  }
}
