import FlowChecker
import FlowLedger
import FlowProcess

/// Signs what a person does, where the script names a key of theirs or they bring one.
///
/// A key may ask for its passphrase or for a touch, and nobody else should wait meanwhile. So an
/// act is signed before the ledger is locked; under the lock what is recorded is mostly the same,
/// and takes the signature that is there.
final class ActSigner {
  private let person: String
  private let keys: [PublicKey]
  private let path: String
  private var signatures: [[UInt8]: Fact] = [:]

  /// Who acts, and with which key.
  ///
  /// - Parameter path: the key that was named on the command line.
  /// - Returns: nothing where the person has no key and none was named.
  init?(
    _ person: String, in program: CheckedProgram, of project: Project, withKey path: String?
  ) throws(ProcessError) {
    self.person = person
    let declared = program.process.people.first { $0.name == person }?.key
    keys =
      try declared.map { text throws(ProcessError) in
        try PersonKeys.read(text, of: person, in: project)
      } ?? []
    guard let path else {
      if keys.isEmpty { return nil }
      throw .unsigned(
        "'\(person)' has a key, and what they do must be signed with it",
        advice: "name the file of the private key: --key ~/.ssh/id_ed25519")
    }
    self.path = path
  }

  /// The facts with those signed that the person brings about.
  func sign(_ facts: [Fact]) throws(ProcessError) -> [Fact] {
    var signed: [Fact] = []
    for fact in facts {
      signed.append(
        fact.actor == person && fact.actorKind != .system ? try sign(fact) : fact)
    }
    return signed
  }

  private func sign(_ fact: Fact) throws(ProcessError) -> Fact {
    do throws(SigningError) {
      let text: [UInt8]
      do throws(LedgerError) { text = try SignedAct.text(of: fact) } catch { throw .ledger(error) }
      if let known = signatures[text] { return known }
      let signed = try Signing.sign(fact, withKey: path)
      if !keys.isEmpty {
        var isTheirs = false
        for key in keys where key.text == signed.body.text("key") {
          isTheirs = try Signing.isSigned(signed, by: key)
        }
        guard isTheirs else {
          throw .key(path: path, problem: "it is not the key that the script names for '\(person)'")
        }
      }
      signatures[text] = signed
      return signed
    } catch {
      if case .key = error { throw .unsigned(error.sentence, advice: error.advice) }
      throw .other(error.sentence, advice: error.advice)
    }
  }
}
