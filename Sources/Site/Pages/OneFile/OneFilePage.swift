import Cartography
import Coverage
import Geography

/// The whole dashboard in one file: every unit a sheet of it, of which one shows at a time.
struct OneFilePage: TemplateModel {
  var shell: Shell
  var policy: Markup
  var style: Markup
  var script: Markup
  var patterns: Markup
  var desa: [DesaSheet]
  var areas: [AreaSheet]
  var uncoveredId: String
  var uncovered: UncoveredPage
  var ledgerId: String
  var ledger: LedgerPage
  var methodId: String
  var methodTitle: String
  var method: MethodPage
  var home: AreaSheet
  var about: String
}

extension Book {
  /// The one file is made for surveys of at most so many desa: a province's file has its bytes for
  /// about a third of that, and a file that no message takes and no phone opens helps nobody.
  static let oneFileDesa = 1500

  /// Whether the site has the one file.
  var hasOneFile: Bool { tree.desaRange.count <= Self.oneFileDesa }
}

extension PageMaker {
  /// The whole dashboard in one file.
  func oneFilePage() throws -> OneFilePage {
    let verdict = Verdict(book: book, index: 0)
    // The top unit comes last: it shows where no other sheet is asked for.
    let above = tree.units.indices.filter { $0 > 0 && $0 < tree.desaRange.lowerBound }
    return OneFilePage(
      shell: shell(title: book.fullName(0), description: verdict.text, unit: 0),
      policy: OneFileHead.policy, style: OneFileHead.style,
      script: OneFileHead.script,
      patterns: Markup(trusted: MapStyle.sharedPatterns()),
      desa: tree.desaRange.map(desaSheet), areas: try above.map(areaSheet),
      uncoveredId: anchor(.uncovered), uncovered: try uncoveredPage(), ledgerId: anchor(.ledger),
      ledger: ledgerPage(), methodId: anchor(.method), methodTitle: speech(OneFileText.inShort),
      method: methodPage(), home: try areaSheet(0), about: speech(OneFileText.about))
  }

  /// The id of a sheet.
  func anchor(_ page: PageAddress) -> String { book.addresses.anchor(of: page) ?? "" }

  /// For which surveys there is one file, for the page of the method.
  var oneFileSentence: String {
    let limit = Slot.number(Book.oneFileDesa)
    guard !book.hasOneFile else { return speech(OneFileText.method, ["limit": limit]) }
    return speech(
      OneFileText.left, ["count": .number(tree.desaRange.count), "limit": limit])
  }
}
