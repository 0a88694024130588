import Synchronization

/// What stops an evaluation from another thread or a signal handler.
///
/// It is an address and no object: the other thread then counts no references, and this room is
/// free to count its own as the only one that does.
///
/// INVARIANT: nobody presses it once its engine is gone.
public struct StopSwitch: @unchecked Sendable {
  private let flag: UnsafeMutablePointer<Atomic<Bool>>

  init() {
    flag = .allocate(capacity: 1)
    flag.initialize(to: Atomic(false))
  }

  func deallocate() {
    flag.deinitialize(count: 1)
    flag.deallocate()
  }

  /// Asks the evaluation to end; it does at its next look.
  public func press() { flag.pointee.store(true, ordering: .relaxed) }

  var isPressed: Bool { flag.pointee.load(ordering: .relaxed) }
}
