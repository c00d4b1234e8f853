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

extension Publisher {
  /// Compares a published site with its manifest, byte by byte, and changes nothing.
  ///
  /// Throws a ``PublishError`` where there is no manifest of this program to compare with.
  public func verify() throws -> [SiteDefect] {
    try during(.check) {
      let place = try SitePlace(folder, effects: effects)
      let inventory =
        try effects.kind(of: place.folder) == .folder
        ? SiteInventory(of: place.folder, keep: keep, effects: effects) : SiteInventory()
      guard let manifest = inventory.manifest else {
        throw PublishError(
          step: .check, path: place.folder,
          cause: "it has no \(ReservedName.manifest) of a build of Jangkau",
          remedy: "name the folder of a published site")
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
      return defects
    }
  }
}

extension SHA256 {
  /// The size and the sum of a file.
  static func ofFile(_ path: String, _ effects: any FileEffects) throws -> (Int, Digest) {
    var sum = SHA256()
    var size = 0
    try effects.read(path) {
      sum.update($0)
      size += $0.count
    }
    return (size, sum.finish())
  }
}
