import Coverage
import Dispatch
import Foundation
import Geography
import Intake
import Synchronization

// The peers' question with the tool's own reader, locator and parsers and without the rules of
// counting: distinct households with the status `complete`, by the desa in which the position lies and
// the day of the visit.
//
//   plain -c jangkau.yml [-v visits.csv] [-o groups.csv] [--threads N] [--counters]

let arguments = PlainArguments(CommandLine.arguments)
let clock = ContinuousClock()
let begin = clock.now
let configuration = try readConfiguration(arguments.configuration)
let boundaries = try readBoundaries(configuration, measured: false)
let tree = boundaries.tree
let locator = DesaLocator(shapes: tree.desaRange.map { tree.units[$0].shape })
let indexed = clock.now
guard let source = configuration.visits.first else { fatalError("no visits are configured") }
let path = arguments.visits ?? configuration.resolve(source.source)
func column(_ field: VisitField) -> String { source.fields[field]?.first ?? field.rawValue }
let cells = try CellReader(
  path: path,
  columns: [.visitedAt, .household, .outcome, .latitude, .longitude].map(column))

let workers = (0..<arguments.threads).map { _ in
  Seat(PlainWorker(zone: configuration.plan.zone, base: configuration.plan.start))
}
let read = try cells.forEachChunk(threads: arguments.threads) { chunk, thread in
  workers[thread].worker.withLock { $0.take(chunk, locator) }
}
let located = clock.now
let parts = workers.map { $0.worker.withLock { $0.visits } }
let groups = distinctHouseholds(parts, threads: arguments.threads)
let end = clock.now

print(groups.reduce(0) { $0 + $1.households }, groups.count)
if let output = arguments.output {
  var text = "code,day,households\n"
  for group in groups {
    let day = configuration.plan.start + group.day
    let code = tree.units[tree.desaRange.lowerBound + group.desa].code
    text += "\(code),\(day),\(group.households)\n"
  }
  try Data(text.utf8).write(to: URL(fileURLWithPath: output))
}
if arguments.wantsCounters {
  let kept = parts.reduce(0) { $0 + $1.count }
  FileHandle.standardError.write(
    Data(
      """
      records \(read.records), rejected \(read.rejected), complete and located \(kept)
      bytes read \(cells.bytesRead)
      boundaries and index \(indexed - begin), reading and locating \(located - indexed), \
      distinct \(end - located)

      """.utf8))
}
