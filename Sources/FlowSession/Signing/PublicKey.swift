/// A public key as OpenSSH writes it, without a comment: `ssh-ed25519 AAAA…`.
public struct PublicKey: Hashable, Sendable {
  public let text: String

  /// Reads the first two words; nothing for what is no key.
  ///
  /// Nothing but letters, digits and the marks of keys comes through, so that a key from a ledger
  /// can stand in a file that `ssh-keygen` reads.
  public init?(_ line: some StringProtocol) {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count >= 2, words[0].utf8.count <= 64, words[1].utf8.count <= 16_384 else {
      return nil
    }
    let kind = words[0]
    guard ["ssh-", "ecdsa-", "sk-"].contains(where: kind.hasPrefix),
      kind.utf8.allSatisfy({ Self.isLetterOrDigit($0) || "-@.".utf8.contains($0) }),
      words[1].utf8.allSatisfy({ Self.isLetterOrDigit($0) || "+/=".utf8.contains($0) })
    else { return nil }
    text = "\(kind) \(words[1])"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
