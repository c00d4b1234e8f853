import Coverage
import Geography

/// A page of a site.
public enum PageAddress: Hashable, Sendable {
  /// The top unit, at the root.
  case home
  /// A unit from the top to desa, by index of the tree.
  case unit(Int)
  /// The uncovered interior: the list to act on.
  case uncovered
  /// The ledger and the findings.
  case ledger
  /// Every definition, threshold and source.
  case method
  /// All days of the survey so far.
  case archive
  /// One day, as today's files know it.
  case archiveDay(Day)
  /// All officers; in the internal edition alone.
  case officers
  /// An officer, supervisor or coordinator, by id; in the internal edition alone.
  case officer(OfficerRole, String)
  /// The whole dashboard in one file.
  case oneFile
  /// What to check in the records; of the internal edition alone.
  case quality
}

/// Where each page stands.
struct Addresses: Sendable {
  private let tree: AdminTree

  init(_ tree: AdminTree) { self.tree = tree }

  /// The path of a page from the root of the site.
  func path(of page: PageAddress) -> String {
    switch page {
    case .home: "index.html"
    case .unit(let index): "wilayah/\(folder(of: index))/index.html"
    case .uncovered: "belum-terjangkau/index.html"
    case .ledger: "neraca/index.html"
    case .method: "metode/index.html"
    case .archive: "arsip/index.html"
    case .archiveDay(let day): "arsip/\(day)/index.html"
    case .officers: "petugas/index.html"
    case .officer(let role, let id): "petugas/\(officerFolder(role, id))/index.html"
    case .oneFile: "satu-berkas.html"
    case .quality: "mutu/index.html"
    }
  }

  /// The id of the part of the one file that says what a page says; nil where none does.
  func anchor(of page: PageAddress) -> String? {
    switch page {
    case .home: anchor(of: .unit(0))
    case .unit(let index): "w-\(folder(of: index))"
    case .uncovered: "h-belum-terjangkau"
    case .ledger: "h-neraca"
    case .method: "h-metode"
    case .archive, .archiveDay, .officers, .officer, .oneFile, .quality: nil
    }
  }

  /// The canonical code; with the level before it where a unit higher up has the same code.
  func folder(of index: Int) -> String {
    let unit = tree.units[index]
    let code = escapedPath(unit.code.description)
    return tree.index(of: unit.code) == index ? code : "\(unit.level.name)-\(code)"
  }
}

/// The links of one page, relative to it, so that a site works from any folder and from `file://`.
/// In the one file they lead to its own parts.
struct Links: Sendable {
  /// From the page to the root of the site: empty, or `../` as often as the page lies deep.
  let root: String
  /// Whether the page is the one file, whose parts are many pages' content.
  let isOneFile: Bool
  private let addresses: Addresses
  /// The page's first folder with the `/` after it; nil where it stands at the root.
  private let folder: String?
  /// From the page to its first folder.
  private let toFolder: String

  init(from page: PageAddress, _ addresses: Addresses) {
    let path = addresses.path(of: page)
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    root = String(repeating: "../", count: depth)
    toFolder = String(root.dropLast(3))
    folder = path.firstIndex(of: "/").map { String(path[...$0]) }
    isOneFile = page == .oneFile
    self.addresses = addresses
  }

  /// The link to a page.
  func to(_ page: PageAddress) -> String {
    if isOneFile, let anchor = addresses.anchor(of: page) { return "#" + anchor }
    let path = addresses.path(of: page)
    // Pages in one folder are named from there: a map links to hundreds.
    if let folder, path.hasPrefix(folder) { return toFolder + path.dropFirst(folder.count) }
    return root + path
  }

  /// An id for what stands once on the page of a unit; in the one file, once for each unit.
  func id(_ name: String, _ unit: Int) -> String {
    isOneFile ? name + "-" + addresses.folder(of: unit) : name
  }

  /// The link to a unit; the top unit is the root itself.
  func unit(_ index: Int) -> String { to(index == 0 ? .home : .unit(index)) }

  /// The link to a shared file.
  func asset(_ name: String) -> String { root + "assets/" + name }
}
