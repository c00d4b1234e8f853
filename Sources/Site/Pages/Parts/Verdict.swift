import Coverage
import Geography

/// One sentence on a unit above desa: are we on schedule, and which interior desa has nobody reached.
struct Verdict: Sendable {
  let book: Book
  let index: Int

  private var unit: UnitReport { book.report.units[index] }
  private var report: CoverageReport { book.report }
  private var speech: Speech { book.speech }

  /// The sentence with its figures in bold.
  var markup: Markup { Emphasis.markup(sentence) }

  /// The sentence as text, for the description of a page and for messages.
  var text: String { Emphasis.plain(sentence) }

  /// The sentence with the marks of ``Emphasis``.
  var sentence: String {
    let plan = report.plan
    if report.asOf < plan.start && unit.counts.found == 0 {
      return speech(
        VerdictText.notBegun,
        ["start": .text(book.dates.long(plan.start)), "days": .bold(plan.start - report.asOf)])
        + "."
    }
    let clauses = ([figureClause] + [expectedClause].compactMap { $0 } + [interiorClause])
      .joined(separator: "; ")
    let forecast = book.forecastSentence(index).map { " " + $0 } ?? ""
    guard report.asOf > plan.end else {
      return clauses.prefix(1).uppercased() + clauses.dropFirst() + "." + forecast
    }
    return speech(VerdictText.ended, ["end": .text(book.dates.long(plan.end))]) + clauses + "."
      + forecast
  }

  private var figureClause: String {
    let counts = unit.counts
    guard unit.rates.target > 0 else {
      return speech(
        VerdictText.noFigure,
        [
          "found": book.figures.bold(counts.found),
          "completed": .boldText(book.figures.text(counts.completed)),
        ])
    }
    let figure = book.figures.rate(book.finished(unit.rates), of: unit.rates.target).text
    let clause = speech(
      book.doneBy == .coverage ? VerdictText.coverage : .resolution, ["figure": .boldText(figure)])
    return counts.found == 0 && !unit.withheld.contains(.found)
      ? clause + ", " + speech(VerdictText.noVisits) : clause
  }

  private var expectedClause: String? {
    guard unit.rates.target > 0 else { return nil }
    let expected = book.numerals.percent(unit.expected)
    return speech(VerdictText.expected, ["expected": .boldText(expected)])
  }

  private var interiorClause: String {
    let uncovered = book.uncovered[index]
    if report.isInteriorUnknown {
      return speech(VerdictText.interiorUnknown, ["count": .bold(uncovered.count)])
    }
    let unreached = uncovered.count { report.units[$0].status == .untouched }
    let silent = uncovered.count { report.units[$0].status == .silent }
    let stalled = uncovered.count - unreached - silent
    if silent > 0 { return interiorList(unreached, silent, stalled) }
    switch (unreached, stalled) {
    case (0, 0):
      let hasInterior = book.tree.desa(in: index).contains {
        report.units[$0].interior?.isInterior == true
      }
      return speech(hasInterior ? VerdictText.interiorNone : .noInterior)
    case (_, 0):
      return speech(VerdictText.interiorUnreached, ["count": .bold(unreached)])
    case (0, _):
      return speech(VerdictText.interiorStalled, ["count": .bold(stalled)])
    default:
      return speech(
        VerdictText.interiorBoth, ["count": .bold(unreached), "stalled": .bold(stalled)])
    }
  }
}

extension Verdict {
  /// Where some desa are silent: whether those were reached is not known, so they stand apart.
  private func interiorList(_ untouched: Int, _ silent: Int, _ stalled: Int) -> String {
    let parts: [(PaceText, Int)] = [
      (.listUntouched, untouched), (.listSilent, silent), (.listStalled, stalled),
    ]
    let list = parts.filter { $0.1 > 0 }.map { speech($0.0, ["count": .bold($0.1)]) }
    return speech(PaceText.interiorList, ["list": .text(list.joined(separator: ", "))])
  }

  /// What is said right after the verdict: the pockets, and what silence hides.
  var more: [Markup] {
    [pocketSentence, silenceSentence].compactMap { $0 }.map(Emphasis.markup)
  }

  /// In how many desa it is unknown how many families' state.
  private var silenceSentence: String? {
    let silent = book.tree.desa(in: index).filter { report.units[$0].status == .silent }
    guard !silent.isEmpty else { return nil }
    let families = silent.compactMap { report.units[$0].outstanding }.reduce(0, +)
    return speech(
      PaceText.silentFamilies,
      ["desa": .bold(silent.count), "families": book.figures.bold(families)])
  }

  /// The same as text.
  var moreText: String? { pocketSentence.map(Emphasis.plain) }

  private var pocketSentence: String? {
    let pockets = book.pockets[index].map { report.pockets[$0] }
    guard !pockets.isEmpty else { return nil }
    // A pocket can reach beyond the unit; here its desa inside count.
    let desa = pockets.flatMap(\.desa).filter { book.tree.ancestors(of: $0).contains(index) }
    let families = desa.compactMap { report.units[$0].outstanding }.reduce(0, +)
    let unknown = desa.count { report.units[$0].target == nil }
    var text = speech(
      VerdictText.pockets,
      [
        "pockets": .bold(pockets.count), "desa": .bold(desa.count),
        "families": book.figures.bold(families),
      ])
    if unknown > 0 && report.hasTargets {
      text += " " + speech(VerdictText.pocketsWithoutTarget, ["count": .number(unknown)])
    }
    return text
  }

  /// Why the boundary file does not fit: by its desa, or by what befalls the typical officer.
  private var misfitWarning: String {
    if report.hasManyMisfits {
      return speech(
        VerdictText.misfitBoundaries,
        ["misfits": .number(report.misfits.count), "claimed": .number(report.claimedDesa)])
    }
    return speech(
      MisfitText.officersApart,
      [
        "affected": .number(report.officersApart.affected),
        "judged": .number(report.officersApart.judged),
      ])
  }

  /// What a reader must know before trusting the figures.
  var warnings: [Markup] {
    var sentences: [String] = []
    if report.boundariesMisfit {
      sentences.append(misfitWarning)
    }
    if !report.hasTargets {
      sentences.append(speech(VerdictText.noTargets))
    } else if unit.rates.desaWithoutTarget > 0 {
      sentences.append(
        speech(VerdictText.desaWithoutTarget, ["count": .number(unit.rates.desaWithoutTarget)]))
    }
    if report.isInteriorUnknown { sentences.append(speech(VerdictText.interiorWhyUnknown)) }
    if unit.rates.target > 0, book.finished(unit.rates) > unit.rates.target {
      sentences.append(speech(VerdictText.overTarget))
    }
    if !book.context.hasOfficers, !book.pockets[index].isEmpty {
      sentences.append(speech(VerdictText.mayBeUnsynced))
    }
    if index == 0, unit.counts[.unplaced] > 0 {
      sentences.append(
        speech(VerdictText.unplaced, ["count": book.figures.slot(unit.counts[.unplaced])]))
    }
    return sentences.map { Markup($0) }
  }
}
