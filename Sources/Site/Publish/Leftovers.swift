import Glibc

/// Clears away folders beside a site: the old site after the exchange, and what killed builds left.
struct Leftovers: Sendable {
  let place: SitePlace
  let keep: KeepRules
  let effects: any FileEffects

  /// Brings the old site back where a build was killed between the two renames of a file system
  /// without exchange.
  func restore() throws {
    if try effects.kind(of: place.folder) == nil, try effects.kind(of: place.aside) == .folder {
      try effects.rename(place.aside, to: place.folder)
    }
  }

  /// Removes all that stands beside the site.
  ///
  /// - Returns: what a person should know of it.
  func clear() throws -> [String] { try [place.fresh, place.aside].compactMap(clear) }

  /// Removes a folder beside the site.
  ///
  /// One that was never finished goes as a whole. Any other was the site: what builds wrote and what
  /// was carried over goes; anything else came after the build had looked, stays, and is named.
  func clear(_ folder: String) throws -> String? {
    guard let kind = try effects.kind(of: folder) else { return nil }
    guard kind == .folder else { throw FileFailure(ENOTDIR, folder) }
    if try effects.kind(of: "\(folder)/\(ReservedName.unfinished)") != nil {
      try removeUnfinished(folder)
      return nil
    }
    let inventory = try SiteInventory(of: folder, keep: keep, effects: effects)
    // The manifest goes last, so that a second try knows the rest.
    let removed = inventory.ours.filter { $0 != ReservedName.manifest } + inventory.kept
    for path in removed { try effects.removeFile("\(folder)/\(path)") }
    if inventory.foreign.isEmpty {
      for path in inventory.folders.reversed() { try effects.removeFolder("\(folder)/\(path)") }
    }
    if inventory.manifest != nil { try effects.removeFile("\(folder)/\(ReservedName.manifest)") }
    if inventory.foreign.isEmpty {
      try effects.removeFolder(folder)
      return nil
    }
    return try setAside(folder, inventory.foreign)
  }

  private func setAside(_ folder: String, _ foreign: [String]) throws -> String {
    var number = 1
    while try effects.kind(of: name(number)) != nil { number += 1 }
    try effects.rename(folder, to: name(number))
    let others = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    return
      "\(foreign[0])\(others) came into \(place.folder) while the site was built; look for it in "
      + name(number)
  }

  private func name(_ number: Int) -> String { "\(place.folder).leftover-\(number)" }

  /// Removes all of a folder that never was the site, its mark last.
  private func removeUnfinished(_ folder: String) throws {
    let inventory = try SiteInventory(of: folder, keep: KeepRules([]), effects: effects)
    for path in inventory.ours + inventory.foreign where path != ReservedName.unfinished {
      try effects.removeFile("\(folder)/\(path)")
    }
    for path in inventory.folders.reversed() { try effects.removeFolder("\(folder)/\(path)") }
    try effects.removeFile("\(folder)/\(ReservedName.unfinished)")
    try effects.removeFolder(folder)
  }
}
