import Coverage
import Geography

/// A desa in the one file: in words, without a map of its own.
struct DesaSheet: TemplateModel {
  var id: String
  var code: String
  var crumbs: [Crumb]
  var eyebrow: String
  var name: String
  var chip: Markup
  var reasons: [String]
  var action: String?
  var gauge: Markup
  var facts: [Fact]
  var attention: [AttentionItem]
  var place: [Markup]
  var atMap: Crumb?
  var sls: Markup?
  var slsNote: String?
}

extension PageMaker {
  /// The sheet of a desa.
  func desaSheet(_ index: Int) -> DesaSheet {
    let unit = report.units[index]
    let status = StatusReason(book: book, index: index)
    let sls = slsCount <= Book.oneFileSLS ? slsTable(index)?.markup : nil
    return DesaSheet(
      id: anchor(.unit(index)), code: tree.units[index].writtenCode,
      crumbs: crumbs(unit: index, last: nil), eyebrow: eyebrow(index),
      name: tree.units[index].name, chip: book.chip(unit.status), reasons: status.sentences,
      action: status.action, gauge: book.bar(unit), facts: facts(index),
      attention: attentionItems(index), place: placeSentences(index), atMap: atMap(index), sls: sls,
      slsNote: slsNote(index, isShown: sls != nil))
  }

  /// The map that shows a desa: that of the unit right above.
  private func atMap(_ index: Int) -> Crumb? {
    tree.units[index].parent.map { parent in
      Crumb(
        name: speech(OneFileText.mapAt, ["unit": .text(book.fullName(parent))]),
        href: links.unit(parent))
    }
  }

  private var slsCount: Int { tree.units.count - tree.desaRange.upperBound }

  private func slsNote(_ index: Int, isShown: Bool) -> String? {
    let count = tree.children[index].count
    guard count > 0 else { return nil }
    return isShown
      ? speech(UnitText.slsNote) : speech(OneFileText.slsLeft, ["count": .number(count)])
  }
}
