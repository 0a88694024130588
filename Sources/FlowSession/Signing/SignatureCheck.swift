import FlowLedger
import FlowProcess

/// Whether the acts in a ledger are signed as they ought to be.
///
/// Each signature must have been made over its fact by the key that the fact carries. Whoever has
/// signed once signs from then on: an act of theirs without a signature may be somebody else's. And
/// where the script is at hand, a key must be one that it names for the person.
public struct SignatureCheck {
  public private(set) var valid = 0
  /// Signatures that came without a key to hold them against.
  public private(set) var unknown = 0
  /// What is wrong with the first fact that has a fault.
  public private(set) var fault: String?

  private let keys: [String: [PublicKey]]
  private var signers: Set<String> = []

  /// - Parameter keys: for each person the keys that the script names.
  public init(keys: [String: [PublicKey]]) { self.keys = keys }

  public mutating func look(at recorded: RecordedFact) throws(SigningError) {
    let fact = recorded.fact
    // A refusal was signed by nobody: it says whose name was given.
    guard fault == nil, let actor = fact.actor, fact.actorKind != .system,
      fact.kind != .actRefused
    else { return }
    let place = "fact \(recorded.sequence) (\(fact.kind.rawValue) by \(actor))"
    guard fact.signature != nil else {
      if signers.contains(actor) {
        fault = "\(place) carries no signature, and '\(actor)' has signed before it"
      }
      return
    }
    switch try Signing.holds(fact) {
    case nil: unknown += 1
    case false?: fault = "\(place) has a signature that its key did not make"
    case true?:
      if let named = keys[actor], !named.contains(where: { $0.text == fact.body.text("key") }) {
        fault = "\(place) is signed with a key that the script does not name for '\(actor)'"
        return
      }
      valid += 1
      signers.insert(actor)
    }
  }
}
