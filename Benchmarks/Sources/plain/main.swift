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
var tree = try readBoundaries(configuration, measured: false).tree
let bounded = clock.now
let locator = DesaLocator(shapes: tree.desaRange.map { tree.units[$0].shape })
// Whoever only locates needs no border twice.
tree = tree.withoutShapes
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
let days = (0..<1 << Int(PlainVisit.dayBits)).filter { day in
  workers.contains { $0.worker.withLock { $0.days[day] } }
}
let groups = distinctHouseholds(
  parts, desa: locator.count, days: days, threads: arguments.threads)
let counted = clock.now

print(groups.totals.households, groups.totals.groups)
if let output = arguments.output {
  let place = URL(fileURLWithPath: output)
  try Data().write(to: place)
  let file = try FileHandle(forWritingTo: place)
  for piece in groupsText(groups, tree, start: configuration.plan.start) {
    try file.write(contentsOf: piece)
  }
  try file.close()
}
let end = clock.now
if arguments.wantsCounters {
  let kept = parts.reduce(0) { $0 + $1.count }
  FileHandle.standardError.write(
    Data(
      """
      records \(read.records), rejected \(read.rejected), complete and located \(kept)
      bytes read \(cells.bytesRead)
      boundaries \(bounded - begin), index \(indexed - bounded), \
      reading and locating \(located - indexed), distinct \(counted - located), \
      writing \(end - counted)

      """.utf8))
}
