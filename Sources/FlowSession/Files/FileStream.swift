/// An open file that is read piece by piece.
final class FileStream {
  private let file: OpenFile

  init(_ file: consuming OpenFile) { self.file = file }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try file.read(into: buffer)
  }
}
