extension Corpus {
  /// What is part of the language and not carried out yet: one message each.
  static let absent = #"""
    note "{3:02}" # error: F0901
    test "acts" {
      given branch { name: "x" } # error: F0901
    }
    ---
    require branch.name == "main" # error: F0902
<<<<<<< HEAD
    evidence commits = git(".").commits # error: F0902
    require count(commits) > 90
    require count(tasks) > 1 # error: F0902
    require task T-1.done # error: F0902
=======
    evidence coverage = lcov("coverage.info").lines # error: F0902
    require coverage > 90
>>>>>>> 17aae7b71f67d52bce117729e16f7effc30904cf
    require history("x") == 1 # error: F0902
    ---
    # a name of the language may be evidence
    evidence branch
    require branch.name == "main"
    """#
}
