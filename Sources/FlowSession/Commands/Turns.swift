import Glibc

/// Lets threads work one at a time, except where they wait for something outside.
///
/// The rooms below count references as if there were one thread (see `alone` in Package.swift).
/// With this there is one, also where commands run side by side: only the waiting for them is.
final class Turns: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() {
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Does work that nobody else does meanwhile.
  func during<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Inside of ``during(_:)``: waits for something that needs nothing of what others work on.
  func waiting<T, Failure: Error>(_ body: () throws(Failure) -> T) throws(Failure) -> T {
    pthread_mutex_unlock(lock)
    defer { pthread_mutex_lock(lock) }
    return try body()
  }
}
