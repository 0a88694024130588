import Testing

@testable import FlowValues

@Suite struct SHA256Tests {
  /// The vectors that NIST publishes with FIPS 180-4, and the lengths around the end of a block.
  static let vectors: [(text: String, hash: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: vectors)
  func `published vectors come out`(text: String, hash: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == hash)
  }

  @Test func `the processor's instructions and the plain steps come to the same`() {
    #expect(SHA256(fast: false).digest() == SHA256(fast: true).digest())
    for length in [1, 55, 56, 63, 64, 65, 127, 128, 191, 1000, 4096] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ length) }
      var (fast, plain) = (SHA256(fast: true), SHA256(fast: false))
      bytes.withUnsafeBufferPointer {
        fast.update($0)
        plain.update($0)
      }
      #expect(fast.finish() == plain.finish(), "\(length) bytes")
    }
  }

  @Test func `it does not matter in which pieces the bytes come`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in 0...200 {
      let whole = Array(bytes.prefix(length))
      for size in [1, 3, 55, 56, 63, 64, 65] {
        var hash = SHA256()
        var at = 0
        while at < whole.count {
          let piece = Array(whole[at..<min(at + size, whole.count)])
          piece.withUnsafeBufferPointer { hash.update($0) }
          at += size
        }
        #expect(hash.finish() == SHA256.hexadecimal(of: whole))
      }
    }
  }
}
