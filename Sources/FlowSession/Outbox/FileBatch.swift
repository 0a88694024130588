import FlowProcess
import FlowValues
import Glibc

/// Writes the files of one evaluation: all of them, or none.
///
/// First every new text is laid beside its file and is on the disk; then the files change names
/// with them, one after the other. What was there before lies beside until all is done, so that a
/// failure in the middle is taken back. A crash in the middle is not: the next one who looks finds
/// by the digests what is new already, and writes the rest.
struct FileBatch {
  /// One file and what is to stand in it.
  struct Item {
    let key: String
    let path: String
    let text: [UInt8]
    let digest: String
    /// The digests that the file may have to be written over; it may always be missing.
    let over: [String]
  }

  /// Why the batch was not written: the item at fault.
  struct Failure: Error {
    let number: Int
    let error: PlaceError
  }

  /// - Returns: for each item, whether the text stood there already.
  static func write(_ items: [Item], in project: Project) throws(Failure) -> [Bool] {
    var steps: [FileExchange] = []
    for (number, item) in items.enumerated() {
      do throws(PlaceError) { steps.append(try look(item, project)) } catch {
        throw Failure(number: number, error: error)
      }
    }
    for (number, item) in items.enumerated() where !steps[number].isUnchanged {
      let code = draft(item, steps[number])
      if code != 0 {
        for step in steps { step.discard() }
        throw Failure(number: number, error: ProjectPlace.failure(item.path, code))
      }
    }
    Checkpoint.drafted.reach()
    for (number, step) in steps.enumerated() where !step.isUnchanged {
      do throws(PlaceError) { try step.exchange() } catch {
        for step in steps { step.takeBack() }
        throw Failure(number: number, error: error)
      }
      Checkpoint.renamed.reach()
    }
    for step in steps {
      step.discard()
      if !step.isUnchanged { fsync(step.place.folder) }
    }
    Checkpoint.written.reach()
    return steps.map(\.isUnchanged)
  }

  private static func look(_ item: Item, _ project: Project) throws(PlaceError) -> FileExchange {
    let place = try ProjectPlace(item.path, in: project)
    let before = try place.contents(of: place.name)
    if let before, before.digest != item.digest, !item.over.contains(before.digest) {
      throw stranger(item.path, before.digest, isKnown: !item.over.isEmpty)
    }
    let mark = SHA256.hexadecimal(of: Array(item.key.utf8)).prefix(8)
    let name = place.name.utf8.count > 200 ? "" : place.name
    return FileExchange(
      place, draft: ".\(name).\(mark).flow-draft", before: before,
      isUnchanged: before?.digest == item.digest)
  }

  static func stranger(_ path: String, _ digest: String, isKnown: Bool) -> PlaceError {
    PlaceError(
      sentence: isKnown
        ? "'\(path)' was changed by somebody else; move it away, or have the script read it"
        : "'\(path)' is there and not from here; move it away, or have the script read it",
      inTheWay: digest)
  }

  /// Lays the new text beside the file, and sees it onto the disk.
  private static func draft(_ item: Item, _ step: FileExchange) -> Int32 {
    // What a process left behind that was killed here.
    unlinkat(step.place.folder, step.draft, 0)
    let descriptor = openat(
      step.place.folder, step.draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return errno }
    var code = FileWriter.write(item.text, to: descriptor)
    if code == 0, let mode = step.before?.mode, fchmod(descriptor, mode) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code
  }
}
