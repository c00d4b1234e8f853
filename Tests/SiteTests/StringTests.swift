import Coverage
import Foundation
import Geography
import Testing

@testable import Site

@Suite("String tables")
struct StringTests {
  static let tables: [any Phrase.Type] = [
    Word.self, Mark.self, Status.self, Outcome.self, Placement.self, Bucket.self, Level.self,
    Rejection.Reason.self, AttentionText.self, VerdictText.self, StatusText.self, UnitText.self,
    TableText.self, MapText.self, ChartText.self, FooterText.self, PlaceText.self, LedgerText.self,
    UncoveredText.self, Finding.Rule.self, MethodText.self, OneFileText.self,
    ArchiveText.self, CoarseMapText.self, BriefText.self, VisitMarkText.self, NoteText.self,
    PlacesText.self, PaceText.self, OfficerText.self, QualityText.self, QualityRuleText.self,
    MisfitText.self, SourceText.self, SinceText.self, IntervalText.self, ForecastText.self,
    DepartureText.self, ProvenanceText.self, WithheldText.self, CheckText.self,
    FindingGroup.self, FindingUnit.self, FindingEffect.self, FindingRemedy.self,
  ]

  /// All phrases with their table.
  static func phrases() -> [(table: String, phrase: any Phrase)] {
    tables.flatMap { table in all(table).map { (String(describing: table), $0) } }
  }

  private static func all(_ table: any Phrase.Type) -> [any Phrase] {
    func list<P: Phrase>(_ table: P.Type) -> [any Phrase] { Array(table.allCases) }
    return list(table)
  }

  @Test func everyTableIsListed() throws {
    let pattern = /(?:enum|extension|struct) ([A-Za-z.]+): (?:String, )?Phrase\b/
    let declared = try Self.sources().flatMap { source in
      source.text.matches(of: pattern).map { String($0.1.split(separator: ".").last ?? "") }
    }
    #expect(Set(declared) == Set(Self.tables.map { String(describing: $0) }))
  }

  @Test func bothLanguagesUseTheSameValues() {
    for (table, phrase) in Self.phrases() {
      let indonesian = Self.names(phrase.indonesian)
      let english = Self.names(phrase.english)
      #expect(indonesian == english, "\(table).\(phrase)")
      #expect(!phrase.indonesian.isEmpty && !phrase.english.isEmpty, "\(table).\(phrase)")
    }
  }

  private static func names(_ pattern: String) -> Set<String> {
    Set(pattern.matches(of: /\{([a-zA-Z]+)/).map { String($0.1) })
  }

  /// A phrase that nobody says is an error: each must be named by the code or a template.
  @Test func everyPhraseIsUsed() throws {
    let code = try Self.sources().filter { !$0.path.contains("/Strings/") }.map(\.text).joined()
    let spoken = Set(code.matches(of: /\.([a-zA-Z]+)\b/).map { String($0.1) })
    let own: Set = [
      "Status", "Outcome", "Placement", "Bucket", "Level", "Reason", "Rule", "FindingGroup",
      "FindingUnit", "FindingEffect", "FindingRemedy",
    ]
    let unused = Self.phrases().filter { !own.contains($0.table) }.map {
      "\($0.table).\($0.phrase)"
    }
    .filter { !spoken.contains(String($0.split(separator: ".")[1])) }
    #expect(unused == [])
  }

  static func sources() throws -> [(path: String, text: String)] {
    let folder = Province.package.appendingPathComponent("Sources/Site")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { ($0.path, try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// No page shows a placeholder that nobody filled, in either language.
  @Test(arguments: Language.allCases)
  func everyPlaceholderIsFilled(language: Language) throws {
    for edition in Edition.allCases {
      for (path, text) in try Toy().site(edition: edition, language: language)
      where path.hasSuffix(".html") {
        #expect(text.firstMatch(of: /\{[a-zA-Z|]+\}/) == nil, "\(path)")
      }
    }
  }
}
