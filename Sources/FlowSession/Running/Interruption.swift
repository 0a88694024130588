import CMalloc
import FlowRuntime
import Glibc
import Synchronization

/// Turns Ctrl-C into an orderly stop of the evaluation that is under way.
///
/// The signal is blocked everywhere and waited for on the main thread, so that no code runs in a
/// signal handler. Outside of an evaluation, and the second time, it ends the process at once.
public enum Interruption {
  private struct State: Sendable {
    /// What stops the evaluation that is under way; its engine outlives it here.
    var running: StopSwitch?
    var wasAsked = false
    /// What Ctrl-C does outside of an evaluation; nothing ends the process.
    var whenIdle: (@Sendable () -> Void)?
  }

  private static let state = Mutex(State())

  /// Whether someone asked to stop.
  public static var wasAsked: Bool { state.withLock(\.wasAsked) }

  /// Runs a whole program on a large stack, and listens on this thread until it is done.
  ///
  /// - Parameter program: gives the exit code.
  public static func run(_ program: @escaping () -> Int32) -> Never {
    flow_share_one_heap()
    // What is blocked before the other thread begins is blocked there too.
    var signals = listenedTo
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    if BigStack.start({ exit(program()) }) != nil { listen() }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    exit(program())
  }

  private static var listenedTo: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }

  /// Runs an evaluation that Ctrl-C stops.
  public static func during<T>(_ engine: Engine, _ body: () -> T) -> T {
    let stopSwitch = engine.stopSwitch
    state.withLock { state in if !state.wasAsked { state.running = stopSwitch } }
    defer { state.withLock { $0.running = nil } }
    return withExtendedLifetime(engine, body)
  }

  /// Whether someone asked to stop since the last time this was asked; a session goes on after it.
  public static func takeBack() -> Bool {
    state.withLock { state in
      defer { state.wasAsked = false }
      return state.wasAsked
    }
  }

  /// Keeps the process alive when Ctrl-C comes while nothing is evaluated.
  public static func whenIdle(_ action: (@Sendable () -> Void)?) {
    state.withLock { $0.whenIdle = action }
  }

  private static func listen() -> Never {
    var signals = listenedTo
    while true {
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0, signal == SIGINT else { continue }
      let action: (@Sendable () -> Void)? = state.withLock { state in
        guard let running = state.running else { return state.whenIdle ?? { _exit(130) } }
        // The second time nobody waits for an orderly end.
        if state.wasAsked, state.whenIdle == nil { return { _exit(130) } }
        state.wasAsked = true
        running.press()
        return nil
      }
      action?()
    }
  }
}
