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
  var facts: [Fact]
  var attention: [AttentionItem]
  var place: Markup
  var atMap: Crumb?
  var sls: String?
}

extension PageMaker {
  /// The sheet of a desa. That it may be unsynced is among the warnings of the units above it; where
  /// nobody was there are no figures, so that the file keeps to its bytes on a survey's first days too.
  func desaSheet(_ index: Int) -> DesaSheet {
    let unit = report.units[index]
    let status = StatusReason(book: book, index: index)
    return DesaSheet(
      id: anchor(.unit(index)), code: tree.units[index].writtenCode,
      crumbs: crumbs(unit: index, last: nil).filter { $0.href != nil }, eyebrow: eyebrow(index),
      name: tree.units[index].name, chip: book.chip(unit.status),
      reasons: Array(status.sentences.prefix(1)),
      action: status.action, facts: shortFacts(index),
      attention: attentionItems(index), place: joined(placeSentences(index)), atMap: atMap(index),
      sls: slsSentence(index))
  }

  private func joined(_ sentences: [Markup]) -> Markup {
    Markup(trusted: sentences.map(\.html).joined(separator: " "))
  }

  /// The key figures with their denominators alone.
  func shortFacts(_ index: Int) -> [Fact] {
    let unit = report.units[index]
    let rates = unit.rates
    guard unit.counts.lastVisitDay != nil else {
      return [
        Fact(
          name: speech(Word.columnTarget), value: figureMarkup(figures.targeted(unit.target)),
          note: ""),
        Fact(
          name: speech(Word.columnFound),
          value: figureMarkup(figures.counted(unit.counts.found, in: unit, .found)), note: ""),
      ]
    }
    func fact(_ name: Word, _ figure: Figure) -> Fact {
      Fact(name: speech(name), value: figureMarkup(figure), note: "")
    }
    let field = [
      fact(.columnFound, figures.counted(unit.counts.found, in: unit, .found)),
      fact(.columnNew, figures.counted(unit.counts.new, in: unit, .new)),
    ]
    guard rates.target > 0 else {
      return [
        fact(.columnTarget, figures.targeted(unit.target)),
        fact(.columnResolved, figures.counted(unit.counts.resolvedListed, in: unit, .resolved)),
        fact(.columnCompleted, figures.counted(unit.counts.completedListed, in: unit, .completed)),
      ] + field
    }
    return [
      rate(.columnResolution, rates.resolvedListed, in: unit, .resolved),
      rate(.columnCoverage, rates.completedListed, in: unit, .completed),
      Fact(
        name: speech(Word.columnExpected), value: Markup(numerals.percent(unit.expected)), note: ""),
      fact(.columnOutstanding, figures.targeted(unit.outstanding)),
    ] + field
  }

  /// A rate over the target with both its sides; with the target alone where nobody was there.
  private func rate(_ name: Word, _ part: Int, in unit: UnitReport, _ what: Withheld) -> Fact {
    let whole = unit.rates.target
    let count = figures.counted(part, in: unit, what)
    let slot = Slot.text(figures.text(whole))
    return Fact(
      name: speech(name),
      value: figureMarkup(count.kind == .withheld ? count : figures.rate(part, of: whole)),
      note: count.kind == .number
        ? speech(OneFileText.partOf, ["part": .text(count.text), "whole": slot])
        : speech(UnitText.ofTargetNote, ["whole": slot]))
  }

  /// The map that shows a desa: that of the unit right above.
  private func atMap(_ index: Int) -> Crumb? {
    tree.units[index].parent.map { parent in
      Crumb(
        name: speech(OneFileText.mapAt, ["unit": .text(book.fullName(parent))]),
        href: links.unit(parent))
    }
  }

  /// The SLS of a desa in one sentence, each with its families resolved and on the list: a table of
  /// each would double the file.
  private func slsSentence(_ index: Int) -> String? {
    guard report.units[index].counts.lastVisitDay != nil else { return nil }
    let parts = tree.children[index].map { child in
      let unit = report.units[child]
      let resolved = figures.counted(unit.counts.resolvedListed, in: unit, .resolved).text
      let target = unit.target.map { "/" + figures.text($0) } ?? ""
      return tree.units[child].name + " " + resolved + target
    }
    guard !parts.isEmpty else { return nil }
    return speech(OneFileText.sls, ["list": .text(parts.joined(separator: "; "))])
  }
}
