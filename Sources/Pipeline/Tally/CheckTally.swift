import Coverage

extension TallyFile {
  /// Whether the parts of a file can have been counted: every key once and in order, every record once
  /// from the day on which it is known, and no count of more records than there are. Whatever passes
  /// adds up without overflow, as long as all records together are at most ``mostRecords``.
  var isPossible: Bool {
    let records = cells.records
    guard records <= Self.mostRecords, isAscending(cells.cells.map(\.key), <),
      isAscending(cells.calls.map(\.key), <),
      isAscending(cells.signs, { ($0.officer, $0.day) < ($1.officer, $1.day) }),
      isAscending(
        cells.officerClaims, { ($0.officer, $0.from, $0.until) < ($1.officer, $1.from, $1.until) })
    else { return false }
    let known = cells.cells.reduce(0) { $1.key.kind.isFirst ? $0 + Int($1.count) : $0 }
    return known == records && cells.cells.allSatisfy { Int($0.count) <= records }
      && cells.calls.allSatisfy { Int($0.count) <= records }
      && cells.officerClaims.allSatisfy { Int($0.located) <= records }
      && findings.allSatisfy { (0...Self.mostRecords).contains($0.count) }
  }

  /// What the counts of cells have room for: 2,147,483,647, some thirty times the families of Indonesia.
  static let mostRecords = Int(Int32.max)
}

/// Whether each value comes before the next.
private func isAscending<Value>(_ values: [Value], _ isBefore: (Value, Value) -> Bool) -> Bool {
  zip(values, values.dropFirst()).allSatisfy(isBefore)
}
