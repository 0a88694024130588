import Glibc

/// Runs work on a thread with room for very deep recursion.
///
/// Parser, checker and interpreter go down one call a level; the stack of the main thread is too
/// small for what a budget allows. The room is reserved, not used: the kernel gives pages as they
/// are touched.
public enum BigStack {
  /// Runs the work and waits for it; where no large stack is to be had, on a smaller one.
  public static func run(_ body: @escaping () -> Void) {
    for size in [1 << 30, 256 << 20, 64 << 20] {
      if run(body, stack: size) { return }
    }
    body()
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private static func run(_ body: @escaping () -> Void, stack: Int) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stack) == 0 else { return false }
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      return false
    }
    return pthread_join(thread, nil) == 0
  }
}
