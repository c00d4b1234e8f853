/// Carries over what is not the build's and stays (`site.keep`).
struct KeptFiles: Sendable {
  let place: SitePlace
  let effects: any FileEffects

  /// Gives all that is kept in the old site a second name in the new one.
  func carryOver(_ old: SiteInventory, beside manifest: Manifest) throws {
    let written = Set(manifest.entries.map(\.path))
    for path in old.kept {
      // Either is wanted, so neither may get lost.
      if written.contains(path) {
        throw PublishError(
          step: .keep, path: "\(place.folder)/\(path)",
          cause:
            "the build writes a file of that name and site.keep protects the one that is there",
          remedy: "take the name off site.keep or move the file away")
      }
      if let folder = SitePaths.folders(above: path).last {
        try effects.makeFolders("\(place.fresh)/\(folder)")
      }
      try carry(path)
    }
    for path in old.keptFolders { try effects.makeFolders("\(place.fresh)/\(path)") }
  }

  private func carry(_ path: String) throws {
    let from = "\(place.folder)/\(path)"
    let to = "\(place.fresh)/\(path)"
    do {
      try effects.link(from, as: to)
    } catch let failure as FileFailure {
      // A file system without links, or somebody else's file: a copy does as well.
      guard try effects.kind(of: from) == .file, try effects.kind(of: to) == nil else {
        throw failure
      }
      try effects.write(to: to) { sink in
        try effects.read(from) { try sink(Array($0)) }
      }
    }
  }
}
