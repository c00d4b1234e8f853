import Foundation
import Intake
import Site

/// What became of a published site since its build.
public struct SiteCheckReport: Sendable {
  /// The site's folder, as it was named.
  public var folder: String
  /// What is not as the build wrote it, by path.
  public var defects: [SiteDefect]
  /// How many files the build wrote.
  public var files: Int
  /// SHA-256 of the manifest. It vouches for every file; whoever keeps it elsewhere sees a manifest
  /// that was altered together with the files.
  public var manifestSum: String

  /// The lines for a person, and for `grep`.
  public var text: String {
    var lines = defects.map { "\($0.path): \($0.kind.rawValue)" }
    lines.append(
      defects.isEmpty
        ? "\(files) files of \(folder) are as the build wrote them"
        : "\(defects.count) files of \(folder) are not as the build wrote them; it wrote \(files)")
    lines.append("manifest.json has the SHA-256 \(manifestSum)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let record = Record(
      defects: defects.map { Record.Defect(kind: $0.kind.rawValue, path: $0.path) }, files: files,
      manifestSHA256: manifestSum)
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }

  private struct Record: Encodable {
    var defects: [Defect]
    var files: Int
    var manifestSHA256: String

    struct Defect: Encodable {
      var kind: String
      var path: String
    }

    enum CodingKeys: String, CodingKey {
      case defects
      case files
      case manifestSHA256 = "manifest_sha256"
    }
  }
}

/// Compares a published site with its manifest, byte by byte, and changes nothing.
///
/// - Parameter configuration: where it can be read, its `site.keep` says what else may lie there.
/// - Throws: ``PipelineError`` of status `noInput` where there is no published site.
public func checkSite(_ folder: String, configuration: String) throws -> SiteCheckReport {
  let keep = (try? readConfiguration(configuration))?.site.keep ?? Publisher.defaultKeep
  do {
    let found = try Publisher(folder: folder, keep: keep).verification()
    return SiteCheckReport(
      folder: folder, defects: found.defects, files: found.files,
      manifestSum: found.manifestSum)
  } catch let error as PublishError {
    let remedy = error.remedy.prefix(1).uppercased() + error.remedy.dropFirst()
    throw PipelineError(
      .noInput, step: "check the site", path: error.path, cause: error.cause,
      remedy: remedy + ".")
  }
}
