import FlowLedger
import FlowProcess
import FlowSession
import FlowTestSupport
import Glibc
import Testing

/// Signatures of acts, made and checked with the real `ssh-keygen`.
@Suite struct SignatureTests {
  static let act = Fact(
    key: "main", at: 1_795_168_860, actor: "dana", actorKind: .human, kind: .askSigned,
    subject: "quality", body: ["because": .text("it is \"good\" – é")])

  /// Makes a key in a folder and returns its path.
  static func key(_ name: String, in folder: TemporaryFolder) -> String {
    let answer = Binary.run(
      ["-q", "-t", "ed25519", "-N", "", "-C", "dana@host", "-f", name], in: folder.path,
      program: "ssh-keygen")
    #expect(answer.status == 0, "\(answer)")
    return folder.path(name)
  }

  @Test func `a signature holds for the act and the key, and for nothing else`() throws {
    let folder = TemporaryFolder()
    let path = Self.key("dana", in: folder)
    let signed = try Signing.sign(Self.act, withKey: path)
    #expect(signed.signature?.hasPrefix("-----BEGIN SSH SIGNATURE-----") == true)
    #expect(try Signing.holds(signed) == true)
    // Without the file of the public key beside it, that is worked out.
    folder.write("copy", folder.read("dana"))
    chmod(folder.path("copy"), 0o600)
    let again = try Signing.sign(Self.act, withKey: folder.path("copy"))
    #expect(again.body == signed.body)
    let changes: [(inout Fact) -> Void] = [
      { $0.key = "other" }, { $0.at += 1 }, { $0.actor = "bob" }, { $0.actorKind = .automated },
      { $0.kind = .askRejected }, { $0.subject = "qualit" }, { $0.body["because"] = nil },
      { $0.body["more"] = .null }, { $0.signature = "" }, { $0.signature = "nonsense" },
      { $0.signature?.removeLast(60) },
      { $0.body["key"] = .text("ssh-ed25519 AAAA\nsigner ssh-ed25519 BBBB") },
      { $0.body["key"] = .text("no key") },
    ]
    for change in changes {
      var changed = signed
      change(&changed)
      #expect(try Signing.holds(changed) == false)
    }
    // Another key, put in the place of hers.
    let other = try Signing.sign(Self.act, withKey: Self.key("bob", in: folder))
    var swapped = signed
    swapped.body["key"] = other.body["key"]
    #expect(try Signing.holds(swapped) == false)
    swapped.signature = other.signature
    #expect(try Signing.holds(swapped) == true)
    let hers = try #require(signed.body.text("key").flatMap { PublicKey($0) })
    #expect(try Signing.isSigned(swapped, by: hers) == false)
    #expect(try Signing.holds(Self.act) == nil)
  }

  @Test func `a signature outlives a clock that stepped back, and the way to another ledger`()
    throws
  {
    let folder = TemporaryFolder()
    let signed = try Signing.sign(Self.act, withKey: Self.key("dana", in: folder))
    let origin = MemoryStore()
    let later = Fact(key: "main", at: 1_795_168_900, kind: .note, subject: "")
    let recorded = try origin.append(key: "", after: 0) { _ in [later, signed] }[1].fact
    #expect(recorded.at == later.at)
    #expect(try Signing.holds(recorded) == true)
    var lines = ""
    try origin.scan(after: 0) {
      lines += FactLine.text(of: $0) + "\n"
      return true
    }
    let store = try SQLiteStore(path: folder.path(".flow/ledger.db"), mode: .recording)
    try store.append(key: "", after: 0) { _ in
      [Fact(key: "main", at: 1_795_200_000, kind: .note, subject: "")]
    }
    _ = try LedgerImport.run(Array(lines.utf8), into: store, now: 1_795_200_000)
    let imported = try #require(try store.facts(ofKey: "main").last?.fact)
    #expect(imported.at == 1_795_200_000)
    #expect(try Signing.holds(imported) == true)

    let verdict = Binary.run(["log", "verify"], in: folder.path)
    #expect(verdict.output.hasPrefix("whole: 3 facts, 1 valid signature, head "), "\(verdict)")
    // A fact that is chained as it should be, but says what its signer never signed.
    var forged = signed
    forged.subject = "security"
    forged.at = 1_795_200_000
    try store.append(key: "", after: 0) { _ in [forged] }
    let fault = Binary.run(["log", "verify"], in: folder.path)
    #expect(fault.status == 1)
    #expect(
      fault.output.hasPrefix(
        "fault: fact 4 (ask.signed by dana) has a signature that its key did not make\n"),
      "\(fault)")
  }

  @Test func `a key that cannot be used is named`() throws {
    let folder = TemporaryFolder()
    let text = folder.write("text", "no key\n")
    let missing = folder.path("missing")
    #expect(throws: SigningError.key(path: missing, problem: "there is no such file")) {
      try Signing.sign(Self.act, withKey: missing)
    }
    #expect {
      try Signing.sign(Self.act, withKey: text)
    } throws: { error in
      (error as? SigningError)?.sentence.hasPrefix("cannot sign with '\(text)': ") == true
    }
  }
}
