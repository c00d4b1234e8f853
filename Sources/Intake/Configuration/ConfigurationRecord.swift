import Foundation
import Yams

/// What a configuration says, for the record a site carries of how it was made: without comments,
/// passwords, or the folders and databases of the office.
public indirect enum ConfigurationRecord: Sendable, Hashable, Encodable {
  /// A value, as written whatever YAML would make of it.
  case text(String)
  /// A list.
  case list([ConfigurationRecord])
  /// Values by their keys.
  case keys([String: ConfigurationRecord])

  /// Writes texts, lists and objects.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .keys(let keys): try container.encode(keys)
    }
  }
}

/// Records the text of a configuration that has been read.
///
/// - Parameter isPublic: whether strangers may read it; queries, which can name anything, are left out.
/// - Throws: ``IntakeError`` where the text is no configuration.
public func recordConfiguration(_ text: String, file: String, isPublic: Bool) throws
  -> ConfigurationRecord
{
  // Checked, so that no key is recorded that the program does not know.
  _ = try parseConfiguration(text, file: file, folder: "")
  guard let root = try Yams.compose(yaml: text) else { return .keys([:]) }
  return Recorder(isPublic: isPublic).record(root, key: "")
}

/// The same of a file.
public func recordConfiguration(file: String, isPublic: Bool) throws -> ConfigurationRecord {
  guard let data = FileManager.default.contents(atPath: file),
    let text = String(data: data, encoding: .utf8)
  else {
    throw IntakeError(
      .missing, step: "record the configuration", path: file, cause: "it cannot be read any more",
      remedy: "Leave it where it is while a build runs.")
  }
  return try recordConfiguration(text, file: file, isPublic: isPublic)
}

private struct Recorder {
  let isPublic: Bool

  func record(_ node: Node, key: String) -> ConfigurationRecord {
    switch node {
    case .scalar(let scalar): .text(shown(scalar.string, key))
    case .sequence(let items): .list(items.map { record($0, key: key) })
    case .mapping(let mapping):
      .keys(
        Dictionary(
          mapping.map { name, value in
            (name.string ?? "", record(value, key: name.string ?? ""))
          }, uniquingKeysWith: { first, _ in first }))
    case .alias: .text("")
    }
  }

  private func shown(_ text: String, _ key: String) -> String {
    switch key {
    // `visits: visits.csv` is short for a source.
    case "source", "output", "visits": return sourceName(text)
    case "address": return text
    case "query" where isPublic: return text.isEmpty ? "" : "…"
    default:
      let plain = redacted(text)
      let isPath =
        plain.hasPrefix("/") || plain.hasPrefix("~") || plain.contains("://")
        || plain.contains("\\")
      return isPath ? sourceName(plain) : plain
    }
  }
}
