import Testing

/// Scripts, and what the last expression of each must print.
///
/// `unknown` stands for an unknown of whatever reason, `F0601` for a run that ends with this error.
struct ValueTable: CustomTestStringConvertible {
  let name: String
  let rows: [(String, String)]

  init(_ name: String, _ rows: [(String, String)]) {
    self.name = name
    self.rows = rows
  }

  var testDescription: String { name }
}
