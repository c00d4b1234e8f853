import Coverage
import Geography

/// The head of a unit's page: what it is, how fresh, and the verdict.
struct Lead: TemplateModel {
  var eyebrow: String
  var name: String
  var asOf: String
  var asOfISO: String
  var freshness: String
  var isStale: Bool
  var verdict: Markup
  var more: [Markup]
  var warnings: [Markup]
}

extension PageMaker {
  /// The head of a unit above desa.
  func lead(_ index: Int) -> Lead {
    let verdict = Verdict(book: book, index: index)
    return Lead(
      eyebrow: eyebrow(index), name: book.fullName(index), asOf: asOf,
      asOfISO: report.asOf.description, freshness: freshness(report.units[index]),
      isStale: staleDays(report.units[index]) != nil, verdict: verdict.markup, more: verdict.more,
      warnings: verdict.warnings
        + staleWarning(report.units[index]).map { [Markup($0)] }.orEmpty)
  }

  /// `Kabupaten/kota · kode 6501 · Regsosek 2022`.
  func eyebrow(_ index: Int) -> String {
    let unit = tree.units[index]
    let code =
      unit.level == .survei
      ? [] : [speech(PlaceText.code, ["code": .text(unit.writtenCode)])]
    let level = speech(unit.level)
    return ([level.prefix(1).uppercased() + level.dropFirst()] + code).joined(separator: " · ")
  }

  /// `Per tanggal Rabu, 2 November 2022, hari ke-19 dari 31`.
  var asOf: String {
    let plan = report.plan
    let when: String
    if report.asOf < plan.start {
      when = speech(VerdictText.beforeSurvey)
    } else if report.asOf > plan.end {
      when = speech(VerdictText.afterSurvey, ["days": .number(report.asOf - plan.end)])
    } else {
      when = speech(
        VerdictText.dayOfSurvey,
        [
          "day": .number(report.asOf - plan.start + 1),
          "days": .number(plan.end - plan.start + 1),
        ])
    }
    return speech(VerdictText.asOf, ["day": .text(book.dates.full(report.asOf))]) + ", " + when
  }

  /// How old the newest record of a unit is on the day of the page.
  func freshness(_ unit: UnitReport) -> String {
    guard let newest = unit.counts.lastReceived else {
      return withheldFreshness(unit) ?? speech(VerdictText.newestNone)
    }
    let moment = Slot.text(moment(newest))
    let age = report.asOf - book.dates.day(of: newest)
    if age <= 0 { return speech(VerdictText.newestToday, ["moment": moment]) }
    return speech(VerdictText.newestOld, ["moment": moment, "days": .number(age)])
  }

  /// The age in days of the newest record, where that is old while the survey runs.
  func staleDays(_ unit: UnitReport) -> Int? {
    guard let newest = unit.counts.lastReceived, report.asOf <= report.plan.end else { return nil }
    let age = report.asOf - book.dates.day(of: newest)
    return age >= report.statusRules.silentDays ? age : nil
  }

  private func staleWarning(_ unit: UnitReport) -> String? {
    staleDays(unit).map { speech(VerdictText.staleData, ["days": .number($0)]) }
  }
}

extension Optional where Wrapped: RangeReplaceableCollection {
  /// The collection, or an empty one.
  var orEmpty: Wrapped { self ?? Wrapped() }
}
