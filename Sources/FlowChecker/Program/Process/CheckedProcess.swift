import FlowSource
import FlowValues

/// The people, phases, ladders and overrides of a program: what is carried out over time.
public struct CheckedProcess: Sendable {
  public var people: [CheckedPerson] = []
  public var roles: [CheckedRole] = []
  public var rotas: [CheckedRota] = []
  public var calendars: [CheckedCalendar] = []
  public var channels: [CheckedChannel] = []
  public var cadences: [CheckedCadence] = []
  public var latches: [CheckedLatch] = []
  public var decisions: [CheckedDecision] = []
  public var tasks: [CheckedTask] = []
  public var ladders: [CheckedLadder] = []
  public var overrides: [CheckedOverride] = []
  public var phases: [CheckedPhase] = []
  public var watches: [CheckedWatch] = []
  public var asks: [CheckedAsk] = []
  public var effects: [CheckedEffect] = []
  /// What `.status` of a task can be.
  public var taskStatus = ChoiceType.taskStatus
  /// Where tasks come from beside the declarations, in order.
  public var taskSources: [CheckedTaskSource] = []
  /// The fields of every task that a declared record says more of, with their types.
  public var taskFieldTypes: [Int: Type] = [:]
  /// The fields of tasks that the program looks at, counted like those of ``CheckedTask``.
  public var taskFieldsUsed: Set<Int> = []
  /// The fields that tasks of this program have beyond those of every task, in order.
  public var taskExtras: [RecordType.Field] = []

  public init() {}

  /// Where the first statement that acts stands.
  public var span: Span? { effects.first?.span ?? latches.first?.span ?? watches.first?.span }

  /// Whether the program has nothing that time or people have a part in.
  public var isEmpty: Bool {
    phases.isEmpty && watches.isEmpty && asks.isEmpty && effects.isEmpty && latches.isEmpty
      && overrides.isEmpty && ladders.isEmpty && decisions.isEmpty
  }
}
