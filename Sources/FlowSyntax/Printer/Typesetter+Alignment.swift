/// A declaration that lines up with those of its kind above and below it.
enum Aligned {
  case evidence(EvidenceDeclaration)
  case role(RoleDeclaration)
  case level(LevelDeclaration)
}

extension Typesetter {
  mutating func alignedSpace(_ declaration: Aligned, within items: [Item]) {
    space()
  }
}
