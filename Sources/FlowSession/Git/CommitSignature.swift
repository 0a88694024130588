import FlowEvidence
import FlowProcess

/// Looks whether the signature of a commit holds, and whose it is.
///
/// Git itself is not asked: it would run the program that `gpg.program` of the repository names.
/// Signatures of SSH are checked with `ssh-keygen` against the keys of the script's people, and
/// against nothing that the machine or the repository brings along.
struct CommitSignature {
  private let signature: GitCommit.Signature

  init(_ signature: GitCommit.Signature) { self.signature = signature }

  /// The key that made it; nothing where it does not hold.
  func key(among keys: [String]) -> RepositoryAnswer<String?> {
    guard signature.text.hasPrefix("-----BEGIN SSH SIGNATURE-----") else {
      return .failure(
        NoAnswer(
          signature.text.hasPrefix("-----BEGIN PGP")
            ? "it is signed with OpenPGP, and flow checks signatures of SSH only"
            : "its signature is none of SSH, and flow checks no other"))
    }
    let known = keys.compactMap { key in PublicKey(key).map { (key: key, line: $0.text) } }
    let signers = known.enumerated().map { number, key in
      "key-\(number) namespaces=\"git\" \(key.line)\n"
    }.joined()
    do throws(SigningError) {
      let found = try KeyProgram.run(
        ["-Y", "find-principals", "-f", .file("signers"), "-s", .file("signature")], input: [],
        files: ["signers": signers, "signature": signature.text])
      let name = found.output.split(whereSeparator: \.isNewline).first.map(String.init)
      guard found.status == 0, let name, let number = Int(name.dropFirst(4)),
        known.indices.contains(number)
      else {
        return .failure(NoAnswer("it is signed with a key that no person of this script has"))
      }
      let verified = try KeyProgram.run(
        [
          "-Y", "verify", "-n", "git", "-I", .plain(name), "-f", .file("signers"), "-s",
          .file("signature"),
        ], input: signature.payload,
        files: ["signers": signers, "signature": signature.text])
      return .success(verified.status == 0 ? known[number].key : nil)
    } catch {
      return .failure(NoAnswer(error.sentence))
    }
  }
}
