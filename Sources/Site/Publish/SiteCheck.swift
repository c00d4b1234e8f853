import Checksum

/// A way in which a published site is not what its build wrote.
public struct SiteDefect: Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with a file.
  public enum Kind: String, CaseIterable, Sendable {
    /// It is gone.
    case missing
    /// It holds something else.
    case altered
    /// The build did not write it and nobody said it should be kept.
    case foreign
  }

  /// What is wrong.
  public var kind: Kind
  /// The file's path in the site.
  public var path: String

  /// Makes a defect.
  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// The path and what is wrong with it.
  public var description: String { "\(path): \(kind.rawValue)" }
}

/// What a comparison of a site with its manifest found.
public struct SiteVerification: Sendable, Equatable {
  /// What is not as the manifest says, by path.
  public var defects: [SiteDefect]
  /// How many files the manifest lists.
  public var files: Int
  /// SHA-256 of the manifest itself.
  public var manifestSum: String
}

extension Publisher {
  /// What is not as the build wrote it; see ``verification()``.
  public func verify() throws -> [SiteDefect] { try verification().defects }

  /// Compares a published site with its manifest, byte by byte, and changes nothing.
  ///
  /// Throws a ``PublishError`` where there is no manifest of this program to compare with.
  public func verification() throws -> SiteVerification {
    try during(.check) {
      let place = try SitePlace(folder, effects: effects)
      let manifestPath = "\(place.folder)/\(ReservedName.manifest)"
      // Somebody's folder without one may be large.
      let inventory =
        try effects.kind(of: place.folder) == .folder && effects.kind(of: manifestPath) == .file
        ? SiteInventory(of: place.folder, keep: keep, effects: effects) : SiteInventory()
      guard let manifest = inventory.manifest else {
        throw PublishError(
          step: .check, path: place.folder,
          cause: "it has no \(ReservedName.manifest) of a build of Jangkau",
          remedy: "name the folder that a build wrote; of several editions the one around them")
      }
      let there = Set(inventory.ours)
      var defects = inventory.foreign.map { SiteDefect(.foreign, $0) }
      for entry in manifest.entries {
        guard there.contains(entry.path) else {
          // In its place may be a folder or a link, which is then foreign as well.
          defects.append(SiteDefect(.missing, entry.path))
          continue
        }
        let (size, digest) = try SHA256.ofFile("\(place.folder)/\(entry.path)", effects)
        if size != entry.size || digest.description != entry.digest {
          defects.append(SiteDefect(.altered, entry.path))
        }
      }
      defects.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      let sum = try SHA256.ofFile(manifestPath, effects).1
      return SiteVerification(
        defects: defects, files: manifest.entries.count, manifestSum: sum.description)
    }
  }
}

extension SHA256 {
  /// The size and the sum of a file.
  static func ofFile(_ path: String, _ effects: any FileEffects) throws -> (Int, Digest) {
    let sum = SHA256()
    var size = 0
    try effects.read(path) {
      sum.update($0)
      size += $0.count
    }
    return (size, sum.finish())
  }
}
