/// The rules of a run, which results refer to by their place or their name.
struct SarifRules {
  /// What a result says of its rule.
  struct Rule {
    let id: String?
    let description: JSONValue?
  }

  private let rules: [JSONValue]
  private let extensions: [[JSONValue]]
  private var places: [String: Int] = [:]
  /// The levels that the run was started with, by rule.
  private var overrides: [String: String] = [:]
  private let version1: JSONObject?

  init(_ run: JSONValue) {
    rules = run["tool"]?["driver"]?["rules"]?.asArray ?? []
    extensions = (run["tool"]?["extensions"]?.asArray ?? []).map { $0["rules"]?.asArray ?? [] }
    version1 = run["rules"]?.asObject
    for (place, rule) in rules.enumerated() {
      if let id = rule["id"]?.asText, places[id] == nil { places[id] = place }
    }
    for invocation in run["invocations"]?.asArray ?? [] {
      for change in invocation["ruleConfigurationOverrides"]?.asArray ?? [] {
        guard let level = change["configuration"]?["level"]?.asText else { continue }
        if let id = change["descriptor"]?["id"]?.asText {
          overrides[id] = level
        } else if let place = change["descriptor"]?["index"]?.asCount, place < rules.count,
          let id = rules[place]["id"]?.asText
        {
          overrides[id] = level
        }
      }
    }
  }

  func rule(of result: JSONValue) -> Rule {
    let reference = result["rule"]
    let id = result["ruleId"]?.asText ?? reference?["id"]?.asText
    let index = result["ruleIndex"]?.asCount ?? reference?["index"]?.asCount
    var list = rules
    if let place = reference?["toolComponent"]?["index"]?.asCount, place < extensions.count {
      list = extensions[place]
    }
    if let index, index < list.count {
      return Rule(id: id ?? list[index]["id"]?.asText, description: list[index])
    }
    guard let id else { return Rule(id: nil, description: nil) }
    if let known = version1?[id] { return Rule(id: id, description: known) }
    // `CA1000/1` is a case of the rule `CA1000`.
    let parents = [id] + (id.lastIndex(of: "/").map { [String(id[..<$0])] } ?? [])
    for name in parents {
      if let place = places[name] { return Rule(id: id, description: rules[place]) }
      for list in extensions {
        if let found = list.first(where: { $0["id"]?.asText == name }) {
          return Rule(id: id, description: found)
        }
      }
    }
    return Rule(id: id, description: nil)
  }

  /// The place of the level in ``ChoiceType/scanLevel``; nothing where it is no level.
  func level(of result: JSONValue, _ rule: Rule) -> Int? {
    if let kind = result["kind"]?.asText, kind != "fail" { return 0 }
    if let stated = result["level"] { return stated.asText.flatMap(Self.level) }
    let byRule =
      rule.id.flatMap { overrides[$0] }
      ?? rule.description?["defaultConfiguration"]?["level"]?.asText
      ?? rule.description?["defaultLevel"]?.asText
    return byRule.map(Self.level) ?? 2
  }

  private static func level(_ word: String) -> Int? {
    switch word {
    // The last three are of version 1.
    case "none", "pass", "notApplicable", "open": 0
    case "note": 1
    case "warning": 2
    case "error": 3
    default: nil
    }
  }

  /// The score from 0 to 10 that scanners for security give a rule.
  func severity(of rule: Rule) -> Double? {
    let score = rule.description?["properties"]?["security-severity"]
    guard let number = score?.asNumber ?? score?.asText.flatMap(Double.init), number.isFinite
    else { return nil }
    return number
  }

  /// The message, with its arguments put in.
  func message(of result: JSONValue, _ rule: Rule) -> String? {
    guard let message = result["message"] else { return nil }
    if let text = message.asText { return text }
    let id = message["id"]?.asText
    let template =
      message["text"]?.asText
      ?? id.flatMap { rule.description?["messageStrings"]?[$0]?["text"]?.asText }
      ?? message["markdown"]?.asText
    guard let template else { return nil }
    return Self.fill(template, with: (message["arguments"]?.asArray ?? []).map(\.asText))
  }

  /// Puts arguments in the places `{0}` to `{9}`.
  private static func fill(_ template: String, with arguments: [String?]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      let place = rest.dropFirst().first?.wholeNumberValue
      if let place, rest.dropFirst(2).first == "}", place < arguments.count,
        let argument = arguments[place]
      {
        text += argument
        rest = rest.dropFirst(3)
      } else {
        text += "{"
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}
