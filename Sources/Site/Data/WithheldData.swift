import Coverage

extension UnitReport {
  /// The counts with their names in data files; nil where an edition withholds one.
  var shownColumns: [(name: String, figure: Int?)] {
    counts.columns.map { name, figure in
      (name, withheld.contains(Self.kind(of: name)) ? nil : figure)
    }
  }

  private static func kind(of column: String) -> Withheld {
    switch column {
    case "found": .found
    case "completed", "completed_listed": .completed
    case "resolved", "resolved_listed": .resolved
    case "new": .new
    case "confirmed": .confirmed
    default: .interval
    }
  }
}

extension DataFiles {
  /// What a program must know that reads figures of the public edition: an empty or null figure of a
  /// unit that has one is withheld, the others are lower bounds. Nothing where nothing is withheld.
  func addWithheld(to json: inout JSONText) {
    guard report.smallCount > 0 else { return }
    json.name("withheld")
    json.object { json in
      json.member("small_count", report.smallCount)
      json.member(
        "note",
        "Counts of families under small_count are withheld (empty or null). Figures of desa move in "
          + "steps of at least small_count; figures above are sums of these: lower bounds.")
    }
    json.breakLine()
  }
}
