import CSQLite
import Glibc

/// Kills the process at the N-th time that SQLite changes a file.
///
/// SQLite lets a program replace the system calls that it makes, for tests like these.
enum Accident {
  nonisolated(unsafe) private static var callsLeft = 0
  nonisolated(unsafe) private static var isTearing = false

  static func arrange(at call: Int, tearing: Bool) {
    callsLeft = call
    isTearing = tearing
    guard let system = sqlite3_vfs_find(nil) else { exit(2) }
    let pwrite: @convention(c) (Int32, UnsafeRawPointer?, Int, Int) -> Int = {
      Accident.happen(midway: Glibc.pwrite($0, $1, $2 / 2, $3))
      return Glibc.pwrite($0, $1, $2, $3)
    }
    let write: @convention(c) (Int32, UnsafeRawPointer?, Int) -> Int = {
      Accident.happen(midway: Glibc.write($0, $1, $2 / 2))
      return Glibc.write($0, $1, $2)
    }
    let truncate: @convention(c) (Int32, Int) -> Int32 = {
      Accident.happen(midway: 0)
      return ftruncate($0, $1)
    }
    let unlink: @convention(c) (UnsafePointer<CChar>?) -> Int32 = {
      Accident.happen(midway: 0)
      return $0.map { Glibc.unlink($0) } ?? -1
    }
    for name in ["pwrite", "pwrite64"] {
      replace(name, unsafeBitCast(pwrite, to: sqlite3_syscall_ptr.self), in: system)
    }
    replace("write", unsafeBitCast(write, to: sqlite3_syscall_ptr.self), in: system)
    replace("ftruncate", unsafeBitCast(truncate, to: sqlite3_syscall_ptr.self), in: system)
    replace("unlink", unsafeBitCast(unlink, to: sqlite3_syscall_ptr.self), in: system)
  }

  private static func replace(
    _ name: String, _ call: sqlite3_syscall_ptr, in system: UnsafeMutablePointer<sqlite3_vfs>
  ) {
    _ = system.pointee.xSetSystemCall(system, name, call)
  }

  private static func happen(midway half: @autoclosure () -> Int) {
    callsLeft -= 1
    guard callsLeft == 0 else { return }
    if isTearing { _ = half() }
    kill(getpid(), SIGKILL)
  }
}
