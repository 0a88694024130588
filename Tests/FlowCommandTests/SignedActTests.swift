import FlowLedger
import FlowProcess
import FlowTestSupport
import Glibc
import Testing

/// Acts of people for whom the script names a key, through the built binary and the real
/// `ssh-keygen`.
@Suite struct SignedActTests {
  let folder = TemporaryFolder()
  let dana: String
  let bob: String

  init() {
    dana = SignatureTests.key("dana", in: folder)
    bob = SignatureTests.key("bob", in: folder)
    folder.write("process.flow", Self.script(key: "dana.pub"))
  }

  private static func script(key: String) -> String {
    """
    person dana { key: "\(key)" }
    role lead { dana }
    role tester { ann }

    override hurry { granted-by: lead, requires: [reason], lasts: 1d }

    gate ready {
      signoff by lead
      check "Tried by hand" by tester
    }

    """
  }

  private func flow(_ words: String...) -> Binary.Answer {
    Binary.run(words, in: folder.path)
  }

  private func facts() throws -> [Fact] {
    guard access(folder.path(".flow/ledger.db"), F_OK) == 0 else { return [] }
    let store = try SQLiteStore(path: folder.path(".flow/ledger.db"), mode: .reading)
    return try store.facts(ofKey: "default").map(\.fact)
  }

  @Test func `an act is refused without the key that the script names`() throws {
    let bare = flow("sign", "ready", "--as", "dana")
    #expect(bare.status == 4)
    #expect(
      bare.error.contains("'dana' has a key, and what they do must be signed with it"), "\(bare)")
    let wrong = flow("sign", "ready", "--as", "dana", "--key", bob)
    #expect(wrong.status == 4)
    #expect(
      wrong.error.contains("it is not the key that the script names for 'dana'"), "\(wrong)")
    #expect(try facts().allSatisfy { $0.kind != .askSigned })
    // Who has no key needs none.
    #expect(flow("done", "Tried by hand", "--as", "ann").status == 0)
  }

  @Test func `an act is recorded with its signature, and only what the person did`() throws {
    #expect(flow("done", "Tried by hand", "--as", "ann").status == 0)
    #expect(flow("sign", "ready", "--as", "dana", "--key", dana).status == 0)
    let signed = try facts().filter { $0.signature != nil }
    #expect(signed.map(\.kind) == [.askSigned])
    #expect(signed.first?.actor == "dana")
    let verdict = flow("log", "verify", "--file", "process.flow")
    #expect(verdict.output.contains(", 1 valid signature, head "), "\(verdict)")
  }

  @Test func `the number of an override is part of what is signed`() throws {
    for _ in 0..<2 {
      let answer = flow(
        "grant", "hurry", "--because", "the fair opens", "--as", "dana", "--key", dana)
      #expect(answer.status == 0, "\(answer)")
    }
    let granted = try facts().filter { $0.kind == .overrideGranted }
    #expect(granted.count == 2 && granted.allSatisfy { $0.signature != nil })
    #expect(Set(granted.map(\.subject)).count == 2)
    #expect(flow("log", "verify").output.contains(", 2 valid signatures, head "))
  }

  @Test func `verifying finds an act that somebody else put in`() throws {
    #expect(flow("sign", "ready", "--as", "dana", "--key", dana).status == 0)
    let store = try SQLiteStore(path: folder.path(".flow/ledger.db"), mode: .recording)
    try store.append(key: "default", after: 0) { _ in
      [
        Fact(
          key: "default", at: Double(time(nil)) + 60, actor: "dana", actorKind: .human,
          kind: .askRejected, subject: "ready")
      ]
    }
    let verdict = flow("log", "verify")
    #expect(verdict.status == 1)
    #expect(
      verdict.output.contains(
        "(ask.rejected by dana) carries no signature, and 'dana' has signed before it"),
      "\(verdict)")
  }

  @Test func `verifying finds a key that the script does not name, and takes an older one`() throws
  {
    #expect(flow("sign", "ready", "--as", "dana", "--key", dana).status == 0)
    folder.write("process.flow", Self.script(key: "bob.pub"))
    #expect(flow("log", "verify").status == 0)
    let verdict = flow("log", "verify", "--file", "process.flow")
    #expect(verdict.status == 1)
    #expect(
      verdict.output.contains("is signed with a key that the script does not name for 'dana'"),
      "\(verdict)")
    folder.write("both.pub", "# since autumn\n" + folder.read("bob.pub") + folder.read("dana.pub"))
    folder.write("process.flow", Self.script(key: "both.pub"))
    #expect(flow("log", "verify", "--file", "process.flow").status == 0)
    #expect(flow("sign", "ready", "--as", "dana", "--key", bob).status == 0)
    #expect(flow("log", "verify", "--file", "process.flow").status == 0)
  }

  @Test func `a key that is none is an error with a way forward`() {
    for key in ["nobody.pub", "../outside.pub", "ssh-ed25519", "no key at all"] {
      folder.write("process.flow", Self.script(key: key))
      let answer = flow("sign", "ready", "--as", "dana", "--key", dana)
      #expect(answer.status == 4)
      #expect(answer.error.contains("the key of 'dana' is none that OpenSSH writes"), "\(answer)")
    }
  }
}
