import Coverage
import Geography

extension PageMaker {
  /// The terms of the plan, the pace and silence, for the page of the method.
  var planTerms: [MethodTerm] {
    let plan = report.plan
    let planned = Slot.text(numerals.trimmed(plan.familiesPerOfficerDay))
    var terms = [term(.curveTerm, curveSentence)]
    if let moved = plan.moved {
      terms.append(
        term(
          .endTerm,
          speech(
            PaceText.endMoved,
            [
              "from": .text(book.dates.long(moved.from)),
              "announced": .text(book.dates.long(moved.announced)),
              "end": .text(book.dates.long(plan.end)),
            ])))
    }
    if book.context.hasOfficers { terms.append(term(.silenceTerm, silenceSentence)) }
    return terms + [
      term(.paceTerm, speech(PaceText.pace)),
      term(.officerPaceTerm, speech(PaceText.officerPace, ["plan": planned])),
      term(.neededTerm, speech(PaceText.neededFormula, ["plan": planned])),
    ]
  }

  private func term(_ name: PaceText, _ text: String) -> MethodTerm {
    MethodTerm(name: Markup(speech(name)), text: text)
  }

  private var curveSentence: String {
    let plan = report.plan
    switch plan.curve {
    case .linear: return speech(PaceText.curveLinear)
    case .workingDays:
      return speech(
        PaceText.curveWorkingDays,
        ["days": .number(plan.workingDays(from: plan.start, to: plan.end))])
    case .points(let points):
      // A file may hold a point a day; a few say enough of it.
      let shown =
        points.count <= 6
        ? points
        : points.enumerated().filter {
          $0.offset % (points.count / 5) == 0
        }.map(\.element)
      let texts =
        shown.map { "\(numerals.threshold($0.share)) \(book.dates.long($0.day))" }
        + ["\(numerals.threshold(1)) \(book.dates.long(plan.end))"]
      return speech(PaceText.curvePoints, ["points": .text(texts.joined(separator: ", "))])
    }
  }

  private var silenceSentence: String {
    let rules = report.statusRules
    let sentence = speech(PaceText.silence, ["days": .number(rules.silentDays)])
    let access = rules.silentDaysByAccess.sorted { $0.key < $1.key }.map { way, days in
      speech(
        PaceText.silenceAccess, ["access": .text(book.accessName(way)), "days": .number(days)])
    }
    let units = rules.silentDaysByCode.sorted { $0.key < $1.key }.map { code, days in
      let name = tree.index(of: code).map { book.fullName($0) } ?? code.description
      return speech(PaceText.silenceUnit, ["unit": .text(name), "days": .number(days)])
    }
    let others = units + access
    guard !others.isEmpty else { return sentence }
    return sentence + " "
      + speech(PaceText.silenceLimit, ["list": .text(others.joined(separator: ", "))])
  }
}
