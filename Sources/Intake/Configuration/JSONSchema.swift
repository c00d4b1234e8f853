extension ConfigurationSchema {
  /// The JSON Schema (draft 2020-12) of `jangkau.yml`, for editors; ends with a line feed.
  public static func jsonSchema() -> String {
    var text = "{\n"
    text += "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
    text += "  \"title\": \"jangkau.yml\",\n"
    text += root.members(indent: "  ")
    return text + "\n}\n"
  }

  /// The members of the schema object, without its braces.
  private func members(indent: String) -> String {
    switch self {
    case .text: return "\(indent)\"type\": [\"string\", \"number\", \"boolean\"]"
    case .number: return "\(indent)\"type\": \"number\""
    case .integer: return "\(indent)\"type\": \"integer\""
    case .day: return "\(indent)\"type\": \"string\", \"format\": \"date\""
    case .choice(let words):
      return "\(indent)\"enum\": [" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    case .list(let item):
      let inner = item.members(indent: indent + "      ")
      return "\(indent)\"anyOf\": [\n\(indent)  {\n\(indent)    \"type\": \"array\",\n"
        + "\(indent)    \"items\": {\n\(inner)\n\(indent)    }\n\(indent)  },\n"
        + "\(indent)  {\n\(inner)\n\(indent)  }\n\(indent)]"
    case .either(let single, let keyed):
      let both = [single, keyed].map { schema in
        "\(indent)  {\n" + schema.members(indent: indent + "    ") + "\n\(indent)  }"
      }
      return "\(indent)\"oneOf\": [\n" + both.joined(separator: ",\n") + "\n\(indent)]"
    case .dictionary(let value):
      return "\(indent)\"type\": \"object\",\n\(indent)\"additionalProperties\": {\n"
        + value.members(indent: indent + "  ") + "\n\(indent)}"
    case .mapping(let keys, let required):
      let properties = keys.map { key in
        "\(indent)  \"\(key.name)\": {\n\(indent)    \"description\": \"\(key.meaning)\",\n"
          + key.schema.members(indent: indent + "    ") + "\n\(indent)  }"
      }
      return "\(indent)\"type\": \"object\",\n\(indent)\"additionalProperties\": false,\n"
        + "\(indent)\"required\": [" + required.map { "\"\($0)\"" }.joined(separator: ", ")
        + "],\n\(indent)\"properties\": {\n" + properties.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }
}
