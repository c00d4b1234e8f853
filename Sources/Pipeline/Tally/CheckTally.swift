import Coverage

extension TallyFile {
  /// Whether the parts of a file can have been counted: every key once and in its order, and no count
  /// of more records than there are. What passes adds up without overflow, as long as all records
  /// together are at most ``mostRecords``.
  var isPossible: Bool {
    let records = cells.records
    return isAscending(cells.cells.map(\.key), <) && isAscending(cells.calls.map(\.key), <)
      && isAscending(cells.signs) { ($0.officer, $0.day) < ($1.officer, $1.day) }
      && isAscending(cells.officerClaims) {
        ($0.officer, $0.from, $0.until) < ($1.officer, $1.from, $1.until)
      }
      && cells.cells.allSatisfy { Int($0.count) <= records }
      && cells.calls.allSatisfy { Int($0.count) <= records }
      && cells.officerClaims.allSatisfy { Int($0.located) <= records }
      && findings.allSatisfy { (0...Int(UInt32.max)).contains($0.count) }
  }
}

/// Whether each value comes before the next.
private func isAscending<Value>(_ values: [Value], _ isBefore: (Value, Value) -> Bool) -> Bool {
  zip(values, values.dropFirst()).allSatisfy(isBefore)
}
