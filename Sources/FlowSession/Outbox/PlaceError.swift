/// Why a script may not have a file written, or why it could not be.
struct PlaceError: Error {
  let sentence: String
  /// Whether no later try can go better, because it is the path itself that is refused.
  var isFinal = false
  /// The digest of what stands in the way.
  var inTheWay: String?
}
