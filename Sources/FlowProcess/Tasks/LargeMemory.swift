import CMalloc
import Glibc
import Synchronization

/// Room for long arrays, which grow while a file is read.
///
/// Short ones are the allocator's. Longer ones come from the kernel itself, and grow without being
/// copied. Where somebody looks here and there, they are made of large pages, so that each look is
/// one walk through memory and not two. What is filled from the left to the right has nothing of
/// that, and large pages are dear where memory has to be fetched from a host.
public enum LargeMemory {
  private static let page = 2 << 20
  private static let taken = Atomic<Int>(0)

  /// The bytes that came from the kernel and not from the allocator.
  public static var bytesInUse: Int { taken.load(ordering: .relaxed) }

  /// Room for so many elements, all of whose bytes are zero.
  static func zeroed<T>(
    _ type: T.Type, _ count: Int, isScattered: Bool = false
  ) -> UnsafeMutablePointer<T> {
    let bytes = size(type, count)
    guard bytes >= page else { return known(calloc(max(bytes, 1), 1), count) }
    taken.add(bytes, ordering: .relaxed)
    return known(flow_map_large(bytes, PROT_READ | PROT_WRITE, isScattered ? 1 : 0), count)
  }

  /// More room for the same elements; what is behind them is zero only in room from the kernel.
  static func grown<T>(
    _ memory: UnsafeMutablePointer<T>, from count: Int, to more: Int, isScattered: Bool = false
  ) -> UnsafeMutablePointer<T> {
    let (old, new) = (size(T.self, count), size(T.self, more))
    if new < page { return known(realloc(memory, new), more) }
    if old >= page {
      taken.add(new - old, ordering: .relaxed)
      return known(flow_grow_large(memory, old, new), more)
    }
    let larger = zeroed(T.self, more, isScattered: isScattered)
    memcpy(larger, memory, old)
    Glibc.free(memory)
    return larger
  }

  static func free<T>(_ memory: UnsafeMutablePointer<T>, _ count: Int) {
    let bytes = size(T.self, count)
    guard bytes >= page else { return Glibc.free(memory) }
    taken.subtract(bytes, ordering: .relaxed)
    munmap(memory, bytes)
  }

  /// What so many elements take: whole pages, where they are large.
  private static func size<T>(_ type: T.Type, _ count: Int) -> Int {
    let bytes = count * MemoryLayout<T>.stride
    return bytes < page ? bytes : (bytes + page - 1) / page * page
  }

  private static func known<T>(
    _ memory: UnsafeMutableRawPointer?, _ count: Int
  ) -> UnsafeMutablePointer<T> {
    guard let memory else { abort() }
    return memory.bindMemory(to: T.self, capacity: count)
  }
}
