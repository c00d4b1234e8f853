@testable import Intake

/// `expected` with the keys of the configuration for `<all>`, and those of a section for its name in
/// the same brackets: which keys there are, `JSONSchemaTests` holds against the design.
func withKnownKeys(_ expected: String) -> String {
  guard case .mapping(let top, _) = ConfigurationSchema.root else { return expected }
  var text = expected.replacing("<all>", with: listed(top.map(\.name)))
  for section in top {
    var schema = section.schema
    if case .list(let item) = schema { schema = item }
    guard case .mapping(let keys, _) = schema else { continue }
    text = text.replacing("<\(section.name)>", with: listed(keys.map(\.name)))
  }
  return text
}
