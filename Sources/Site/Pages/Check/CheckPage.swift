import Coverage
import Geography

/// What the page of `check` is made from.
public struct CheckContext: Sendable {
  /// What was counted.
  public var report: CoverageReport
  /// Where the polygons came from.
  public var boundaries: BoundarySource
  /// All that was noticed.
  public var findings: [Finding]
  /// The page's language.
  public var language: Language
  /// The version of the tool.
  public var version: String

  /// Gathers what the page is made from.
  public init(
    report: CoverageReport, boundaries: BoundarySource, findings: [Finding], language: Language,
    version: String
  ) {
    self.report = report
    self.boundaries = boundaries
    self.findings = findings
    self.language = language
    self.version = version
  }
}

/// The page of `check`: one file that needs nothing else and no script, for the office alone.
///
/// - Throws: what a template throws.
public func checkPage(_ context: CheckContext) throws -> String {
  let speech = Speech(context.language, zone: ZoneClock(context.report.plan.zone))
  let maker = CheckPageMaker(context: context, speech: speech)
  return try TemplateLibrary().page("check", maker.page(), speech: speech)
}

/// All that was found, by what is to be done.
struct CheckPage: TemplateModel {
  var language: String
  var policy: Markup
  var style: Markup
  var survey: String
  var title: String
  var asOf: String
  var asOfISO: String
  var boundaries: String
  var lead: Markup
  var calm: String?
  var summaryHeading: String
  var summary: Markup?
  var groups: [CheckGroup]
  var ledgerHeading: String
  var ledger: Markup
  var made: Markup
}

/// The findings that ask for the same.
struct CheckGroup: TemplateModel {
  var id: String
  var heading: String
  var findings: [CheckFinding]
}

/// What one rule found.
struct CheckFinding: TemplateModel {
  var id: String
  var name: String
  var kind: String
  var look: String
  var count: String
  var effectLabel: String
  var effect: Markup
  var remedyLabel: String
  var remedy: Markup
  var whereLabel: String
  var hasItems: Bool
  var items: [CheckItem]
  var more: Markup?
}

/// One subject of a rule, with its lines.
struct CheckItem: TemplateModel {
  var subject: String?
  var places: String?
}

struct CheckPageMaker {
  let context: CheckContext
  let speech: Speech

  /// How many subjects of a rule, and how many lines of a subject, are listed.
  private static let items = 25
  private static let lines = 100
  /// A word that so many records use is one of a list; a rarer one might be a name.
  private static let commonWord = 3

  private var report: CoverageReport { context.report }

  func page() -> CheckPage {
    let grouped = groupedFindings(context.findings)
    let title = speech(CheckText.title)
    let lead = speech(
      CheckText.lead,
      [
        "read": .bold(report.ledger.read), "counted": .bold(report.ledger[.counted]),
        "rejected": .bold(report.ledger[.rejected]),
        "unplaced": .bold(report.top.counts[Placement.unplaced]),
      ])
    return CheckPage(
      language: context.language.rawValue, policy: CheckHead.policy(context.language),
      style: CheckHead.style(context.language), survey: report.plan.title, title: title,
      asOf: capitalised(speech(FooterText.asOf, ["day": .text(speech.dates.long(report.asOf))])),
      asOfISO: report.asOf.description,
      boundaries: speech(CheckText.boundaries, ["credit": .text(context.boundaries.credit)]),
      lead: Emphasis.markup(lead), calm: grouped.isEmpty ? speech(CheckText.calm) : nil,
      summaryHeading: speech(CheckText.summary),
      summary: grouped.isEmpty ? nil : summary(grouped).markup,
      groups: grouped.map { group, rules in
        CheckGroup(
          id: Self.id(group), heading: speech(group), findings: rules.map(finding))
      },
      ledgerHeading: speech(CheckText.ledger), ledger: ledger.markup,
      made: code(speech(CheckText.made, ["version": .text(context.version)])))
  }

  private static func id(_ group: FindingGroup) -> String { "j-" + group.rawValue }

