import Glibc

/// The scripts that lie in the current folder.
enum FolderListing {
  /// The names that end in `.flow`, sorted; hidden files are left out.
  static func scripts() -> [String] {
    guard let stream = opendir(".") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".flow"), !name.hasPrefix("."), Int(entry.pointee.d_type) != Int(DT_DIR) {
        names.append(name)
      }
    }
    return names.sorted()
  }
}
