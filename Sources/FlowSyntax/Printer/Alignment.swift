/// The column that declarations of one kind on neighbouring lines have in common.
struct Alignment {
  /// Where the last item that was looked at begins.
  var lastStart: UInt32 = 0
  /// How wide the widest head is.
  var width: UInt32 = 0
}
