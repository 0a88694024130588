extension String {
  /// The text as a name for branches and files: small letters and digits, one `-` for the rest.
  public var slug: String {
    var result = ""
    var isPending = false
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if isPending, !result.isEmpty { result += "-" }
        isPending = false
        result.unicodeScalars.append(scalar)
      } else {
        isPending = true
      }
    }
    return result
  }
}
