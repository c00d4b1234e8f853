import Coverage

/// Why a desa has its status, with the rule's own figures, and what to do.
struct StatusReason: Sendable {
  let book: Book
  let index: Int

  var unit: UnitReport { book.report.units[index] }
  var report: CoverageReport { book.report }
  private var rules: StatusRules { book.report.statusRules }
  var speech: Speech { book.speech }

  /// The reason, and what limits it.
  var sentences: [String] {
    if let withheld { return withheld }
    switch unit.status {
    case .scheduled:
      let start = max(report.plan.start, unit.plannedStart ?? report.plan.start)
      return [speech(StatusText.scheduled, ["start": .text(book.dates.long(start))])]
    case .empty: return [speech(StatusText.empty)]
    case .done: return [done]
    case .silent:
      return silent
    case .untouched: return untouched
    case .noTarget:
      let met = Outcome.allCases.filter(\.isMet).map { unit.counts[$0] }.reduce(0, +)
      return [speech(StatusText.noTarget, ["met": book.figures.slot(met)])]
    case .stalled: return [stalled]
    case .behind, .onTrack: return [compared]
    }
  }

  /// What to do; nil where nothing is.
  var action: String? {
    switch unit.status {
    case .untouched: speech(StatusText.actUntouched)
    case .silent: speech(StatusText.actSilent)
    case .stalled: speech(StatusText.actStalled)
    case .behind: speech(StatusText.actBehind)
    case .noTarget: speech(StatusText.actNoTarget)
    case .scheduled: speech(StatusText.actScheduled)
    case .done, .empty, .onTrack: nil
    }
  }

  private var done: String {
    guard unit.rates.target > 0 else {
      return speech(StatusText.doneWithoutTarget, ["found": book.figures.slot(unit.counts.found)])
    }
    return speech(
      StatusText.doneFigure,
      [
        "measure": .text(book.measureName), "figure": figure, "part": part, "whole": whole,
        "threshold": .text(book.numerals.threshold(rules.doneAt)),
      ])
  }

  private var untouched: [String] {
    if unit.counts.found > 0 {
      return [speech(StatusText.untouchedNotMet, ["found": book.figures.slot(unit.counts.found)])]
    }
    let start = max(report.plan.start, unit.plannedStart ?? report.plan.start)
    var sentences = [
      speech(StatusText.untouchedNoVisit, ["start": .text(book.dates.long(start))])
    ]
    if !book.context.hasOfficers { sentences.append(speech(StatusText.mayBeUnsynced)) }
    return sentences
  }

  private var silent: [String] {
    let limit = unit.silence?.limit ?? rules.silentDays
    var sentences = [speech(StatusText.silent, ["limit": .number(limit)])]
    // Of a desa with one officer the days would be hers, so they are for the office.
    if let silence = unit.silence, book.context.edition == .internal {
      sentences.append(
        speech(
          PaceText.silentSince,
          ["officers": .number(silence.officers), "days": .number(silence.days)]))
    }
    if let outstanding = unit.outstanding, outstanding > 0 {
      sentences.append(
        speech(PaceText.silentUnknown, ["families": book.figures.slot(outstanding)]))
    }
    return sentences
  }

  private var stalled: String {
    let last = unit.counts.lastVisitDay ?? report.plan.start
    return speech(
      StatusText.stalled,
      [
        "day": .text(book.dates.long(last)), "days": .number(report.asOf - last),
        "limit": .number(rules.stalledDays), "figure": figure, "part": part, "whole": whole,
        "verb": .text(
          speech(book.doneBy == .coverage ? StatusText.verbCompleted : .verbResolved)),
      ])
  }

  private var compared: String {
    let share = unit.rates.figure(book.doneBy) ?? 0
    return speech(
      unit.status == .behind ? StatusText.behind : .onTrack,
      [
        "measure": .text(book.measureName), "figure": figure, "part": part, "whole": whole,
        "expected": .text(book.numerals.percent(unit.expected)),
        "points": .text(book.numerals.decimal((unit.expected - share) * 100, digits: 1)),
        "limit": .text(book.numerals.trimmed(rules.behindPoints)),
      ])
  }

  private var figure: Slot {
    .text(book.figures.rate(book.finished(unit.rates), of: unit.rates.target).text)
  }
  private var part: Slot { .text(book.figures.text(book.finished(unit.rates))) }
  private var whole: Slot { .text(book.figures.text(unit.rates.target)) }
}

extension Book {
  /// What the figure is called that finishes a desa.
  var measureName: String {
    speech(doneBy == .coverage ? Word.columnCoverage : .columnResolution)
  }
}
