/// Who brought a fact about: a person, a program under a person's name, or Flow itself.
public enum ActorKind: String, Sendable, CaseIterable {
  case human, automated, system
}
