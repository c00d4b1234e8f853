import Coverage
import Foundation
import Locks

/// The records of one stretch of a source, in the order of its lines.
public struct VisitChunk: Sendable {
  /// The records. Texts and claims are numbered within the chunk; positions are those of the file. An
  /// id or a household that occurs twice may have two numbers.
  ///
  /// ``Visits/claims`` and ``Visits/officers`` may hold more than the chunk refers to. Of two chunks
  /// of the same ``worker`` the later has the claims and officers of the earlier with the same
  /// numbers, so what is worked out for each of them can be kept.
  public var visits: Visits
  /// The rows that could not be understood.
  public var rejections: [Rejection]
  /// Where the chunk stands among all, from 0, in the order of sources and lines.
  public var number: Int
  /// Which of the threads read it, from 0.
  public var worker: Int
}

/// The same with its records row by row, as they were read.
public struct RowChunk: Sendable {
  /// The records; texts are numbered in the tables of the chunk, claims among ``claims``.
  public var rows: [VisitRow]
  /// The texts of their ids and households; one that occurs twice may have two numbers.
  public var ids: TextTable
  /// See ``ids``.
  public var households: TextTable
  /// The claims and officers, with more than the chunk refers to: see ``VisitChunk/visits``.
  public var claims: [Claim]
  /// See ``claims``.
  public var officers: TextTable
  /// See ``VisitChunk``.
  public var rejections: [Rejection]
  /// See ``VisitChunk``.
  public var number: Int
  /// See ``VisitChunk``.
  public var worker: Int
  /// An index into ``VisitStream/sources``.
  var source: UInt16
  /// Whether the source says when interviews ended.
  var hasEnds: Bool
}

/// All sources of visits of a configuration, read in chunks by several threads.
public struct VisitStream: Sendable {
  /// The names of the files, as messages show them; ``Visits/Position/source`` is an index here.
  public let sources: [String]
  /// Whether any file has an officer field.
  public let hasOfficers: Bool
  /// Whether any file has an origin field.
  public let hasOrigins: Bool
  /// How long all files are, bytes.
  public let bytes: Int
  private let configuration: Configuration
  private let files: [VisitFile]
  private let prepared: [Int: OpenedVisits]
  private let chunkSize: Int
  private let longest: Int

  /// Finds the sources and reads the headers.
  ///
  /// - Parameters:
  ///   - configuration: names the sources.
  ///   - chunkSize: about how many bytes of a file one chunk has; without influence on what is read.
  /// - Throws: ``IntakeError`` of kind `missing` for a file that is not there, `configuration` for a
  ///   column that is not there, `data` for a file without a header.
  public init(_ configuration: Configuration, chunkSize: Int = Self.usualChunk) throws {
    try self.init(configuration, chunkSize: chunkSize, longest: DelimitedReader.usualLongest)
  }

  /// Bytes of a chunk: with what is read from it, it stays in a core's cache.
  public static let usualChunk = 1 << 18

  init(_ configuration: Configuration, chunkSize: Int, longest: Int) throws {
    self.configuration = configuration
    self.chunkSize = chunkSize
    self.longest = longest
    let files = try visitFiles(of: configuration)
    var columns: [VisitColumns] = []
    var prepared: [Int: OpenedVisits] = [:]
    for (index, entry) in files.enumerated() {
      let opened = try entry.open(configuration: configuration.file, longest: longest)
      columns.append(
        try VisitColumns(
          opened.source, in: opened.file.header, configuration: configuration.file))
      // What had to be put together or fetched is not so twice; other files are not held open.
      if opened.table != nil || RemoteSource(entry.path) != nil { prepared[index] = opened }
    }
    self.prepared = prepared
    self.files = files
    bytes = files.reduce(0) { sum, file in
      let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
      return sum + (size ?? 0)
    }
    sources = files.map(\.name)
    hasOfficers = columns.contains { $0.officer != nil }
    hasOrigins = columns.contains { $0.origin != nil }
  }

  /// Reads everything once and hands it on chunk by chunk, in columns.
  ///
  /// For its parameters and what it throws see ``forEachRowChunk(threads:progress:_:)``.
  public func forEachChunk(
    threads: Int, progress: (String, Int, Int) -> Void = { _, _, _ in },
    _ body: @Sendable (VisitChunk) throws -> Void
  ) throws -> [Finding] {
    try forEachRowChunk(threads: threads, progress: progress) { chunk in
      var visits = Visits(chunk.rows, source: chunk.source, hasEnds: chunk.hasEnds)
      visits.sources = sources
      visits.ids = chunk.ids
      visits.households = chunk.households
      visits.claims = chunk.claims
      visits.officers = chunk.officers
      visits.hasOfficers = hasOfficers
      visits.hasOrigins = hasOrigins
      try body(
        VisitChunk(
          visits: visits, rejections: chunk.rejections, number: chunk.number,
          worker: chunk.worker))
    }
  }

