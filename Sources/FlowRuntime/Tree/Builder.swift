import FlowChecker
import FlowProcess
import FlowSource
import FlowSyntax
import FlowValues

/// Turns typed expressions and statements into the execution tree.
///
/// The tree is made of closures, each specialised when it is built: by the operation, by the type,
/// and by the shape of its operands (a slot of the frame, a constant, or code). What is fixed
/// before
/// the run is decided here and costs nothing later. There are four families of nodes, one for each
/// way in which a value travels: `number`, `truth`, `text` and, for everything, `value`.
///
/// A frame is followed by its call area: there a call puts the frame of the function it calls, and
/// nodes keep what they hold while their operands are evaluated. `callArea` grows and shrinks like
/// a
/// stack while the tree is built, so that nothing is overwritten.
final class Builder {
  let machine: Machine
  let program: CheckedProgram
  let functions: FunctionTable
  let layout: FrameLayout
  /// Whether slots are those of the main frame whatever frame the code runs in: evidence is read in
  /// the middle of other work.
  let isDetached: Bool
  /// The function whose body is built, for calls of itself in tail position.
  let function: Int?
  /// The first free word after the frame at this point of the tree.
  var callArea: Int
  /// How deep the nodes are nested here, and the deepest so far.
  var nesting = 0
  var deepest = 0
  let coverage: Bool
  /// Slots that are another by its name.
  private(set) var aliases: [Int: Int] = [:]
  /// Where the function leaves its result, and of what type.
  var resultOffset = 0
  var resultType = Type.number

  init(
    machine: Machine, functions: FunctionTable, layout: FrameLayout, isDetached: Bool = false,
    function: Int? = nil, coverage: Bool
  ) {
    self.machine = machine
    self.program = machine.program
    self.functions = functions
    self.layout = layout
    self.isDetached = isDetached
    self.function = function
    self.coverage = coverage
    callArea = isDetached ? 1 : layout.size
  }

  /// Reserves room in the call area while `body` builds what runs meanwhile.
  func reserving<T>(_ words: Int, _ body: (Int) -> T) -> T {
    let base = callArea
    callArea += words
    defer { callArea = base }
    return body(base)
  }

  /// Keeps count of the nesting, which bounds the stack that one call can use.
  func nested<T>(_ body: () -> T) -> T {
    nesting += 1
    deepest = max(deepest, nesting)
    defer { nesting -= 1 }
    return body()
  }

  /// A slot of the frame the code runs in, if it is one.
  func localOffset(_ slot: Int) -> Int? {
    if isDetached { return nil }
    return layout.offsets[aliases[slot] ?? slot]
  }

  /// Lets the subject of a `match` be looked at where it stands, if it stands in a slot: nothing
  /// sets a slot while an expression is evaluated.
  ///
  /// - Returns: whether it does; else it has to be put into the slot of the `match`.
  func alias(_ slot: Int, to subject: TypedExpression) -> Bool {
    guard function != nil, case .slot(let other) = subject.kind,
      layout.storages[other] == layout.storages[slot],
      layout.isTruth[other] == layout.isTruth[slot]
    else { return false }
    aliases[slot] = aliases[other] ?? other
    return true
  }

  /// A slot of the main frame.
  func mainOffset(_ slot: Int) -> Int { machine.mainLayout.offsets[slot] }
}
