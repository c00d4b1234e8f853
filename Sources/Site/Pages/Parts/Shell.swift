import Coverage
import Geography

/// What every page has around its content.
struct Shell: TemplateModel {
  var language: String
  var title: String
  var description: String
  /// The picture that a shared link shows; nil where there is none.
  var image: String?
  /// Where the page is on the web; nil where that is not configured.
  var address: String?
  var survey: String
  var root: String
  var home: String
  var style: String
  var script: String
  var searchIndex: String
  var isInternal: Bool
  var navigation: [NavigationItem]
  var crumbs: [Crumb]
  var previous: Crumb?
  var next: Crumb?
  var hasSiblings: Bool
  var other: Crumb?
  var downloadsLabel: String
  var downloads: [Crumb]
  var footer: [String]
}

/// A link of the main navigation.
struct NavigationItem: TemplateModel {
  var name: String
  var href: String
  var isCurrent: Bool
}

/// A link by a name; the page itself has none.
struct Crumb: TemplateModel {
  var name: String
  var href: String?
  var language: String?
}

/// Makes one page.
struct PageMaker {
  let book: Book
  let page: PageAddress
  let links: Links
  let desk: MapDesk

  var speech: Speech { book.speech }
  var numerals: Numerals { book.numerals }
  var figures: Figures { book.figures }
  var report: CoverageReport { book.report }
  var tree: AdminTree { book.tree }

  /// What stands around the content of a page about `unit`.
  func shell(title: String, description: String, unit: Int? = nil, crumb: String? = nil) -> Shell {
    let siblings = unit.map(siblings) ?? (nil, nil)
    return Shell(
      language: book.context.language.rawValue,
      title: speech(
        FooterText.title, ["survey": .text(report.plan.title), "unit": .text(title)]),
      description: description, image: image, address: address, survey: report.plan.title,
      root: links.root, home: links.to(.home), style: links.asset("jangkau.css"),
      script: links.asset("jangkau.js"),
      searchIndex: links.asset("cari.js"), isInternal: book.context.edition == .internal,
      navigation: navigation, crumbs: crumbs(unit: unit, last: crumb), previous: siblings.0,
      next: siblings.1, hasSiblings: siblings.0 != nil || siblings.1 != nil, other: other,
      downloadsLabel: speech(FooterText.downloads), downloads: downloads,
      footer: footer)
  }

  /// Crawlers want the picture's whole address; without a configured one it is relative.
  private var image: String? {
    guard book.context.hasPictures, !links.isOneFile else { return nil }
    return (book.context.address ?? links.root) + "ringkasan.png"
  }

  private var address: String? {
    links.isOneFile ? nil : book.context.address.map { $0 + book.addresses.path(of: page) }
  }

  private var navigation: [NavigationItem] {
    var items: [(Word, PageAddress)] = [
      (.navHome, .home), (.navUncovered, .uncovered), (.navLedger, .ledger), (.navMethod, .method),
    ]
    if !book.context.archive.days.isEmpty && !links.isOneFile {
      items.insert((.navArchive, .archive), at: 2)
    }
    if book.teams != nil && !links.isOneFile { items.insert((.navOfficers, .officers), at: 2) }
    var navigation = items.map { word, address in
      NavigationItem(
        name: speech(word), href: links.to(address),
        isCurrent: address == page || (address == .home && page == .unit(0)))
    }
    if book.quality != nil, !links.isOneFile {
      navigation.insert(
        NavigationItem(
          name: speech(QualityText.nav), href: links.to(.quality), isCurrent: page == .quality),
        at: book.teams == nil ? 2 : 3)
    }
    return navigation
  }

  /// The way from the top to a page.
  func crumbs(unit: Int?, last: String?) -> [Crumb] {
    if let last {
      return [Crumb(name: book.fullName(0), href: links.to(.home)), Crumb(name: last)]
    }
    guard let unit, unit != 0 else { return [] }
    return tree.ancestors(of: unit).reversed().map {
      Crumb(name: tree.units[$0].name, href: links.unit($0))
    } + [Crumb(name: tree.units[unit].name)]
  }

  private func siblings(_ unit: Int) -> (Crumb?, Crumb?) {
    guard let parent = tree.units[unit].parent else { return (nil, nil) }
    let all = tree.children[parent]
    let place = book.place[unit]
    func crumb(_ position: Int) -> Crumb? {
      guard all.indices.contains(position) else { return nil }
      return Crumb(name: tree.units[all[position]].name, href: links.unit(all[position]))
    }
    return (crumb(place - 1), crumb(place + 1))
  }

  /// The same page in the other language.
  private var other: Crumb? {
    guard let language = Language.allCases.first(where: { $0 != book.context.language }),
      let root = book.context.alternates[language]
    else { return nil }
    return Crumb(
      name: speech(FooterText.otherLanguage),
      href: links.root + root + book.addresses.path(of: page), language: language.rawValue)
  }

  /// The one file and the brief of this language, and the data files, which stand at the root of the edition.
  private var downloads: [Crumb] {
    let data = DataFiles.File.allCases.map { file in
      Crumb(
        name: String(file.rawValue.split(separator: "/").last ?? ""),
        href: links.root + book.context.editionRoot + file.rawValue)
    }
    let sheet = Crumb(
      name: "coverage.xlsx", href: links.root + book.context.editionRoot + "data/coverage.xlsx")
    let brief = (["txt"] + (book.context.hasPictures ? ["png", "pdf"] : [])).map { ending in
      Crumb(name: "ringkasan.\(ending)", href: links.root + "ringkasan.\(ending)")
    }
    let files = brief + data + [sheet]
    guard book.hasOneFile else { return files }
    return [Crumb(name: speech(OneFileText.link), href: links.to(.oneFile))] + files
  }

  private var footer: [String] {
    var lines = [
      speech(FooterText.denominator),
      speech(
        FooterText.made,
        [
          "version": .text(book.context.version), "inputs": .number(book.context.inputs.count),
        ]) + ", "
        + speech(FooterText.asOf, ["day": .text(book.dates.long(report.asOf))]) + ".",
    ]
    if book.context.edition == .public { lines.insert(speech(FooterText.publicNote), at: 1) }
    return lines
  }
}
