import FlowLedger
import FlowProcess

/// Signs acts, and looks whether a signature holds, as git does: with `ssh-keygen -Y`.
///
/// The namespace is `flow`, so that a signature made for something else counts for nothing here.
/// What is signed is `SignedAct`. Whose key it is, the script says (`person dana { key: … }`).
public enum Signing {
  private static let namespace = "flow"

  /// The act with the public key in its body and the signature beside it.
  ///
  /// - Parameter path: A private key, or the public one of a key that the agent holds.
  public static func sign(_ fact: Fact, withKey path: String) throws(SigningError) -> Fact {
    var fact = fact
    fact.body["key"] = .text(try publicKey(path).text)
    let answer = try KeyProgram.run(
      ["-Y", "sign", "-n", .plain(namespace), "-f", .plain(path)], input: try text(of: fact))
    guard answer.status == 0, !answer.output.isEmpty else {
      throw .key(path: path, problem: answer.complaint)
    }
    fact.signature = answer.output
    return fact
  }

  /// Whether the signature of an act was made with a key over just this act.
  public static func isSigned(
    _ fact: Fact, by key: PublicKey
  ) throws(SigningError) -> Bool {
    guard let signature = fact.signature, signature.utf8.count <= 65_536 else { return false }
    let answer = try KeyProgram.run(
      [
        "-Y", "verify", "-n", .plain(namespace), "-I", "signer", "-f", .file("signers"), "-s",
        .file("signature"),
      ],
      input: try text(of: fact),
      files: [
        "signers": "signer namespaces=\"\(namespace)\" \(key.text)\n", "signature": signature,
      ])
    return answer.status == 0
  }

  /// Whether the signature holds that a fact carries beside its key; nothing where it lacks either.
  public static func holds(_ fact: Fact) throws(SigningError) -> Bool? {
    guard fact.signature != nil, let text = fact.body.text("key") else { return nil }
    guard let key = PublicKey(text), key.text == text else { return false }
    return try isSigned(fact, by: key)
  }

  private static func text(of fact: Fact) throws(SigningError) -> [UInt8] {
    do throws(LedgerError) { return try SignedAct.text(of: fact) } catch { throw .ledger(error) }
  }

  /// The public key that belongs to a file: beside it, in it, or worked out from it.
  private static func publicKey(_ path: String) throws(SigningError) -> PublicKey {
    for candidate in [path, path + ".pub"] {
      guard let bytes = try? FileReader.read(candidate), bytes.count < 65_536 else { continue }
      let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      if let key = PublicKey(line) { return key }
    }
    do throws(FileError) { _ = try FileReader.read(path) } catch {
      throw .key(path: path, problem: error.problem)
    }
    let answer = try KeyProgram.run(["-y", "-f", .plain(path)], input: [])
    guard answer.status == 0, let key = PublicKey(answer.output.prefix { $0 != "\n" }) else {
      throw .key(path: path, problem: answer.complaint)
    }
    return key
  }
}
