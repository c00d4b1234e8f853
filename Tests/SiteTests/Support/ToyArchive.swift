import Coverage

extension Toy {
  /// Four days of the toy survey: one was published as it is, one with other figures, two never.
  static var archive: Archive {
    var archive = Archive()
    var previous: CoverageReport?
    for iso in ["2022-10-15", "2022-10-22", "2022-10-30", "2022-11-02"] {
      var toy = Toy()
      toy.asOf = day(iso)
      let report = toy.report
      archive.days.append(dayRecord(report, after: previous))
      previous = report
    }
    archive.published[archive.days[1].day] = archive.days[1].figures
    archive.published[archive.days[2].day] = archive.days[1].figures
    return archive
  }
}
