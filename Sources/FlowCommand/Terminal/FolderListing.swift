import FlowSession
import Glibc

/// The scripts that lie in the current folder.
enum FolderListing {
  /// The names that end in `.flow`, sorted; hidden files are left out.
  static func scripts() -> [String] {
    var names: [String] = []
    Folder.forEachEntry(of: ".") { name, kind in
      if name.hasSuffix(".flow"), !name.hasPrefix("."), kind != Int(DT_DIR) { names.append(name) }
      return true
    }
    return names.sorted()
  }
}
