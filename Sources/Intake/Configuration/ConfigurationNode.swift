import Coverage
import Yams

/// A value of the configuration with the place it stands at and the way there.
struct ConfigurationNode {
  let file: String
  let path: String
  let node: Node

  /// An error at this value.
  func error(_ cause: String, _ remedy: String) -> IntakeError {
    IntakeError(
      .configuration, step: "read the configuration", path: file, line: node.mark?.line,
      column: node.mark?.column, cause: path.isEmpty ? cause : "`\(path)`: \(cause)",
      remedy: remedy)
  }

  /// The value of a key; nil when it is absent or null.
  subscript(key: String) -> ConfigurationNode? {
    guard case .mapping(let mapping) = node else { return nil }
    for (name, value) in mapping where name.string == key {
      if value.null != nil, value.scalar?.style == .plain { return nil }
      return ConfigurationNode(file: file, path: path.isEmpty ? key : path + "." + key, node: value)
    }
    return nil
  }

  /// All keys with their values.
  var entries: [(key: String, keyNode: ConfigurationNode, value: ConfigurationNode)] {
    guard case .mapping(let mapping) = node else { return [] }
    return mapping.map { name, value in
      let key = name.string ?? ""
      let inner = path.isEmpty ? key : path + "." + key
      return (
        key, ConfigurationNode(file: file, path: path, node: name),
        ConfigurationNode(file: file, path: inner, node: value)
      )
    }
  }

  /// The items of a list; a single value is a list of one.
  var items: [ConfigurationNode] {
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.enumerated().map { index, item in
      ConfigurationNode(file: file, path: "\(path)[\(index)]", node: item)
    }
  }

  /// The text as written, whatever YAML would make of it: `yes` stays `yes`, `0101` stays `0101`.
  var text: String? { node.scalar?.string }

  func number() throws -> Double {
    guard let text, let value = Double(text), value.isFinite else {
      throw error("\(shown) is no number", "Write a number such as 10 or 0.5.")
    }
    return value
  }

  func integer() throws -> Int {
    guard let text, let value = Int(text) else {
      throw error("\(shown) is no whole number", "Write a whole number such as 3.")
    }
    return value
  }

  func day() throws -> Day {
    guard let text, let value = Day(iso: text) else {
      throw error("\(shown) is no day", "Write the day as year-month-day, such as 2022-10-15.")
    }
    return value
  }

  /// How a wrong value is shown in a message.
  var shown: String {
    switch node {
    case .scalar(let scalar): "\"\(scalar.string.prefix(60))\""
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .alias: "an alias"
    }
  }

  /// Checks shape and keys against a schema, so that reading need not.
  func check(against schema: ConfigurationSchema) throws {
    switch schema {
    case .text:
      guard text != nil else {
        throw error(
          "\(shown) stands where one text should", "Write one text, in quotes if it holds `: `.")
      }
    case .number: _ = try number()
    case .integer: _ = try integer()
    case .day: _ = try day()
    case .choice(let words):
      guard let text, words.contains(text) else {
        let hint =
          text.flatMap { nearest(to: $0, in: words) }.map { " Did you mean `\($0)`?" } ?? ""
        throw error("\(shown) is not known", "Write one of \(listed(words)).\(hint)")
      }
    case .either(let single, let keyed):
      if case .mapping = node { try check(against: keyed) } else { try check(against: single) }
    case .list(let item): for entry in items { try entry.check(against: item) }
    case .dictionary(let value):
      guard case .mapping = node else {
        throw error("\(shown) stands where keys and values should", "Write `key: value` lines.")
      }
      for entry in entries { try entry.value.check(against: value) }
    case .mapping(let keys, let required): try checkKeys(keys, required)
    }
  }

  private func checkKeys(_ keys: [ConfigurationSchema.Key], _ required: [String]) throws {
    guard case .mapping = node else {
      throw error(
        "\(shown) stands where keys should", "Known keys: \(listed(keys.map(\.name))).")
    }
    let names = keys.map(\.name)
    var seen = Set<String>()
    for entry in entries {
      guard let known = keys.first(where: { $0.name == entry.key }) else {
        let hint = nearest(to: entry.key, in: names).map { "Did you mean `\($0)`? " } ?? ""
        throw entry.keyNode.error(
          "unknown key `\(entry.key)`", "\(hint)Known keys: \(listed(names)).")
      }
      guard seen.insert(entry.key).inserted else {
        throw entry.keyNode.error("the key `\(entry.key)` occurs twice", "Keep one of them.")
      }
      if entry.value.node.null != nil, entry.value.node.scalar?.style == .plain { continue }
      try entry.value.check(against: known.schema)
    }
    for key in keys where required.contains(key.name) && self[key.name] == nil {
      let meaning = key.meaning.prefix(1).lowercased() + key.meaning.dropFirst()
      throw error("the key `\(key.name)` is missing", "Add `\(key.name)`: \(meaning)")
    }
  }
}

/// Words in backticks with commas.
func listed(_ words: [String]) -> String {
  words.map { "`\($0)`" }.joined(separator: ", ")
}
