import Testing

/// A grammar with a trait that makes recognising hard.
struct SmallGrammar: CustomTestStringConvertible {
  let trait: String
  let text: String

  var testDescription: String { trait }

  init(_ trait: String, _ text: String) {
    self.trait = trait
    self.text = text
  }

  static let all: [SmallGrammar] = [
    SmallGrammar("nothing but the empty sentence", "a = ;"),
    SmallGrammar("an empty alternative", "a = | NAME a ;"),
    SmallGrammar("left recursion", "a = a \"+\" NUMBER | NUMBER ;"),
    SmallGrammar("right recursion", "a = NUMBER \"+\" a | NUMBER ;"),
    SmallGrammar("every binary tree", "a = a a | NAME | ;"),
    SmallGrammar("productions that may be empty", "a = b c b ; b = [ NAME ] ; c = { b \",\" } ;"),
    SmallGrammar("a loop through empty parts", "a = b a b | NUMBER ; b = [ \",\" ] ;"),
    SmallGrammar("a repetition of what may be empty", "a = { b } ; b = [ NAME ] [ NUMBER ] ;"),
    SmallGrammar("a repetition before the same token", "a = { NAME } NAME ;"),
    SmallGrammar("an option that is taken up again", "a = [ NAME \",\" ] NAME [ \",\" NAME ] ;"),
    SmallGrammar("nested brackets", "a = \"(\" [ a ] \")\" { NAME } ;"),
    SmallGrammar("a palindrome", "a = NAME a NAME | NUMBER a NUMBER | ;"),
    SmallGrammar("a word that is a name too", "a = \"gate\" NAME | NAME NUMBER ;"),
    SmallGrammar(
      "one production that means two things", "a = b | c ; b = NAME ; c = NAME [ NUMBER ] ;"),
    SmallGrammar(
      "a group in a group", "a = ( NAME | ( NUMBER | \",\" ) NAME ) { NAME | NUMBER } ;"),
  ]
}
