/// Matching without regard to case.
extension ScalarSet {
  /// The set with the lower- and upper-case form of each of its letters.
  var ignoringCase: ScalarSet {
    var all = ranges
    for block in Self.casedBlocks {
      for range in ranges where range.overlaps(block) {
        for value in range.clamped(to: block) {
          guard let scalar = Unicode.Scalar(value) else { continue }
          for form in Self.forms(of: scalar) { all.append(form.value...form.value) }
        }
      }
    }
    return ScalarSet(all)
  }

  /// The other single scalars that a scalar becomes when its case is changed.
  private static func forms(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic ? [Unicode.Scalar(UInt8(scalar.value) ^ 0x20)] : []
    }
    let properties = scalar.properties
    let mappings = [properties.lowercaseMapping, properties.uppercaseMapping]
    return mappings.compactMap { mapping in
      guard let form = mapping.unicodeScalars.first, form != scalar else { return nil }
      return mapping.unicodeScalars.count == 1 ? form : nil
    }
  }

  /// Where Unicode keeps the letters that have case: a search through all of it would take long.
  private static let casedBlocks: [ClosedRange<UInt32>] = [
    0x0041...0x005A, 0x0061...0x007A, 0x00B5...0x02AF, 0x0345...0x0587, 0x10A0...0x10FF,
    0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E, 0x1E00...0x1FFF, 0x2126...0x2188,
    0x24B6...0x24E9, 0x2C00...0x2D2F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xABBF,
    0xFF21...0xFF5A, 0x10400...0x105BF, 0x10C80...0x10CFF, 0x118A0...0x118DF,
    0x16E40...0x16E7F, 0x1E900...0x1E943,
  ]
}
