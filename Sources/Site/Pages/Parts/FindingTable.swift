import Coverage

extension PageMaker {
  /// How many subjects or places of a finding are named.
  private static let namedSubjects = 8

  /// All findings, one row a rule: warnings first, then by how often.
  func findingTable() -> Table? {
    let groups = Dictionary(grouping: book.context.findings, by: \.rule)
    guard !groups.isEmpty else { return nil }
    let rules = Finding.Rule.allCases.filter { groups[$0] != nil }
    let order = rules.enumerated().sorted { left, right in
      let (a, b) = (groups[left.element] ?? [], groups[right.element] ?? [])
      return (severity(b), sum(b), left.offset) < (severity(a), sum(a), right.offset)
    }
    var columns: [Table.Column] = [
      .text(speech(Word.columnRule)), .number(speech(Word.columnCount)),
      .text(speech(Word.columnSubjects)),
    ]
    if book.context.edition.showsLines { columns.append(.text(speech(Word.columnLines))) }
    return Table(
      caption: Markup(speech(LedgerText.findingsCaption)), id: "temuan", columns: columns,
      rows: order.map { findingRow($0.element, groups[$0.element] ?? []) }, look: "act",
      isCards: true)
  }

  private func severity(_ findings: [Finding]) -> Finding.Severity {
    findings.map(\.severity).max() ?? .note
  }

  private func sum(_ findings: [Finding]) -> Int { findings.map(\.count).reduce(0, +) }

  private func findingRow(_ rule: Finding.Rule, _ findings: [Finding]) -> [Table.Cell] {
    let isWarning = severity(findings) == .warning
    let kind = speech(isWarning ? Word.severityWarning : .severityNote)
    let name = Markup(
      trusted:
        "\(escapedHTML(speech(rule))) <span class=\"sev\(isWarning ? " w" : "")\">"
        + "\(escapedHTML(kind))</span>")
    var cells = [
      Table.Cell(name), Table.Cell(numerals.count(sum(findings))),
      Table.Cell(subjects(rule, findings), look: "many"),
    ]
    if book.context.edition.showsLines {
      cells.append(Table.Cell(places(rule, findings), look: "many"))
    }
    return cells
  }

  private func subjects(_ rule: Finding.Rule, _ findings: [Finding]) -> String {
    // What a record says in its own words may be anything, a name even, if a column is mapped wrong.
    if book.context.edition == .public, rule.quotesRecords { return speech(Mark.none) }
    let named = findings.filter { !$0.subject.isEmpty || $0.amount != nil }
      .sorted { ($1.count, $0.subject) < ($0.count, $1.subject) }
    var texts = named.prefix(Self.namedSubjects).map { findingWords.subject(rule, $0) }
    if named.count > Self.namedSubjects {
      texts.append(
        speech(
          LedgerText.moreSubjects, ["count": .number(named.count - Self.namedSubjects)]))
    }
    return texts.isEmpty ? speech(Mark.none) : texts.joined(separator: "; ")
  }

  private func places(_ rule: Finding.Rule, _ findings: [Finding]) -> String {
    let places = findings.flatMap(\.places)
    return places.isEmpty
      ? speech(Mark.none) : findingWords.places(rule, places, atMost: Self.namedSubjects)
  }

  private var findingWords: FindingWords { FindingWords(speech: speech, asOf: report.asOf) }
}
