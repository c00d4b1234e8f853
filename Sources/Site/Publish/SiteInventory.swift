/// What a site's folder holds, by whose it is. Paths are relative to the folder.
struct SiteInventory: Sendable {
  /// What the manifest there says; nil where there is none.
  var manifest: Manifest?
  /// Files that an earlier build wrote.
  var ours: [String] = []
  /// Files and links to carry over.
  var kept: [String] = []
  /// Folders of which nothing is left but that they are kept.
  var keptFolders: [String] = []
  /// Anything else.
  var foreign: [String] = []
  /// All folders, the outer ones first.
  var folders: [String] = []
  /// Whether there is a manifest that is not of this program.
  var hasForeignManifest = false

  /// Nothing.
  init() {}

  /// Looks through a folder.
  init(of folder: String, keep: KeepRules, effects: any FileEffects) throws {
    let manifestPath = "\(folder)/\(ReservedName.manifest)"
    if try effects.kind(of: manifestPath) == .file {
      manifest = Manifest(try effects.read(manifestPath))
      hasForeignManifest = manifest == nil
    }
    var written = Set((manifest?.entries ?? []).map(\.path))
    if manifest != nil { written.formUnion(ReservedName.all) }
    var open = [""]
    while let current = open.popLast() {
      for (name, kind) in try effects.entries(of: current.isEmpty ? folder : "\(folder)/\(current)")
      {
        let path = current.isEmpty ? name : "\(current)/\(name)"
        if kind == .folder {
          folders.append(path)
          open.append(path)
          if keep.keeps(path) { keptFolders.append(path) }
        } else if kind == .file, written.contains(path) {
          ours.append(path)
        } else if kind != .other, keep.keeps(path) {
          kept.append(path)
        } else {
          foreign.append(path)
        }
      }
    }
    sort()
  }

  private mutating func sort() {
    let isBefore = { (a: String, b: String) in a.utf8.lexicographicallyPrecedes(b.utf8) }
    ours.sort(by: isBefore)
    kept.sort(by: isBefore)
    keptFolders.sort(by: isBefore)
    foreign.sort(by: isBefore)
    folders.sort(by: isBefore)
  }
}

extension SiteInventory {
  /// What the folder of a site holds, empty where it is not there; throws where a build must not
  /// touch it.
  static func ofSite(at place: SitePlace, keep: KeepRules, effects: any FileEffects) throws
    -> SiteInventory
  {
    guard let kind = try effects.kind(of: place.folder) else { return SiteInventory() }
    guard kind == .folder else {
      throw refusal(place, "it is a file", "move it away or choose another folder with -o")
    }
    guard try effects.device(of: place.folder) == effects.device(of: place.parentFolder) else {
      throw refusal(
        place, "it is a file system of its own, so it cannot be exchanged as a whole",
        "choose a folder inside it with -o")
    }
    let inventory = try SiteInventory(of: place.folder, keep: keep, effects: effects)
    if inventory.hasForeignManifest {
      throw refusal(
        place, "its \(ReservedName.manifest) is not of a build of Jangkau",
        "choose an empty folder with -o")
    }
    if let first = inventory.foreign.first {
      let others = inventory.foreign.count - 1
      throw refusal(
        place,
        "it holds \(first)\(others > 0 ? " and \(others) more" : ""), which no earlier build wrote",
        "move that away, choose an empty folder with -o, or list it under site.keep")
    }
    return inventory
  }

  private static func refusal(_ place: SitePlace, _ cause: String, _ remedy: String)
    -> PublishError
  {
    PublishError(step: .inspect, path: place.folder, cause: cause, remedy: remedy)
  }
}
