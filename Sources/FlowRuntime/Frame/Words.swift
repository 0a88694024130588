import FlowValues

/// A frame: word 0 is how deep the calls are, and the slots follow.
///
/// A number, duration, time or choice is one word, unknown as a NaN with its reason. A bool is one
/// word that holds the bits of a ``Truth``. A text takes the room of a ``Text``, anything else that
/// of a `Value`; both are initialised as long as the frame is in use.
typealias Words = UnsafeMutablePointer<Double>

extension UnsafeMutablePointer<Double> {
  @inline(__always)
  func text(_ offset: Int) -> UnsafeMutablePointer<Text> {
    UnsafeMutableRawPointer(self + offset).assumingMemoryBound(to: Text.self)
  }

  @inline(__always)
  func value(_ offset: Int) -> UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(self + offset).assumingMemoryBound(to: Value.self)
  }

  @inline(__always)
  func truth(_ offset: Int) -> Truth { Truth(raw: Int(bitPattern: UInt(self[offset].bitPattern))) }

  @inline(__always)
  func setTruth(_ offset: Int, _ truth: Truth) {
    self[offset] = Double(bitPattern: UInt64(UInt(bitPattern: truth.raw)))
  }
}
