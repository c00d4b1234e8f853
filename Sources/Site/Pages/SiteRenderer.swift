import Cartography
import Coverage
import Geography

/// Renders the pages of one edition in one language.
///
/// Templates are compiled and what pages share is worked out once; then every page is a function of
/// its address, so pages can be rendered side by side.
public struct SiteRenderer: Sendable {
  let book: Book
  private let library: TemplateLibrary
  let desk: MapDesk

  /// Prepares a site.
  ///
  /// - Parameters:
  ///   - context: all that the pages are made from.
  ///   - maps: draws maps; its places are the desa of the report's tree in the order of `desaRange`.
  /// - Throws: what a template or the drawing of the index map throws.
  public init(context: SiteContext, maps: any MapMaking) throws {
    book = Book(context)
    library = try TemplateLibrary()
    let tree = context.report.tree
    let coarse = CoarseMaps(tree, maker: maps)
    let sheet =
      coarse.index(of: tree)
      ?? MapSheet(
        maker: maps, level: .desa, first: tree.desaRange.lowerBound, units: Array(tree.desaRange))
    let plain = MapDesk(book: book, maker: maps, coarse: coarse, index: nil)
    let index =
      sheet.canBeDrawn
      ? try sheet.maker.index(
        of: sheet.units.map { $0 - sheet.first },
        groups: tree.children[0].filter { tree.units[$0].level < .desa }.map { unit in
          MapGroup(members: plain.places(in: unit, on: sheet))
        }, size: 150) : nil
    desk = MapDesk(book: book, maker: maps, coarse: coarse, index: index)
  }

  /// The verdict on the top unit as text, for a terminal and for messages.
  public var verdict: String { Verdict(book: book, index: 0).text }

  /// All pages, in the order of the navigation, then of the tree. Each is a function of its address,
  /// so they can be rendered in any order and side by side.
  public var addresses: [PageAddress] {
    // The top unit stands at its own address too, which never changes.
    [.home] + (book.hasOneFile ? [.oneFile] : []) + [.uncovered, .ledger, .method]
      + (book.quality == nil ? [] : [.quality])
      + (book.context.archive.days.isEmpty ? [] : [.archive])
      + book.context.archive.days.map { .archiveDay($0.day) }
      + (book.teams?.addresses ?? [])
      + (0..<book.tree.desaRange.upperBound).map { .unit($0) }
  }

  /// Renders one page.
  public func page(_ address: PageAddress) throws -> SiteFile {
    let maker = PageMaker(
      book: book, page: address, links: Links(from: address, book.addresses), desk: desk)
    return SiteFile(path: book.addresses.path(of: address), text: try text(of: address, maker))
  }

  /// The files that pages share: style, script and the index of the search.
  public func assets() -> [SiteFile] {
    [
      SiteFile(path: "assets/jangkau.css", text: styleSheet + MapStyle.css + paperHead),
      SiteFile(path: "assets/jangkau.js", text: pageScript),
      SiteFile(path: "assets/cari.js", text: searchIndex(book)),
    ]
  }

  /// What every sheet of paper says above its text: that the internal edition is confidential.
  private var paperHead: String {
    guard book.context.edition == .internal else { return "" }
    return "@page{@top-center{content:\"\(book.speech(Word.confidential))\";"
      + "color:#a61c14;font:700 9pt sans-serif}}\n"
  }

  /// All files of the site, one after the other.
  public func pages() throws -> [SiteFile] {
    try addresses.map(page) + assets()
  }

  private func text(of address: PageAddress, _ maker: PageMaker) throws -> String {
    switch address {
    case .home: try page("area", maker.areaPage(0))
    case .unit(let unit) where book.tree.units[unit].level < .desa:
      try page("area", maker.areaPage(unit))
    case .unit(let unit): try page("desa", maker.desaPage(unit))
    case .uncovered: try page("uncovered", maker.uncoveredPage())
    case .ledger: try page("ledger", maker.ledgerPage())
    case .method: try page("method", maker.methodPage())
    case .officers: try page("officers", maker.officersPage())
    case .officer(let role, let id): try page("officers", maker.officerPage(role, id))
    case .oneFile: try page("oneFile", maker.oneFilePage())
    case .archive: try page("archive", maker.archivePage())
    case .quality: try qualityPage(maker)
    case .archiveDay(let day): try page("archiveDay", maker.archiveDayPage(day))
    }
  }

  private func qualityPage(_ maker: PageMaker) throws -> String {
    guard let quality = book.quality else { throw SiteError.unknownTemplate("quality") }
    return try page("quality", maker.qualityPage(quality))
  }

  private func page(_ template: String, _ model: some TemplateModel) throws -> String {
    try library.page(template, model, speech: book.speech)
  }
}

extension SiteFile {
  /// Makes a file of a text.
  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