  /// Reads everything once and hands it on chunk by chunk.
  ///
  /// - Parameters:
  ///   - threads: how many chunks are in work at a time; that many are in memory.
  ///   - progress: called before each file with its name, its number from 1 and how many there are.
  ///   - body: takes a chunk; it is called by several threads at a time, in no fixed order. An error
  ///     it throws ends the reading.
  /// - Returns: what was noticed; the order of reading has no influence on it.
  /// - Throws: ``IntakeError``, or what `body` throws.
  public func forEachRowChunk(
    threads: Int, progress: (String, Int, Int) -> Void = { _, _, _ in },
    _ body: @Sendable (RowChunk) throws -> Void
  ) throws -> [Finding] {
    let state = ReadingState()
    for (index, entry) in files.enumerated() {
      progress(entry.name, index + 1, files.count)
      let opened =
        try prepared[index] ?? entry.open(configuration: configuration.file, longest: longest)
      let first = state.findings.withLock { $0.count }
      try read(opened, entry.name, UInt16(index), threads: threads, state) { chunk in
        var chunk = chunk
        chunk.number += first
        try body(chunk)
      }
      let rejected = opened.rejected(source: UInt16(index))
      if !rejected.rejections.isEmpty {
        let number = state.findings.withLock { findings in
          let number = findings.count
          findings.add(rejected.collector, number: number, 0)
          return number
        }
        try body(
          RowChunk(
            rows: [], ids: TextTable(), households: TextTable(), claims: [], officers: TextTable(),
            rejections: rejected.rejections, number: number, worker: 0, source: UInt16(index),
            hasEnds: false))
      }
    }
    return state.findings.withLock { $0.all }
  }

  /// Reads one file; chunks are numbered from 0 here.
  private func read(
    _ opened: OpenedVisits, _ name: String, _ number: UInt16, threads: Int, _ state: ReadingState,
    _ body: @Sendable (RowChunk) throws -> Void
  ) throws {
    let source = opened.source
    let columns = try VisitColumns(
      source, in: opened.file.header, configuration: configuration.file)
    let hasHouseholds = configuration.visits.contains { $0.fields[.household] != nil }
    let times = TimeParser(zone: configuration.plan.zone)
    let first = state.findings.withLock { $0.count }
    try opened.file.forEachChunk(threads: threads, chunkSize: chunkSize) { worker in
      let tables = state.known.withLock { $0.removeValue(forKey: worker) }
      return ChunkOfVisits(
        worker: worker,
        reader: VisitRowReader(
          source: source, columns: columns, name: name, number: number, times: times,
          hasHouseholds: hasHouseholds, claims: tables?.claims ?? ClaimTable(),
          officers: tables?.officers ?? TextTable()))
    } deliver: { chunk, place in
      var (rows, rejections) = chunk.reader.finish(linesAbove: place.linesAbove)
      var collector = chunk.reader.collector
      var linesAbove = place.linesAbove
      if opened.table != nil {
        for row in rows.indices { rows[row].line = UInt32(opened.line(Int(rows[row].line))) }
        for row in rejections.indices {
          rejections[row].position.line = UInt32(opened.line(Int(rejections[row].position.line)))
        }
        collector.moveLines { opened.line($0 + linesAbove) }
        linesAbove = 0
      }
      let (noticed, above) = (collector, linesAbove)
      state.findings.withLock { $0.add(noticed, number: first + place.number, above) }
      let reader = chunk.reader
      try body(
        RowChunk(
          rows: rows, ids: reader.ids, households: reader.households, claims: reader.claims.claims,
          officers: reader.officers, rejections: rejections, number: place.number,
          worker: chunk.worker, source: number, hasEnds: columns.endedAt != nil))
    } done: { chunk, worker in
      state.known.withLock { $0[worker] = (chunk.reader.claims, chunk.reader.officers) }
    }
  }
}

/// What is kept from file to file.
private final class ReadingState: Sendable {
  /// The claims and officers of each thread.
  let known = Mutex([Int: (claims: ClaimTable, officers: TextTable)]())
  let findings = Mutex(FindingSequence())
}

/// A thread's reader of rows.
private struct ChunkOfVisits: RowConsumer {
  let worker: Int
  var reader: VisitRowReader

  mutating func begin(bytes: Int) { reader.begin(bytes: bytes) }
  mutating func take(_ row: some RowCells) { reader.take(row) }
  mutating func reject(line: Int, _ reason: Rejection.Reason) { reader.reject(line: line, reason) }
}

/// Findings of chunks that come in any order, put together in that of their numbers.
private struct FindingSequence {
  private var collector = FindingCollector()
  private var waiting: [Int: (collector: FindingCollector, linesAbove: Int)] = [:]
  /// How many chunks are put together.
  private(set) var count = 0

  mutating func add(_ found: FindingCollector, number: Int, _ linesAbove: Int) {
    waiting[number] = (found, linesAbove)
    while let next = waiting.removeValue(forKey: count) {
      collector.absorb(next.collector, linesAbove: next.linesAbove)
      count += 1
    }
  }

  var all: [Finding] { collector.all }
}
