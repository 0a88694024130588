import Glibc

/// Runs work on a thread with room for very deep recursion.
///
/// Parser, checker and interpreter go down one call a level; the stack of the main thread is too
/// small for what a budget allows. The room is reserved, not used: the kernel gives pages as they
/// are touched.
public enum BigStack {
  /// Runs the work and waits for it; where no thread is to be had, on the stack that there is.
  public static func run(_ body: @escaping () -> Void) {
    guard let thread = start(body) else { return body() }
    pthread_join(thread, nil)
  }

  /// Begins the work on a thread of its own, if there is one to be had.
  static func start(_ body: @escaping () -> Void) -> pthread_t? {
    for size in [1 << 30, 256 << 20, 64 << 20] {
      if let thread = start(body, stack: size) { return thread }
    }
    return nil
  }

  /// Begins work that needs little stack.
  static func start(_ body: @escaping () -> Void, small isSmall: Bool) -> pthread_t? {
    start(body, stack: isSmall ? 1 << 20 : 1 << 30)
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping () -> Void, stack: Int) -> pthread_t? {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstacksize(&attributes, stack) == 0 else { return nil }
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
      return nil
    }
    return thread
  }
}
