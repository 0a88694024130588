/// The columns that declarations on neighbouring lines have in common.
struct Alignment {
  /// Where the run of items that was last looked at ends in the source.
  var end: UInt32 = 0
  /// How wide the widest head of that run is.
  var width: UInt32 = 0
}