  private func summary(_ groups: [(group: FindingGroup, rules: [RuleFindings])]) -> Table {
    Table(
      caption: Markup(speech(LedgerText.findingsCaption)), id: "ringkas",
      columns: [
        .text(speech(Word.columnRule)), .number(speech(CheckText.columnKinds)),
        .number(speech(CheckText.columnWarnings)),
      ],
      rows: groups.map { group, rules in
        [
          Table.Cell(link(speech(group), to: "#" + Self.id(group))),
          Table.Cell(speech.numerals.count(rules.count)),
          Table.Cell(speech.numerals.count(rules.count { $0.severity == .warning })),
        ]
      }, look: "small", isSortable: false)
  }

  private var ledger: Table {
    let ledger = report.ledger
    return Table(
      caption: Markup(speech(LedgerText.bucketsCaption)),
      id: "neraca",
      columns: [.text(speech(Word.columnBucket)), .number(speech(Word.columnRecords))],
      rows: Bucket.allCases.map { bucket in
        [Table.Cell(speech(bucket)), Table.Cell(speech.numerals.count(ledger[bucket]))]
      },
      total: [Table.Cell(speech(Word.read)), Table.Cell(speech.numerals.count(ledger.read))],
      look: "small", isSortable: false)
  }

  private func finding(_ found: RuleFindings) -> CheckFinding {
    let isWarning = found.severity == .warning
    let items = items(found)
    let left = items.count - Self.items
    return CheckFinding(
      id: "t-" + found.rule.rawValue, name: speech(found.rule),
      kind: speech(isWarning ? Word.severityWarning : .severityNote),
      look: isWarning ? "sev w" : "sev",
      count: speech(found.rule.unit, ["count": .number(found.count)]),
      effectLabel: speech(CheckText.effect),
      effect: code(sentence(speech(FindingEffect(rule: found.rule)))),
      remedyLabel: speech(CheckText.remedy),
      remedy: code(sentence(speech(FindingRemedy(rule: found.rule)))),
      whereLabel: speech(CheckText.whereTo), hasItems: !items.isEmpty,
      items: Array(items.prefix(Self.items)),
      more: left > 0 ? code(speech(CheckText.itemsShort, ["count": .number(left)])) : nil)
  }

  /// One item a subject. Words that records use are shown where so many use them that they are those
  /// of a list; the lines lead to the others.
  private func items(_ found: RuleFindings) -> [CheckItem] {
    let words = FindingWords(speech: speech, asOf: report.asOf)
    var hidden: [Finding] = []
    var items: [CheckItem] = []
    for finding in found.findings {
      if found.rule.quotesRecords, finding.count < Self.commonWord || !isShort(finding.subject) {
        hidden.append(finding)
        continue
      }
      var named = finding
      if found.rule == .rowRejected, let reason = Rejection.Reason(rawValue: finding.subject) {
        named.subject = speech(reason)
      }
      let subject = words.subject(found.rule, named)
      let places = places(found.rule, finding.places, of: finding.count)
      if finding.subject.isEmpty && finding.amount == nil {
        if !places.isEmpty { items.append(CheckItem(subject: nil, places: places)) }
      } else {
        items.append(CheckItem(subject: subject, places: places.isEmpty ? nil : places))
      }
    }
    if !hidden.isEmpty {
      let count = hidden.reduce(0) { $0 + $1.count }
      let places = places(found.rule, hidden.flatMap(\.places), of: count)
      items.append(
        CheckItem(
          subject: speech(CheckText.wordsHidden, ["count": .number(count)]),
          places: places.isEmpty ? nil : places))
    }
    return items
  }

  /// The lines that are known, and how many more there are; empty without any.
  private func places(_ rule: Finding.Rule, _ places: [Finding.Place], of count: Int) -> String {
    if places.isEmpty { return "" }
    let shown = Array(Set(places).sorted().prefix(Self.lines))
    let text = FindingWords(speech: speech, asOf: report.asOf)
      .places(rule, shown, atMost: Self.lines)
    let left = count - shown.count
    guard left > 0 else { return text }
    return text + "; " + speech(LedgerText.moreSubjects, ["count": .number(left)])
  }

  private func isShort(_ word: String) -> Bool { word.count <= 40 }

  private func sentence(_ clause: String) -> String {
    let text = capitalised(clause)
    return text.hasSuffix(".") ? text : text + "."
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A text with what stands in backticks as code.
  private func code(_ text: String) -> Markup {
    Markup(
      trusted: text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .map { place, part in
          let plain = escapedHTML(String(part))
          return place.isMultiple(of: 2) ? plain : "<code>\(plain)</code>"
        }.joined())
  }
}
