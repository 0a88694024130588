import CMalloc
import Glibc
import Synchronization

/// Room for long arrays of one column each, which grow while a file is read.
///
/// Short ones are the allocator's. Longer ones come from the kernel in large pages: they are given
/// out some hundred times faster, they grow without being copied, and to look something up in them
/// takes one walk through memory and not two.
public enum LargeMemory {
  private static let page = 2 << 20
  private static let taken = Atomic<Int>(0)

  /// The bytes that came from the kernel and not from the allocator.
  public static var bytesInUse: Int { taken.load(ordering: .relaxed) }

  /// Room for so many elements, all of whose bytes are zero.
  static func zeroed<T>(_ type: T.Type, _ count: Int) -> UnsafeMutablePointer<T> {
    let bytes = size(type, count)
    guard bytes >= page else { return known(calloc(max(bytes, 1), 1), count) }
    taken.add(bytes, ordering: .relaxed)
    return known(flow_map_large(bytes, PROT_READ | PROT_WRITE), count)
  }

  /// More room for the same elements; what is behind them is zero only in room from the kernel.
  static func grown<T>(
    _ memory: UnsafeMutablePointer<T>, from count: Int, to more: Int
  ) -> UnsafeMutablePointer<T> {
    let (old, new) = (size(T.self, count), size(T.self, more))
    if new < page { return known(realloc(memory, new), more) }
    if old >= page {
      taken.add(new - old, ordering: .relaxed)
      return known(flow_grow_large(memory, old, new), more)
    }
    let larger = zeroed(T.self, more)
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
