import Glibc

/// Runs a piece of work on a thread with a stack of 1 GiB, as the shell does, and waits for it.
enum LargeStack {
  static func run<Result>(_ work: () -> Result) -> Result {
    var result: Result?
    withoutActuallyEscaping({ result = work() }) { work in
      let box = Unmanaged.passRetained(Work(work))
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      pthread_attr_setstacksize(&attributes, 1 << 30)
      var thread = pthread_t()
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          guard let argument else { return nil }
          let work = Unmanaged<Work>.fromOpaque(argument)
          work.takeUnretainedValue().run()
          return nil
        }, box.toOpaque())
      precondition(status == 0, "there is no memory for a thread")
      pthread_join(thread, nil)
      pthread_attr_destroy(&attributes)
      box.release()
    }
    guard let result else { preconditionFailure("the thread has not run") }
    return result
  }

  private final class Work {
    let run: () -> Void

    init(_ run: @escaping () -> Void) { self.run = run }
  }
}
