import Coverage
import Geography

/// What pages say in place of counts that the public edition withholds (decision 50).
extension PageMaker {
  private var isWithholding: Bool { report.smallCount > 0 }

  /// The note that figures move in steps and small ones are withheld; none where nothing is.
  var withheldNotes: [String] {
    isWithholding ? [speech(WithheldText.note, ["count": .number(report.smallCount)])] : []
  }

  /// The same in short for the brief.
  var withheldBrief: [String] {
    isWithholding ? [speech(WithheldText.brief, ["count": .number(report.smallCount)])] : []
  }

  /// What a day in the series of the public edition is.
  var withheldDays: String { speech(WithheldText.days) }

  /// When the newest record came, to the day where that is all the edition tells.
  func moment(_ instant: Int64) -> String {
    isWithholding ? book.dates.long(book.dates.day(of: instant)) : book.dates.moment(instant)
  }

  /// How old the data of a unit are whose receipts are withheld; nil where none came.
  func withheldFreshness(_ unit: UnitReport) -> String? {
    guard unit.withheld.contains(.days), let last = unit.counts.lastVisitDay else { return nil }
    return speech(WithheldText.lastVisit, ["day": .text(book.dates.long(last))])
  }

  /// Why a desa needs attention, without the counts; nil where they may be told.
  func withheldReason(_ reason: Attention, _ unit: UnitReport) -> String? {
    guard isWithholding else { return nil }
    switch reason {
    case .noGPSSupport: return speech(WithheldText.noGPSSupport)
    case .misfit: return speech(WithheldText.misfit)
    case .gpsOnly, .manyNotFound, .staleTarget: return nil
    }
  }

  /// The section on boundaries that do not fit, of which the public edition names no counts.
  func withheldMisfits() -> MisfitSection {
    MisfitSection(
      title: speech(MisfitText.heading), lead: speech(WithheldText.misfits), advice: "", tables: [])
  }

  /// The words of the method page on the edition.
  var editionText: String {
    guard book.context.edition == .public else { return speech(MethodText.internalEdition) }
    let text = speech(MethodText.publicEdition)
    guard isWithholding else { return text }
    return text + " "
      + speech(
        WithheldText.method,
        ["count": .number(report.smallCount), "most": .number(report.smallCount - 1)])
  }
}

extension Book {
  /// What a map says of a desa with too few families to tell; nil where they may be told.
  func withheldTitle(_ index: Int) -> String? {
    let unit = report.units[index]
    let what: Withheld =
      unit.rates.target == 0 ? .found : doneBy == .coverage ? .completed : .resolved
    guard unit.withheld.contains(what) else { return nil }
    return speech(
      WithheldText.mapTitle,
      ["name": .text(tree.units[index].name), "status": .text(speech(unit.status))])
  }
}

extension StatusReason {
  /// The reason of a status without the counts that are withheld; nil where they may be told.
  var withheld: [String]? {
    switch unit.status {
    case .untouched where unit.counts.found > 0 && unit.withheld.contains(.found):
      return [speech(WithheldText.untouched)]
    case .noTarget where unit.withheld.contains(.breakdowns):
      return [speech(WithheldText.noTarget)]
    case .done where unit.rates.target == 0 && unit.withheld.contains(.found):
      return [speech(WithheldText.doneWithoutTarget)]
    case .stalled, .behind, .onTrack:
      let what: Withheld = book.doneBy == .coverage ? .completed : .resolved
      guard unit.withheld.contains(what) else { return nil }
      let count = Slot.number(report.smallCount)
      guard unit.status == .stalled, let last = unit.counts.lastVisitDay else {
        return [
          speech(
            WithheldText.compared,
            [
              "count": count, "whole": .text(book.figures.text(unit.rates.target)),
              "expected": .text(book.numerals.percent(unit.expected)),
            ])
        ]
      }
      return [
        speech(
          WithheldText.stalled,
          [
            "day": .text(book.dates.long(last)), "count": count,
            "whole": .text(book.figures.text(unit.rates.target)),
          ])
      ]
    default: return nil
    }
  }
}
