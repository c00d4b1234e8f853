import Coverage
import Foundation
import Geography
import Site

/// Days after the survey's end that the archive still has.
let archivedDaysAfterEnd = 60

/// Where a build keeps what it publishes for a day, so that a later one can name corrections.
func publishedPath(_ day: Day) -> String { "arsip/\(day)/terbit.json" }

/// Reads what earlier builds published for other days than `asOf` from the site that is there.
///
/// Later days are kept too: building an earlier day again must not forget them. A file that cannot be
/// read is no earlier build's; there is nothing to compare with then.
func readPublished(below folder: String, otherThan asOf: Day) -> [Day: PublishedFigures] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/arsip")) ?? []
  var result: [Day: PublishedFigures] = [:]
  for day in names.compactMap(Day.init(iso:)) where day != asOf {
    if let data = FileManager.default.contents(atPath: folder + "/" + publishedPath(day)),
      let figures = try? JSONDecoder().decode(PublishedFigures.self, from: data),
      figures.asOf == day.description
    {
      result[day] = figures
    }
  }
  return result
}

/// What this build publishes, and what earlier ones did, as files of the site.
func publishedFiles(_ archive: Archive, report: CoverageReport) throws -> [SiteFile] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  var figures = archive.published
  figures[report.asOf] = PublishedFigures(report)
  return try figures.keys.sorted().compactMap { day in
    guard let value = figures[day] else { return nil }
    return SiteFile(path: publishedPath(day), bytes: Array(try encoder.encode(value)) + [10])
  }
}
