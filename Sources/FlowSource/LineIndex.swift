/// Where each line of a text begins; a line ends with LF, CR or CR LF.
struct LineIndex: Sendable {
  let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 24 + 1)
    bytes.withUnsafeBufferPointer { text in
      var offset = 0
      while true {
        offset += PlainBytes.lengthToControl(in: text, from: offset)
        if offset >= text.count { break }
        let byte = text[offset]
        offset += 1
        if byte == 0x0A {
          starts.append(offset)
        } else if byte == 0x0D, offset == text.count || text[offset] != 0x0A {
          starts.append(offset)
        }
      }
    }
    self.starts = starts
  }

  /// The number, from 0, of the line that holds an offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
