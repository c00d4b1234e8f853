import Geography

/// What the recaps add to the count of records, and what became of their rows.
struct RecapCount {
  private(set) var ledger = RecapLedger()
  private(set) var findings: [Finding] = []
  /// What is added to single units, before anything is added up.
  private(set) var additions: [Addition] = []

  /// Families of one unit and day.
  struct Addition {
    var unit: Int
    var day: Day
    var byOutcome: [Int]
  }

  /// Sorts the rows.
  ///
  /// - Parameters:
  ///   - tree: the units, those that only recaps name among them.
  ///   - hasRecords: whether records count in a unit, or below it, on a day.
  ///   - names: the names of the sources, for findings.
  init(
    _ tables: [RecapTable], tree: AdminTree, asOf: Day, names: [String],
    hasRecords: (Int, Day) -> Bool
  ) {
    var places: [Finding.Rule: [Visits.Position]] = [:]
    var perDay: [Key: [Int]] = [:]
    for table in tables {
      ledger.read += table.rows.count + table.rejected
      ledger.rejected += table.rejected
      let known = known(table.rows, tree: tree, asOf: asOf, &places)
      for (unit, rows) in known {
        for (day, counts) in table.isCumulative
          ? increments(rows) : rows.map({ ($0.key, $0.value) })
        {
          let key = Key(unit: unit, day: day.day)
          guard let other = perDay[key] else {
            perDay[key] = counts
            positions[key] = day.position
            continue
          }
          // Of two sources, too, the greatest stands, whichever is named first.
          ledger.repeated += 1
          let isGreater = other.lexicographicallyPrecedes(counts)
          places[.recapRepeated, default: []].append(
            isGreater ? positions[key] ?? day.position : day.position)
          if isGreater {
            perDay[key] = counts
            positions[key] = day.position
          }
        }
      }
    }
    settle(perDay, tree: tree, hasRecords, &places)
    for rule in [Finding.Rule.recapUnknownUnit, .recapRepeated, .recapCovered] {
      guard let found = places[rule]?.sorted(), !found.isEmpty else { continue }
      findings.append(
        Finding(
          rule, count: found.count,
          places: found.prefix(5).map {
            Finding.Place(source: names[Int($0.source)], line: Int($0.line))
          }))
    }
  }

  private struct Key: Hashable {
    var unit: Int
    var day: Day
  }

  /// A day with the row it comes from.
  private struct DayRow: Hashable {
    var day: Day
    var position: Visits.Position
  }

  private var positions: [Key: Visits.Position] = [:]

  /// The rows that may count, by unit; of several of one day the greatest stands.
  private mutating func known(
    _ rows: [Recap], tree: AdminTree, asOf: Day, _ places: inout [Finding.Rule: [Visits.Position]]
  ) -> [Int: [DayRow: [Int]]] {
    var best: [Key: Recap] = [:]
    for row in rows {
      guard let unit = tree.index(of: row.code), tree.units[unit].level >= .desa else {
        ledger.unknown += 1
        places[.recapUnknownUnit, default: []].append(row.position)
        continue
      }
      guard row.day <= asOf else {
        ledger.later += 1
        continue
      }
      let key = Key(unit: unit, day: row.day)
      guard let other = best[key] else {
        best[key] = row
        continue
      }
      ledger.repeated += 1
      let isGreater = other.byOutcome.lexicographicallyPrecedes(row.byOutcome)
      places[.recapRepeated, default: []].append(isGreater ? other.position : row.position)
      if isGreater { best[key] = row }
    }
    var result: [Int: [DayRow: [Int]]] = [:]
    for (key, row) in best {
      result[key.unit, default: [:]][DayRow(day: key.day, position: row.position)] = row.byOutcome
    }
    return result
  }

  /// What each day adds to a sum to date. Where a later row says less, the later one is right: what
  /// it takes back was never added.
  private func increments(_ rows: [DayRow: [Int]]) -> [(DayRow, [Int])] {
    let sorted = rows.sorted { ($0.key.day, $0.key.position) < ($1.key.day, $1.key.position) }
    var sums = sorted.map(\.value)
    for index in sums.indices.dropLast().reversed() {
      sums[index] = zip(sums[index], sums[index + 1]).map(min)
    }
    return sorted.indices.map { index in
      let before = index > 0 ? sums[index - 1] : [Int](repeating: 0, count: sums[index].count)
      return (sorted[index].key, zip(sums[index], before).map { $0 - $1 })
    }
  }

  private mutating func settle(
    _ perDay: [Key: [Int]], tree: AdminTree, _ hasRecords: (Int, Day) -> Bool,
    _ places: inout [Finding.Rule: [Visits.Position]]
  ) {
    let below = Set(
      perDay.keys.flatMap { key in
        tree.ancestors(of: key.unit).map { Key(unit: $0, day: key.day) }
      })
    for key in perDay.keys.sorted(by: { ($0.unit, $0.day) < ($1.unit, $1.day) }) {
      guard let counts = perDay[key] else { continue }
      if hasRecords(key.unit, key.day) || below.contains(key) {
        ledger.covered += 1
        if let position = positions[key] { places[.recapCovered, default: []].append(position) }
        continue
      }
      ledger.counted += 1
      ledger.families += counts.reduce(0, +)
      additions.append(Addition(unit: key.unit, day: key.day, byOutcome: counts))
    }
  }
}
