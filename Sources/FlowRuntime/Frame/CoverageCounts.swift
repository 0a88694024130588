/// How often each requirement came out true or false, and each arm was taken.
final class CoverageCounts {
  var passed: [Int]
  var failed: [Int]
  var taken: [Int]

  init(requirements: Int, arms: Int) {
    passed = Array(repeating: 0, count: requirements)
    failed = Array(repeating: 0, count: requirements)
    taken = Array(repeating: 0, count: arms)
  }
}
