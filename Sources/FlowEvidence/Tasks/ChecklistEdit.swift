import FlowProcess
import FlowValues

/// Changes boxes of a checklist, and not another byte.
public enum ChecklistEdit {
  /// Why a box was left as it is.
  public struct Refusal: Error, Hashable, Sendable {
    public let change: BoxChange
    /// `TODO.md:3 is no longer what was read`
    public let sentence: String
  }

  /// The bytes of a page with the boxes changed.
  ///
  /// A box is changed only where the line still is the task's and still says what was read; the
  /// others are refused one by one.
  public static func apply(
    _ changes: [BoxChange], to bytes: [UInt8], path: String
  ) -> (bytes: [UInt8], done: [BoxChange], refused: [Refusal]) {
    var done: [BoxChange] = []
    var refused: [Refusal] = []
    var edits: [(range: Range<Int>, mark: [UInt8])] = []
    let items: [ChecklistItem]
    do throws(ReadingError) {
      items = try ChecklistReader.items(of: [EvidenceFile(path: path, bytes: bytes)], style: .boxes)
    } catch {
      return (bytes, [], changes.map { Refusal(change: $0, sentence: error.sentence) })
    }
    var itemsByLine: [Int: ChecklistItem] = [:]
    for item in items { itemsByLine[item.line] = item }
    for change in changes {
      guard let item = itemsByLine[change.line], item.id == change.task,
        item.status == change.before, let range = box(onLine: change.line, in: bytes)
      else {
        refused.append(
          Refusal(
            change: change,
            sentence: "\(path):\(change.line) is no longer what was read: nothing was written"))
        continue
      }
      edits.append((range, Array(mark(change.after).utf8)))
      done.append(change)
    }
    var result = bytes
    // From the end, so that the places before stay what they are.
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.mark)
    }
    return (result, done, refused)
  }

  /// How a box says a state.
  static func mark(_ state: String) -> String {
    switch state {
    case "todo": " "
    case "done": "x"
    default: String(state.map { $0 == "-" ? "_" : $0 })
    }
  }

  /// What stands between the brackets of the line's box.
  private static func box(onLine number: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = 0
    for _ in 1..<number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let line = bytes[start...].prefix { $0 != 0x0A }
    guard let open = line.firstIndex(of: UInt8(ascii: "[")),
      let close = line[open...].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return (open + 1)..<close
  }
}
