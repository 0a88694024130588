import FlowEvidence
import FlowSource
import FlowValues

/// One value from outside, before its declared type is known.
public struct SuppliedInput: Sendable {
  /// How the value came.
  enum Form: Sendable {
    /// As words of the command line.
    case words(String)
    /// As part of a document.
    case data(Value)
  }

  let name: String
  let form: Form
  /// `--set`, or the name of a file.
  let origin: String
  let digest: String?
  /// The value on the command line, or the document.
  let span: Span

  /// The type that the value has where nothing declares one.
  var ownType: Type {
    switch value {
    case .number: .number
    case .bool: .bool
    case .text: .text
    case .duration: .duration
    case .time: .time
    default: .data
    }
  }

  /// The value as it is where nothing declares a type.
  var value: Value {
    switch form {
    case .data(let value): return value
    case .words(let words): return Self.guess(words)
    }
  }

  /// What words look like.
  private static func guess(_ words: String) -> Value {
    switch SuppliedValue(reading: words) {
    case .number(let number): .number(number)
    case .bool(let bool): .bool(bool)
    case .duration(let seconds): .duration(seconds)
    case .time(let instant): .time(instant)
    case .text(let text): .text(text)
    }
  }

  /// The value as one of a declared type.
  func value(as type: Type) -> Result<Value, Misfit> {
    let converted: Value
    switch form {
    case .data(let value): converted = value
    case .words(let words):
      switch Self.read(words, as: type) {
      case .success(let value): converted = value
      case .failure(let misfit): return .failure(misfit)
      }
    }
    return Misfit.check(converted, is: type)
  }

  /// Reads words for a type as far as words can say it; ``Misfit/check(_:is:)`` does the rest.
  private static func read(_ words: String, as type: Type) -> Result<Value, Misfit> {
    switch type {
    case .number, .bool:
      switch SuppliedValue(reading: words) {
      case .number(let number): return .success(.number(number))
      case .bool(let bool): return .success(.bool(bool))
      default: return .success(.text(words))
      }
    case .workingDuration:
      return .success(workingDuration(words).map(Value.working) ?? .text(words))
    case .list, .record:
      do throws(JSONError) {
        var reader = DataReader(origin: "--set")
        return .success(reader.value(try JSONReader.read(words), name: "it"))
      } catch {
        return .failure(
          Misfit(
            message: "expected a \(type.name) as JSON, and \(error.message)",
            help: ["write it as JSON in single quotes: --set 'NAME=[\"a\", \"b\"]'"]))
      }
    case .data, .unknown, .invalid:
      if words.hasPrefix("{") || words.hasPrefix("["), let json = try? JSONReader.read(words) {
        var reader = DataReader(origin: "--set")
        return .success(reader.value(json, name: "it"))
      }
      return .success(guess(words))
    default: return .success(.text(words))
    }
  }

  /// `2 working days`, `8 working hours`
  private static func workingDuration(_ words: String) -> WorkingDuration? {
    let parts = words.split(separator: " ")
    guard parts.count == 3, parts[1] == "working", let count = NumberFormat.parse(parts[0]) else {
      return nil
    }
    switch parts[2] {
    case "day", "days": return WorkingDuration(days: count)
    case "hour", "hours": return WorkingDuration(hours: count)
    default: return nil
    }
  }
}
