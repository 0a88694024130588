#if DEBUG
  import Glibc
#endif

/// The places between two steps of a delivery at which a test may end the process as `kill -9`
/// does; a release knows nothing of it.
enum Checkpoint: String {
  /// What is to be done is recorded, and nothing of it is done.
  case queued
  /// A try is recorded, and the channel has not begun.
  case claimed
  /// The channel has ended, and what came of it is not recorded.
  case sent
  /// The new texts lie beside the files.
  case drafted
  /// The first of the files is new.
  case renamed
  /// All files are new, and nothing of it is recorded.
  case written

  func reach() {
    #if DEBUG
      if let name = getenv("FLOW_TEST_KILL_AT"), String(cString: name) == rawValue {
        kill(getpid(), SIGKILL)
      }
    #endif
  }
}
