import CRename
import Glibc

/// One file on its way from its old text to the new one, which lies beside it as a draft.
final class FileExchange {
  let place: ProjectPlace
  /// The name of the draft.
  let draft: String
  /// What stands in the file; nothing where there is none.
  let before: ProjectPlace.Contents?
  /// Whether the new text stands there already.
  let isUnchanged: Bool
  private var isRenamed = false

  init(
    _ place: consuming ProjectPlace, draft: String, before: ProjectPlace.Contents?,
    isUnchanged: Bool
  ) {
    self.place = place
    self.draft = draft
    self.before = before
    self.isUnchanged = isUnchanged
  }

  /// Gives the file its new text; the old one stands in the draft then.
  func exchange() throws(PlaceError) {
    let (folder, name) = (place.folder, place.name)
    guard let before else {
      if flow_rename_new(folder, draft, name) == 0 {
        isRenamed = true
        return
      }
      guard errno == EINVAL || errno == ENOSYS else {
        throw errno == EEXIST
          ? PlaceError(sentence: "'\(place.path)' came into being meanwhile")
          : ProjectPlace.failure(place.path, errno)
      }
      try rename()
      return
    }
    guard flow_exchange(folder, draft, name) == 0 else {
      guard errno == EINVAL || errno == ENOSYS else {
        throw ProjectPlace.failure(place.path, errno)
      }
      try rename()
      return
    }
    isRenamed = true
    // Whoever wrote between the look and the exchange has written into what is now the draft.
    if let old = try place.contents(of: draft), old.digest != before.digest {
      throw FileBatch.stranger(place.path, old.digest, isKnown: true)
    }
  }

  /// For a file system that cannot exchange: the old text is lost here.
  private func rename() throws(PlaceError) {
    guard renameat(place.folder, draft, place.folder, place.name) == 0 else {
      throw ProjectPlace.failure(place.path, errno)
    }
  }

  func takeBack() {
    if isRenamed {
      if before == nil {
        unlinkat(place.folder, place.name, 0)
      } else {
        _ = flow_exchange(place.folder, draft, place.name)
      }
      isRenamed = false
    }
    discard()
  }

  func discard() { unlinkat(place.folder, draft, 0) }
}
