import FlowRuntime
import Testing

/// A remainder by a number that the script names is taken without dividing; one by a number that is
/// only known in the run is divided for. Both must be the same.
struct RemainderTests {
  static let divisors = [
    "1", "2", "3", "7", "10", "24", "97", "1009", "65536", "1000003", "2147483646", "2147483647",
    "2147483648", "2147483649", "10000000000", "0.5", "2.5", "-7", "0", "(1 / 0)",
  ]

  /// Around zero, around multiples, around the bounds of what is calculated fast, and far beyond.
  static let values: [String] = {
    var values = ["0", "-0", "0.5", "-0.5", "6.999999999999999", "(1 / 0)"]
    for middle in [
      "7", "96", "97", "1009", "2147483647", "2147483648", "2147483649", "4294967296",
      "2251799813685248", "4503599627370496", "9007199254740992", "100000000000000000000",
    ] {
      values += [middle, "-\(middle)", "\(middle) - 1", "1 - \(middle)", "\(middle) + 1"]
    }
    return values
  }()

  @Test(arguments: divisors)
  func `a known divisor leaves what any other leaves`(_ divisor: String) {
    let script = """
      define known(a: number): number = a mod \(divisor)
      define general(a: number, d: number): number = a mod d
      define known-product(a: number): number = a * 3 mod \(divisor)
      define known-sum(a: number, b: number): number = (a + b) mod \(divisor)
      define known-of-more(a: number): number = (a - 5 + 2) mod \(divisor)
      define divides(a: number): bool = a mod \(divisor) == 0
      define same(a: number, b: number): bool =
        if a is unknown then b is unknown else a == b otherwise false
      let d = \(divisor)
      let values = [\(Self.values.joined(separator: ", "))]
      count(values) * 100000 + count(
        values as a where not (
          same(known(a), general(a, d))
            and same(known-product(a), general(a * 3, d))
            and same(known-sum(a, 3), general(a + 3, d))
            and same(known-of-more(a), general(a - 5 + 2, d))
            and (if general(a, d) is unknown then divides(a) is unknown
              else divides(a) == (general(a, d) == 0))))
      """
    #expect(Script(script).answer() == "\(Self.values.count * 100_000)")
  }
}
