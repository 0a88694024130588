extension Corpus {
  /// What is part of the language and not carried out yet: one message each.
  static let absent = #"""
    test "acts" {
      given gate { name: "x" } # error: F0901
    }
    ---
    # a name of the language may be evidence
    evidence branch
    require branch.name == "main"
    """#
}
