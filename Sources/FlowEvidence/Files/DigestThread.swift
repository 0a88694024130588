import FlowValues
import Glibc

/// Works out a digest beside the reading, since either alone keeps a processor busy.
///
/// The reader copies what it has read into one of a few buffers and goes on; it waits only where
/// all of them are full.
///
/// INVARIANT: `filled`, `done` and `isClosed` are looked at and changed under the lock; the hash
/// belongs to the thread until it has been joined.
final class DigestThread: @unchecked Sendable {
  private static let slots = 4

  private var hash: SHA256
  private var buffers: [UnsafeMutableRawBufferPointer] = []
  private var counts = [Int](repeating: 0, count: slots)
  /// How many pieces were put in, and how many of them are in the digest.
  private var filled = 0
  private var done = 0
  private var isClosed = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var thread = pthread_t()
  private var isRunning = false

  /// Goes on with a digest that was begun.
  init(_ hash: SHA256) {
    self.hash = hash
    lock.initialize(to: pthread_mutex_t())
    change.initialize(to: pthread_cond_t())
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    close()
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
    for buffer in buffers { buffer.deallocate() }
  }

  /// Begins the thread.
  ///
  /// - Returns: false where there is none to be had.
  func start() -> Bool {
    let me = Unmanaged.passUnretained(self)
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument {
          Unmanaged<DigestThread>.fromOpaque(argument).takeUnretainedValue().work()
        }
        return nil
      }, me.toOpaque())
    isRunning = code == 0
    return isRunning
  }

  /// Adds the next piece of the file.
  func add(_ piece: UnsafeRawBufferPointer) {
    pthread_mutex_lock(lock)
    while filled - done == Self.slots { pthread_cond_wait(change, lock) }
    let slot = filled % Self.slots
    if slot == buffers.count {
      buffers.append(.allocate(byteCount: max(piece.count, 1 << 19), alignment: 16))
    } else if buffers[slot].count < piece.count {
      buffers[slot].deallocate()
      buffers[slot] = .allocate(byteCount: piece.count, alignment: 16)
    }
    let buffer = buffers[slot]
    pthread_mutex_unlock(lock)
    // The slot is nobody else's until it counts as filled.
    buffer.copyMemory(from: piece)
    pthread_mutex_lock(lock)
    counts[slot] = piece.count
    filled += 1
    pthread_cond_signal(change)
    pthread_mutex_unlock(lock)
  }

  /// The digest of everything, in hexadecimal digits.
  func finish() -> String {
    close()
    return hash.finish()
  }

  private func close() {
    guard isRunning else { return }
    pthread_mutex_lock(lock)
    isClosed = true
    pthread_cond_signal(change)
    pthread_mutex_unlock(lock)
    pthread_join(thread, nil)
    isRunning = false
  }

  private func work() {
    while true {
      pthread_mutex_lock(lock)
      while filled == done, !isClosed { pthread_cond_wait(change, lock) }
      if filled == done {
        pthread_mutex_unlock(lock)
        return
      }
      let slot = done % Self.slots
      let piece = UnsafeRawBufferPointer(rebasing: buffers[slot][..<counts[slot]])
      pthread_mutex_unlock(lock)
      hash.update(piece.bindMemory(to: UInt8.self))
      pthread_mutex_lock(lock)
      done += 1
      pthread_cond_signal(change)
      pthread_mutex_unlock(lock)
    }
  }
}
