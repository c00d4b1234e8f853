import Coverage
import Foundation
import Intake
import Site

/// How a site came to be: the version, the command, the inputs with their sums, and the configuration
/// without secrets (design, section 7).
///
/// It names no folder of the machine, so that two offices with the same inputs get the same bytes.
struct Provenance: Sendable {
  /// The configuration file.
  let configuration: String
  /// The files of tallies that stand for the visits; mostly none.
  let tallies: [String]
  /// The day whose knowledge is shown.
  let asOf: Day
  /// The editions that the build writes.
  let editions: [Edition]
  /// The inputs' sums, which may still be worked out.
  let sums: InputSums

  /// The command that makes the same site, with the day that a build without `--as-of` took.
  ///
  /// Where the site is written is left out: that changes nothing in it.
  var command: String {
    var words = ["jangkau", "build", "-c", sourceName(configuration), "--as-of", asOf.description]
    if !tallies.isEmpty { words += ["--from-tallies"] + tallies.map(sourceName) }
    for edition in editions { words += ["--edition", edition.rawValue] }
    return words.map(shellWord).joined(separator: " ")
  }

  /// The inputs as pages of an edition name them.
  ///
  /// A small file of which nearly all is published can be guessed whole, and its sum says which guess
  /// is right: of a `targets.csv` one withheld number is so found in four tries. So the public edition
  /// has the sums of the boundaries and the visits alone; the visits hold what nobody can guess.
  func inputs(for edition: Edition) -> [SiteContext.Input] {
    sums.finish().map { sum in
      SiteContext.Input(
        name: sum.file.name, hash: isShown(sum.file.role, to: edition) ? sum.digest : "")
    }
  }

  /// What a person who started the build should know.
  var notes: [String] {
    sums.finish().filter(\.hasChanged).map {
      "\($0.file.name) changed while it was read, so its figures may be of before or after and the "
        + "site has no sum of it. Build again when nobody writes it."
    }
  }

  /// `data/provenance.json`.
  func file(for edition: Edition) throws -> SiteFile {
    let record = Record(
      asOf: asOf.description, command: command,
      configuration: try recordConfiguration(
        file: configuration, isPublic: edition == .public), edition: edition.rawValue,
      inputs: sums.finish().map { sum in
        let isShown = isShown(sum.file.role, to: edition)
        return Record.Input(
          name: sum.file.name, role: sum.file.role.rawValue,
          sha256: isShown && !sum.digest.isEmpty ? sum.digest : nil,
          size: isShown ? sum.size : nil)
      }, version: Version.text)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return SiteFile(path: "data/provenance.json", bytes: Array(try encoder.encode(record)) + [10])
  }

  private func isShown(_ role: InputFile.Role, to edition: Edition) -> Bool {
    edition == .internal || [.boundaries, .visits, .tallies].contains(role)
  }

  private struct Record: Encodable {
    var asOf: String
    var command: String
    var configuration: ConfigurationRecord
    var edition: String
    var inputs: [Input]
    var version: String

    struct Input: Encodable {
      var name: String
      var role: String
      var sha256: String?
      var size: Int?
    }

    enum CodingKeys: String, CodingKey {
      case asOf = "as_of"
      case command
      case configuration
      case edition
      case inputs
      case version
    }
  }
}

/// A word as a shell takes it for one.
private func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x2f: true
    default: false
    }
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
