import Glibc

/// Hears of a new size of the terminal: the signal rings where whoever waits for keys hears it.
final class ResizeNotice {
  /// What the signal rings at; there is one terminal, and so one of these at a time.
  nonisolated(unsafe) private static var button: Int32 = -1

  let bell = Doorbell()
  private var previous = sigaction()

  var descriptor: Int32 { bell.descriptor }

  init() {
    Self.button = bell.button
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Doorbell.ring(ResizeNotice.button) }
    action.sa_flags = Int32(SA_RESTART)
    sigaction(SIGWINCH, &action, &previous)
    // Whoever started this process may have kept the signal from it.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGWINCH)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  deinit {
    sigaction(SIGWINCH, &previous, nil)
    Self.button = -1
  }

  func clear() { bell.clear() }
}
