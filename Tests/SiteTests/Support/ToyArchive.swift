import Coverage

extension Toy {
  /// Five days of the toy survey: one was published as it is, one with other figures, the others
  /// never.
  static var archive: Archive {
    var archive = Archive()
    var previous: CoverageReport?
    for iso in ["2022-10-15", "2022-10-22", "2022-10-30", "2022-11-02"] {
      var toy = Toy()
      toy.asOf = day(iso)
      let report = toy.report
      var record = dayRecord(report, after: previous)
      record.difference = toy.since.map { DaySummary($0, tree: report.tree) }
      record.difference?.targets = [
        TargetChange(unit: report.tree.desaRange.lowerBound, from: nil, to: 7)
      ]
      archive.days.append(record)
      previous = report
    }
    // A day on which nothing changed.
    var quiet = Toy()
    quiet.asOf = day("2022-11-03")
    archive.days.append(dayRecord(quiet.report, after: quiet.report))
    archive.published[archive.days[1].day] = archive.days[1].figures
    archive.published[archive.days[2].day] = archive.days[1].figures
    return archive
  }
}
