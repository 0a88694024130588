import CMalloc
import FlowChecker
import FlowProcess
import FlowSource
import FlowValues
import Glibc

/// The state of one run: its frames, its evidence, what it found.
///
/// The nodes of the execution tree hold the machine, or addresses inside it, so that none of it has
/// to be passed along.
///
/// INVARIANT: one thread at a time uses it, `stopSwitch` apart. References are counted on that
/// (see `alone` in Package.swift).
final class Machine {
  let program: CheckedProgram
  let budget: Budget
  let control: UnsafeMutablePointer<Control>
  /// The frames, one after the other; the main frame is the first.
  let main: Words
  let mainLayout: FrameLayout
  let frameWords: Int
  let evidence: EvidenceTable
  let stopSwitch = StopSwitch()

  var world: any World
  var now = 0.0 {
    didSet { process.clock.now = now }
  }
  var key = "default" {
    didSet { process.key = key }
  }
  var failure: RunFailure?
  private var stepsBefore = 0
  private var memoryBase = 0

  /// The main program, once it is built.
  var mainCode = StepCode { _ in .next }
  /// What the slots of the main frame that are set once are set to.
  var bindings: [Int: TypedExpression] = [:]
  let findings = FindingBuffer()
  var notes: [String] = []
  /// The files that were read, in order, to tell where evidence came from.
  var pathsRead: [String] = []
  /// The value of the last expression statement.
  var result: Value = .unknown(.notSet)
  let gates: [GateState]
  let process: ProcessRun
  /// The code of each gate, phase and latch, built once.
  var gateCodes: [StepCode?] = []
  var phaseCodes: [StepCode] = []
  var latchCodes: [StepCode] = []
  var latchesSeen: Set<Int> = []
  /// For each declared task the code of its fields.
  var taskCodes: [[ValueCode]] = []
  /// The code that reads each source of tasks.
  var taskSourceCodes: [ValueCode] = []
  var phaseInputs: [ValueCode?] = []
  /// The tasks that a test has given, in order, and how often that changed.
  var givenTasks: [(String, [Int: Value])] = []
  var givenTaskVersion = 0
  /// The fields that a test has given to the branch, the repository and the like.
  var givenFields: [DomainType: [Int: Value]] = [:]
  /// When a test gave them: what it says of `idle` was true then.
  var givenSince: [DomainType: Double] = [:]
  /// The roles that are being made of the owners of files.
  var owningRoles: Set<Int> = []
  /// What `given` supplied, in a test.
  var givens: [Int: Value] = [:]
  var test = TestState()
  /// Whether the script looks at facts one by one.
  var wantsFacts = false
  /// Whether there is anything that time and people have a say in.
  let hasProcess: Bool
  /// Whether findings are described for a reader; not while they are only timed.
  var wantsDetails = true
  /// Whether the world wants to know how long the gates take.
  var timesGates = false
  let counts: CoverageCounts

  init(_ program: CheckedProgram, budget: Budget) {
    self.program = program
    hasProcess = !program.process.isEmpty
    process = ProcessRun(program)
    self.budget = budget
    frameWords = (256 << 20) / 8
    let bytes = frameWords * 8
    // Reserved, not used: the kernel gives pages as calls go deeper.
    let memory = mmap(
      nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    let base: UnsafeMutableRawPointer
    if let memory, memory != MAP_FAILED {
      base = memory
    } else {
      base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
    }
    main = base.bindMemory(to: Double.self, capacity: frameWords)
    mainLayout = FrameLayout(program.mainSlots)
    main[0] = 0
    mainLayout.initialize(main)
    control = .allocate(capacity: 1)
    control.initialize(
      to: Control(
        fuel: min(Control.chunk, budget.steps), depthLimit: Double(budget.depth),
        end: main + (frameWords - 1 << 17)))
    evidence = EvidenceTable(program.evidence.map(\.type))
    gates = program.gates.map { _ in GateState() }
    counts = CoverageCounts(program)
    world = EmptyWorld()
  }

  deinit {
    mainLayout.deinitialize(main)
    munmap(main, frameWords * 8)
    stopSwitch.deallocate()
    control.deallocate()
  }

  /// Lets go of all code, whose nodes hold this machine: without it neither would ever go.
  func removeCode() {
    mainCode = StepCode { _ in .next }
    gateCodes = []
    phaseCodes = []
    latchCodes = []
    taskCodes = []
    taskSourceCodes = []
    phaseInputs = []
    process.tables = ProcessTables()
  }

  /// Makes ready for one evaluation of the main program.
  func begin(_ world: any World, now: Double) {
    self.world = world
    timesGates = world.timesJudgement
    self.now = now
    failure = nil
    stepsBefore = 0
    memoryBase = Self.memoryInUse()
    control.pointee.fuel = min(Control.chunk, budget.steps)
    pathsRead.removeAll()
    evidence.reset()
    restart()
  }

  /// Forgets what the last evaluation found, but not its evidence nor its budget.
  func restart() {
    resetSlots()
    findings.removeAll()
    notes.removeAll()
    for gate in gates { gate.forget() }
    latchesSeen.removeAll()
    process.begin(at: now)
  }

  /// Slots that belong to tests: they outlive one evaluation.
  var testSlots: Set<Int> = []

  private func resetSlots() {
    for index in mainLayout.offsets.indices where !testSlots.contains(index) {
      let offset = mainLayout.offsets[index]
      switch mainLayout.storages[index] {
      case .word where mainLayout.isTruth[index]:
        main.setTruth(offset, Truth(unknown: .notSet))
      case .word: main[offset] = Double(unknown: .notSet)
      case .text: main.text(offset).pointee = .unknown(.notSet)
      case .value: main.value(offset).pointee = .unknown(.notSet)
      }
    }
  }

  var hasFailed: Bool { failure != nil }

  /// Stops the run: the first error counts.
  @inline(never)
  func fail(_ diagnostic: Diagnostic, isInterruption: Bool = false) {
    if failure == nil { failure = RunFailure(diagnostic, isInterruption: isInterruption) }
    control.pointee.fuel = Control.failed
  }

  /// The chunk of turns is used up: looks whether the run may go on.
  ///
  /// - Returns: whether it must stop.
  @inline(never)
  func mustStop(at span: Span) -> Bool {
    if failure != nil {
      control.pointee.fuel = Control.failed
      return true
    }
    stepsBefore += Control.chunk
    if stopSwitch.isPressed {
      fail(.interrupted(at: span), isInterruption: true)
    } else if stepsBefore >= budget.steps {
      fail(.stepsExceeded(budget.steps, at: span))
    } else if Self.memoryInUse() - memoryBase > budget.memory {
      fail(.memoryExceeded(budget.memory, at: span))
    } else {
      control.pointee.fuel = min(Control.chunk, budget.steps - stepsBefore)
      return false
    }
    return true
  }

  /// What is larger than this is asked for before it is made.
  static let large = 1 << 16

  /// Asks before something large is made whether there is room for it.
  @inline(never)
  func hasRoom(for bytes: Int, at span: Span) -> Bool {
    if bytes <= budget.memory, Self.memoryInUse() - memoryBase + bytes <= budget.memory {
      return true
    }
    fail(.memoryExceeded(budget.memory, at: span))
    return false
  }

  /// What the process has taken from the allocator, and for tasks from the kernel itself.
  private static func memoryInUse() -> Int { Int(flow_bytes_in_use()) + LargeMemory.bytesInUse }
}
