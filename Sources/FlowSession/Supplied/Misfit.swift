import FlowRuntime
import FlowValues

/// Why a supplied value does not fit its declaration.
struct Misfit: Error {
  /// `[3].port: expected a number, found "eighty"`
  let message: String
  var help: [String] = []

  static func check(_ value: Value, is type: Type) -> Result<Value, Misfit> {
    Boundary.convert(value, to: type).mapError { misfit in
      Misfit(message: (misfit.path.isEmpty ? "" : misfit.path + ": ") + misfit.message)
    }
  }
}
