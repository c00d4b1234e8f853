import Coverage

/// A source of visits, opened: its rows, and which columns are which fields.
struct OpenedVisits: Sendable {
  /// The rows.
  var file: DelimitedFile
  /// The source, with what its format tells filled in.
  var source: Configuration.VisitSource
  /// Where the rows came from; nil where the file's own lines say it.
  var table: PreparedTable?

  /// The part with lines of the source instead of those of the prepared text.
  func placed(_ part: VisitPart) -> VisitPart {
    guard let table else { return part }
    // The header is line 1 of the prepared text, so the first row is line 2.
    func line(_ number: Int) -> Int {
      let row = number + part.linesAbove - 2
      return table.lines.indices.contains(row) ? Int(table.lines[row]) : number
    }
    var state = part.state
    for row in state.visits.position.indices {
      state.visits.position[row].line = UInt32(line(Int(state.visits.position[row].line)))
    }
    state.rejections = state.rejections.map {
      Rejection(
        position: .init(source: $0.position.source, line: UInt32(line(Int($0.position.line)))),
        reason: $0.reason)
    }
    state.collector.moveLines(line)
    return VisitPart(state: state, linesAbove: 0)
  }

  /// The rows that could not even be split; nil where there are none.
  func rejectedPart(_ number: UInt16) -> VisitPart? {
    guard let table, !table.rejected.isEmpty else { return nil }
    var state = VisitState()
    for row in table.rejected {
      state.rejections.append(
        Rejection(position: .init(source: number, line: UInt32(row.line)), reason: row.reason))
      state.collector.add(
        .rowRejected, subject: row.reason.rawValue, source: file.name, line: row.line)
    }
    return VisitPart(state: state, linesAbove: 0)
  }
}
