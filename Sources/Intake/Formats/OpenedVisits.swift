import Coverage

/// A source of visits, opened: its rows, and which columns are which fields.
struct OpenedVisits: Sendable {
  /// The rows.
  var file: ChunkedFile
  /// The source, with what its format tells filled in.
  var source: Configuration.VisitSource
  /// Where the rows came from; nil where the file's own lines say it.
  var table: PreparedTable?

  /// The line of the source, for one of the prepared text.
  func line(_ number: Int) -> Int {
    // The header is line 1 of the prepared text, so the first row is line 2.
    guard let table, table.lines.indices.contains(number - 2) else { return number }
    return Int(table.lines[number - 2])
  }

  /// The rows that could not even be split.
  func rejected(source number: UInt16) -> (rejections: [Rejection], collector: FindingCollector) {
    var rejections: [Rejection] = []
    var collector = FindingCollector()
    for row in table?.rejected ?? [] {
      rejections.append(
        Rejection(position: .init(source: number, line: UInt32(row.line)), reason: row.reason))
      collector.add(
        .rowRejected, subject: row.reason.rawValue, source: file.name, line: row.line)
    }
    return (rejections, collector)
  }
}
