@testable import Intake

/// The keys of the whole file and of its `site` as the schema lists them, so that a new key changes no
/// message here.
let topKeys = known(in: .root)
let siteKeys = known(in: .root, section: "site")

func known(in schema: ConfigurationSchema, section: String? = nil) -> String {
  guard case .mapping(let keys, _) = schema else { return "" }
  guard let section else { return listed(keys.map(\.name)) }
  return keys.first { $0.name == section }.map { known(in: $0.schema) } ?? ""
}
