/// Writes a site beside the old one and puts it in its place in one step (design, section 7).
///
/// A crash, a full disk or a kill at any moment leaves either the old site whole or the new one; the
/// next build clears away what is left beside it.
public struct Publisher: Sendable {
  /// The output folder.
  public let folder: String
  let keep: KeepRules
  let effects: any FileEffects

  /// What is carried over where the configuration says nothing.
  public static let defaultKeep = ["CNAME", ".DS_Store", "Thumbs.db"]

  /// Makes a publisher into `folder`, which may be missing, empty, or an earlier build's.
  ///
  /// - Parameter keep: patterns of files that are not the build's and stay, see `site.keep`.
  public init(folder: String, keep: [String] = Self.defaultKeep) {
    self.init(folder: folder, keep: keep, effects: Disk())
  }

  init(folder: String, keep: [String] = Self.defaultKeep, effects: any FileEffects) {
    self.folder = folder
    self.keep = KeepRules(keep)
    self.effects = effects
  }

  /// Throws a ``PublishError`` where a build could not publish here, before it has taken its time.
  public func check() throws {
    try during(.inspect) {
      let place = try SitePlace(folder, effects: effects)
      _ = try SiteInventory.ofSite(at: place, keep: keep, effects: effects)
    }
  }

  /// Publishes a site that consists of `files`.
  @discardableResult
  public func publish(_ files: some Sequence<SiteFile>) throws -> PublishedSite {
    try publish { writer in
      for file in files { try writer.add(file) }
    }
  }

  /// Publishes the site whose files `produce` adds to the writer it is called with, so that they
  /// need not be in memory together.
  ///
  /// Throws ``PublishError``, or what `produce` throws; either way the old site stays.
  @discardableResult
  public func publish(_ produce: (SiteWriter) throws -> Void) throws -> PublishedSite {
    let place = try during(.inspect) { try SitePlace(folder, effects: effects) }
    let lock = try takeLock(place)
    defer { effects.unlock(lock, at: place.lock) }
    let leftovers = Leftovers(place: place, keep: keep, effects: effects)
    var published = PublishedSite(folder: place.folder)
    try during(.recover) { try leftovers.restore() }
    let old = try during(.inspect) {
      try SiteInventory.ofSite(at: place, keep: keep, effects: effects)
    }
    published.notes = try during(.recover) { try leftovers.clear() }
    do {
      try write(to: place, old, &published, produce)
      try putInPlace(place, old, &published)
    } catch {
      // What cannot be cleared now is cleared by the next build.
      _ = try? leftovers.clear(place.fresh)
      throw error
    }
    tidy(place, leftovers, &published)
    return published
  }

  private func takeLock(_ place: SitePlace) throws -> Int32 {
    try during(.write) { try effects.makeFolders(place.parentFolder) }
    switch try during(.lock, { try effects.lock(place.lock) }) {
    case .held(let lock): return lock
    case .busy(let holder):
      throw PublishError(
        step: .lock, path: place.folder,
        cause: "another build\(holder.isEmpty ? "" : " (process \(holder))") is writing it",
        remedy: "wait until that is done and build again")
    }
  }

  /// Writes all of the new site and waits until the disk has it.
  private func write(
    to place: SitePlace, _ old: SiteInventory, _ published: inout PublishedSite,
    _ produce: (SiteWriter) throws -> Void
  ) throws {
    let mark = "\(place.fresh)/\(ReservedName.unfinished)"
    try during(.write) {
      try effects.makeFolder(place.fresh)
      try effects.write([], to: mark)
    }
    let writer = SiteWriter(
      folder: place.fresh, oldFolder: place.folder, old: old, effects: effects)
    try produce(writer)
    let manifest = try writer.finish()
    let carrier = KeptFiles(place: place, effects: effects)
    try during(.keep) { try carrier.carryOver(old, beside: manifest) }
    published.files = manifest.entries.count
    published.kept = old.kept.count
    published.removed = old.manifest.map { $0.removed(in: manifest) } ?? 0
    (published.linked, published.bytesWritten) = writer.totals
    try during(.synchronise) {
      try effects.synchroniseFileSystem(of: place.fresh)
      try effects.removeFile(mark)
      if try effects.kind(of: place.folder) != nil {
        try effects.copyPermissions(from: place.folder, to: place.fresh)
      }
    }
  }

  private func putInPlace(
    _ place: SitePlace, _ old: SiteInventory, _ published: inout PublishedSite
  ) throws {
    try during(.exchange) {
      if try effects.kind(of: place.folder) == nil {
        try effects.rename(place.fresh, to: place.folder)
      } else if try !effects.exchange(place.fresh, place.folder) {
        try renameTwice(place, &published)
      }
    }
  }

  /// The way of file systems that cannot exchange: for a moment there is no site.
  private func renameTwice(_ place: SitePlace, _ published: inout PublishedSite) throws {
    let clock = ContinuousClock()
    let start = clock.now
    try effects.rename(place.folder, to: place.aside)
    do {
      try effects.rename(place.fresh, to: place.folder)
    } catch {
      try? effects.rename(place.aside, to: place.folder)
      throw error
    }
    published.window = clock.now - start
    published.notes.append(
      "the file system of \(place.folder) cannot exchange two folders in one step, so there was no "
        + "site between two renames, for \(start.duration(to: clock.now))")
  }

  /// Removes the old site. The new one stands, so nothing here is an error any more.
  private func tidy(
    _ place: SitePlace, _ leftovers: Leftovers, _ published: inout PublishedSite
  ) {
    do {
      // The exchange must be on the disk before what it replaced goes.
      try effects.synchroniseFolder(place.parentFolder)
      published.notes += try leftovers.clear()
    } catch {
      let cause = (error as? FileFailure)?.cause ?? "\(error)"
      published.notes.append(
        "the old site could not be removed whole (\(cause)); the next build tries again")
    }
  }
}
