import Cartography
import Coverage
import Foundation
import Testing

@testable import Site

@Suite("Templates")
struct TemplateTests {
  /// A tag of a template: `{{name}}`, `{{{name}}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` and so on.
  private struct Tag {
    var kind: String
    var name: String
  }

  private func tags(_ template: String) -> [Tag] {
    template.matches(of: /\{\{(\{|[#^\/<>$]?)([A-Za-z.]+)\}\}\}?/).map {
      Tag(kind: String($0.1), name: String($0.2))
    }
  }

  /// Every name that a template uses is a property of the model it is given, text in two braces is
  /// text and markup in three is markup. Models of all kinds of pages together must reach every
  /// section, or what is inside it would go unchecked.
  @Test func everyNameIsInItsModel() throws {
    var checked = Set<String>()
    for (template, model) in try Self.models() {
      check(template, in: [Mirror(reflecting: model)], path: template, &checked)
    }
    for (name, text) in TemplateLibrary.sources where name != "shell" && name != "map" {
      let sections = tags(text).filter { $0.kind == "#" }.map(\.name)
      let missed = sections.filter { !checked.contains("\(name):\($0)") }
      #expect(missed == [], "sections of \(name) that no model reaches")
    }
  }

  private func check(
    _ template: String, in stack: [Mirror], path: String, _ checked: inout Set<String>
  ) {
    let text = TemplateLibrary.sources[template] ?? ""
    var all = tags(text)[...]
    walk(&all, until: nil, stack, template, &checked)
  }

  private func walk(
    _ tags: inout ArraySlice<Tag>, until end: String?, _ stack: [Mirror], _ template: String,
    _ checked: inout Set<String>
  ) {
    while let tag = tags.popFirst() {
      switch tag.kind {
      case "/": if tag.name == end { return }
      case ">": check(tag.name, in: stack, path: template, &checked)
      case "<":
        check(tag.name, in: stack, path: template, &checked)
        walk(&tags, until: tag.name, stack, template, &checked)
      case "$": walk(&tags, until: tag.name, stack, template, &checked)
      case "#", "^": section(tag, &tags, stack, template, &checked)
      default: value(tag, stack, template)
      }
    }
  }

  private func section(
    _ tag: Tag, _ tags: inout ArraySlice<Tag>, _ stack: [Mirror], _ template: String,
    _ checked: inout Set<String>
  ) {
    let start = tags
    guard let found = find(tag.name, stack, template) else {
      walk(&tags, until: tag.name, stack, template, &checked)
      return
    }
    let contents = contents(found)
    if tag.kind == "^" || contents.isEmpty {
      // Skipped here; some other model must come in.
      skip(&tags, until: tag.name)
      return
    }
    checked.insert("\(template):\(tag.name)")
    for content in contents {
      tags = start
      walk(&tags, until: tag.name, stack + [Mirror(reflecting: content)], template, &checked)
    }
  }

  private func skip(_ tags: inout ArraySlice<Tag>, until end: String) {
    while let tag = tags.popFirst() { if tag.kind == "/" && tag.name == end { return } }
  }

  private func value(_ tag: Tag, _ stack: [Mirror], _ template: String) {
    if tag.name == "." { return }
    if tag.name.hasPrefix("t.") {
      #expect(Word(rawValue: String(tag.name.dropFirst(2))) != nil, "\(tag.name) in \(template)")
      return
    }
    guard let found = find(tag.name, stack, template) else { return }
    for value in contents(found) {
      #expect(
        (value is Markup) == (tag.kind == "{") || value is Bool, "\(tag.name) in \(template)")
    }
  }

  /// The property of that name, of the innermost model that has one.
  private func find(_ name: String, _ stack: [Mirror], _ template: String) -> Any? {
    if name == "." { return nil }
    var parts = name.split(separator: ".").map(String.init)[...]
    let first = parts.removeFirst()
    for mirror in stack.reversed() {
      guard var found = mirror.children.first(where: { $0.label == first })?.value else { continue }
      for part in parts {
        guard let inner = contents(found).first else { return nil }
        guard let next = Mirror(reflecting: inner).children.first(where: { $0.label == part })
        else {
          Issue.record("\(name) in \(template)")
          return nil
        }
        found = next.value
      }
      return found
    }
    Issue.record("\(name) in \(template) is in no model")
    return nil
  }

  /// What a value holds: nothing, itself, or its elements.
  private func contents(_ value: Any) -> [Any] {
    if let flag = value as? Bool { return flag ? [flag] : [] }
    if value is String || value is Markup { return [value] }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { contents($0.value) } ?? []
    case .collection: return mirror.children.map(\.value)
    default: return [value]
    }
  }

  /// Models of every kind of page, of surveys in all states.
  static func models() throws -> [(String, any TemplateModel)] {
    var toys = [Toy(), Toy(), Toy(), Toy(), Toy(), Toy()]
    toys[5].misplaced = true
    toys[5].quality.clusterExempt = [Toy.code(Toy.codes[0])]
    toys[5].quality.clusterFamilies = 2
    toys[1].visits = false
    toys[2].hasTargets = false
    toys[2].asOf = Toy.day("2022-12-01")
    toys[3].asOf = Toy.day("2022-11-06")
    toys[3].hasSLS = true
    toys[4].visits = false
    toys[4].asOf = Toy.day("2022-10-01")
    var models: [(String, any TemplateModel)] = []
    for toy in toys {
      for edition in Edition.allCases {
        models += try Self.models(toy.context(edition: edition), maps: Atlas(tree: toy.tree))
      }
    }
    var broken = Toy().context(edition: .internal)
    broken.report.ledger = Ledger(read: 1)
    broken.findings = []
    broken.rejections = Array(repeating: broken.rejections[0], count: 201)
    broken.field.notes = [
      11: ["2022-10-20", "2022-11-20"].map {
        Note(
          unit: Toy.code("6501020003"), date: Toy.day("2022-10-16"), text: "pesawat batal",
          owner: "Ani", due: Toy.day($0))
      }
    ]
    broken.field.places = PlacesTests.context(.internal).field.places
    models += try Self.models(broken, maps: NoMaps())
    models += try Self.models(PlacesTests.context(.internal), maps: Atlas(tree: Toy().tree))
    var alone = Toy().context()
    alone.report.interiorRules.codes = [Toy.code("6501")]
    alone.alternates = [.en: "en/"]
    alone.archive = Toy.archive
    models += try Self.models(alone, maps: NoMaps())
    models += try Self.models(WithheldTests.context(), maps: NoMaps())
    var team = Toy.withOfficers
    team.asOf = Toy.day("2022-12-01")
    let office = team.context(edition: .internal)
    models += try Self.models(
      office, maps: NoMaps(),
      pages: [.home, .unit(6), .unit(10)] + (Book(office).teams?.addresses ?? []))
    var shown = Toy().context()
    shown.report.smallCount = 5
    let desa = shown.report.tree.desaRange.lowerBound
    models += try Self.models(shown, maps: NoMaps(), pages: [.ledger, .unit(desa)])
    var accepted = Toy().context(edition: .internal)
    accepted.report.approved = 1
    models += try Self.models(accepted, maps: NoMaps(), pages: [.ledger])
    let province = try Province()
    models += try Self.models(
      province.context(), maps: NoMaps(), pages: [.home, .oneFile, .uncovered])
    let place = Finding.Place(source: "a.csv", line: 2)
    let found = [
      Finding(.rowRejected, count: 2, subject: "columns", places: [place]),
      Finding(.claimMissing, severity: .note),
    ]
    for findings in [[], found, (0..<30).map { Finding(.claimDamaged, subject: "\($0)") }] {
      let check = CheckContext(
        report: shown.report, boundaries: shown.boundaries, findings: findings, language: .id,
        version: "0")
      let speech = Speech(.id, zone: ZoneClock(shown.report.plan.zone))
      models.append(("check", CheckPageMaker(context: check, speech: speech).page()))
    }
    return models
  }

  private static func models(
    _ context: SiteContext, maps: any MapMaking, pages: [PageAddress]? = nil
  ) throws -> [(String, any TemplateModel)] {
    let book = Book(context)
    let units = (0..<book.tree.desaRange.upperBound).map { PageAddress.unit($0) }
    let days = context.archive.days.map { PageAddress.archiveDay($0.day) }
    let archive = days.isEmpty ? [] : [.archive] + days
    let quality: [PageAddress] = book.quality == nil ? [] : [.quality]
    let all = [.home, .oneFile, .uncovered, .ledger, .method] + quality + archive + units
    return try (pages ?? all).map { page in
      let maker = PageMaker(
        book: book, page: page, links: Links(from: page, book.addresses),
        desk: MapDesk(book: book, maker: maps, index: nil))
      switch page {
      case .home: return ("area", try maker.areaPage(0))
      case .unit(let unit) where book.tree.units[unit].level < .desa:
        return ("area", try maker.areaPage(unit))
      case .unit(let unit): return ("desa", try maker.desaPage(unit))
      case .uncovered: return ("uncovered", try maker.uncoveredPage())
      case .ledger: return ("ledger", maker.ledgerPage())
      case .method: return ("method", maker.methodPage())
      case .oneFile: return ("oneFile", try maker.oneFilePage())
      case .officers: return ("officers", try maker.officersPage())
      case .officer(let role, let id): return ("officers", try maker.officerPage(role, id))
      case .quality: return ("quality", maker.qualityPage(try #require(book.quality)))
      case .archive: return ("archive", maker.archivePage())
      case .archiveDay(let day): return ("archiveDay", try maker.archiveDayPage(day))
      }
    }
  }

  @Test func noInlineStyleOrScript() {
    for (name, text) in TemplateLibrary.sources {
      #expect(text.firstMatch(of: /\sstyle=|\son[a-z]+=|<style|<script>/) == nil, "\(name)")
    }
  }
}
