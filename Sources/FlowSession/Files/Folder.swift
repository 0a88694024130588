import Glibc

/// What lies in a folder.
public enum Folder {
  /// Goes through the entries of a folder, in no order; of one that cannot be read, through none.
  ///
  /// - Parameter body: gets the name and the kind that the system gives, such as `DT_REG`; it
  ///   returns whether to go on.
  public static func forEachEntry(
    of path: String, _ body: (_ name: String, _ kind: Int) -> Bool
  ) {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      guard body(name, Int(entry.pointee.d_type)) else { return }
    }
  }
}
