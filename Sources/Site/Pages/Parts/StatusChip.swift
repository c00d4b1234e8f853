import Coverage

extension Book {
  /// A status as a word with a sample of its look.
  func chip(_ status: Status) -> Markup {
    Markup(trusted: "<span class=\"s s-\(status.name)\">\(escapedHTML(speech(status)))</span>")
  }

  /// A cell with a status, sorted from what is worst to what is best.
  func statusCell(_ unit: UnitReport) -> Table.Cell {
    let mark =
      unit.attention.isEmpty
      ? Markup.empty
      : Markup(
        trusted:
          " <abbr class=\"q\" title=\"\(escapedHTML(attentionTitle(unit.attention)))\">!</abbr>")
    return Table.Cell(chip(unit.status) + mark, order: Double(urgency(unit.status)))
  }

  private func attentionTitle(_ reasons: [Attention]) -> String {
    speech(Word.attentionHeading) + ": "
      + reasons.map { speech(attentionName($0)).lowercased() }.joined(separator: ", ")
  }
}

/// The order in which statuses ask for action, 0 first.
func urgency(_ status: Status) -> Int {
  switch status {
  case .untouched: 0
  case .silent: 1
  case .stalled: 2
  case .behind: 3
  case .noTarget: 4
  case .onTrack: 5
  case .scheduled: 6
  case .done: 7
  case .empty: 8
  }
}

/// All statuses in that order.
let statusesByUrgency = Status.allCases.sorted { urgency($0) < urgency($1) }

/// What a reason for attention is called.
func attentionName(_ reason: Attention) -> AttentionText {
  switch reason {
  case .noGPSSupport: .noGPSSupport
  case .gpsOnly: .gpsOnly
  case .manyNotFound: .manyNotFound
  case .misfit: .misfit
  case .staleTarget: .staleTarget
  }
}
