import Coverage

/// The records of one stretch of a source, in the order of its lines.
public struct VisitChunk: Sendable {
  /// The records. Texts and claims are numbered within the chunk; positions are those of the file.
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

/// All sources of visits of a configuration, read in chunks by several threads.
public struct VisitStream: Sendable {
  private let configuration: Configuration

  /// Finds the sources.
  ///
  /// - Parameters:
  ///   - configuration: names the sources.
  ///   - chunkSize: about how many bytes of a file one chunk has; without influence on what is read.
  /// - Throws: ``IntakeError`` of kind `missing` for a file that is not there, `configuration` for a
  ///   column that is not there, `data` for a file without a header.
  public init(_ configuration: Configuration, chunkSize: Int = 1 << 20) throws {
    self.configuration = configuration
  }

  /// Reads everything once and hands it on chunk by chunk.
  ///
  /// - Parameters:
  ///   - threads: how many chunks are in work at a time; that many are in memory.
  ///   - body: takes a chunk; it is called by several threads at a time, in no fixed order. An error
  ///     it throws ends the reading.
  /// - Returns: what was noticed; the order of reading has no influence on it.
  /// - Throws: ``IntakeError``, or what `body` throws.
  public func forEachChunk(threads: Int, _ body: @Sendable (VisitChunk) throws -> Void) throws
    -> [Finding]
  {
    let table = try readVisits(configuration)
    try body(
      VisitChunk(visits: table.visits, rejections: table.rejections, number: 0, worker: 0))
    return table.findings
  }
}
