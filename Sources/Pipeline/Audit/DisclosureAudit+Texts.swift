import Coverage
import Foundation
import Geography

/// A text of a published folder: a page, the one file, the message or what a PDF says.
struct PublishedText {
  var path: String
  /// The day it speaks of; nil where its name says none that can be.
  var day: Day?
  /// The unit whose page it is; nil of others.
  var unit: String?
  var scan: PageScan
}

extension DisclosureAudit {
  /// Words before the whole of which a number is a part.
  private static let partWords = ["dari", "of"]
  private static let familyWords = ["keluarga", "famil"]
  /// What tells that a number of families is no count of them: the pace that is needed, `3 keluarga per
  /// hari`, or the rule itself, `1 sampai 4 keluarga`.
  private static let paceWords: Set = ["sehari", "per", "pada", "a", "on", "each", "setiap"]
  private static let ruleWords: Set = ["sampai", "to"]
  /// What officers are called beside a number of them.
  private static let officerWords = ["petugas", "officer", "Petugas", "Officer"]
  /// What heads columns of families where their cells are named, and that of families left.
  private static let familyColumns =
    leftWords + [
      "Keluarga", "Families", "Target", "Ditemukan", "Found", "Terselesaikan", "Resolved",
    ]
  private static let leftWords = ["Tersisa", "Outstanding"]

  /// What a desa shows on a day, as its pages may say it.
  struct Told {
    var cell: Int
    var shown: Int
    var target: Int?
  }

  /// All numbers of families on the pages of a folder and in its other texts.
  mutating func addTexts(_ day: Int) {
    for name in days[day].textFiles {
      guard let text = days[day].text(name) else { continue }
      report.texts += 1
      // Pages of the archive speak of their day; one for which there is no folder bounds nothing here.
      let then = text.day == days[day].day ? day : days.firstIndex { $0.day == text.day }
      addSmallCounts(day, text)
      guard let then else { continue }
      let told = tellings(then)
      addDesaTexts(then, text, told)
      addUnitTexts(then, text)
      if text.path.hasSuffix(".html") { addCharts(then, text) }
    }
  }

  private func tellings(_ day: Int) -> [String: Told] {
    var known: [String: Told] = [:]
    for (position, unit) in days[day].units.enumerated() where unit.level == "desa" {
      if let cell = cells[day][unit.code] {
        known[unit.code] = Told(
          cell: cell, shown: shown(day, position) ?? 0, target: unit.count("target"))
      }
    }
    return known
  }

  /// What stands on a desa's page, in its sheet of the one file, in links to it and in its rows.
  private mutating func addDesaTexts(_ day: Int, _ text: PublishedText, _ told: [String: Told]) {
    let scan = text.scan
    let whole = 0..<scan.bytes.count
    let links = scan.parts(from: "<a ", to: "</a>")
    if let code = text.unit, let desa = told[code] {
      // Links name its neighbours, which may have the same target.
      addParts(scan, scan.words(in: whole, without: links), desa)
      addFacts(scan, whole, desa)
    }
    for sheet in scan.parts(from: "<section class=\"sheet\"", to: "</section>") {
      guard let code = scan.attribute("data-c", in: sheet)?.filter(\.isNumber),
        let desa = told[code]
      else { continue }
      addParts(scan, scan.words(in: sheet), desa)
      addFacts(scan, sheet, desa)
    }
    for link in links {
      guard let desa = desa(scan, link, told) else { continue }
      addParts(scan, scan.words(in: link), desa)
    }
    for row in scan.parts(from: "<tr", to: "</tr>") {
      // Rows of a desa begin with it; a pocket's row names several.
      guard let head = scan.parts(in: row, from: "<th", to: "</th>").first,
        let link = scan.parts(in: head, from: "<a ", to: "</a>").first,
        let desa = desa(scan, link, told)
      else { continue }
      addRow(scan, row, desa)
      addBar(scan, row, desa)
    }
  }

  /// The desa that a link leads to, by the code at the end of its address.
  private func desa(_ scan: PageScan, _ link: Range<Int>, _ told: [String: Told]) -> Told? {
    guard let address = scan.attribute("href", in: link) else { return nil }
    let path = address.hasSuffix("/index.html") ? address.dropLast(11) : address[...]
    let code = path.reversed().prefix { $0.isNumber }.reversed()
    return told[String(code)]
  }

  /// `23 dari 120 keluarga`, where 120 is the desa's target.
  private mutating func addParts(_ scan: PageScan, _ words: [Range<Int>], _ desa: Told) {
    for (part, whole) in parts(scan, words)
    where whole == desa.target && part != desa.shown && part != desa.target.map({ $0 - desa.shown })
    {
      state([(desa.cell, 1)], part...part)
    }
  }

  private func parts(_ scan: PageScan, _ words: [Range<Int>]) -> [(part: Int, whole: Int)] {
    words.indices.dropFirst().dropLast(2).compactMap { index in
      guard scan.begins(words[index], Self.partWords), words[index].count <= 4,
        let part = scan.number(words[index - 1]), let whole = scan.number(words[index + 1]),
        scan.begins(words[index + 2], Self.familyWords)
      else { return nil }
      return (part, whole)
    }
  }

  /// Key figures that are a number alone.
  private mutating func addFacts(_ scan: PageScan, _ range: Range<Int>, _ desa: Told) {
    for fact in scan.parts(in: range, from: "<dd", to: "</dd>") {
      let words = scan.words(in: fact.dropTag(in: scan))
      let isPace = words.dropFirst().contains { word in
        Self.paceWords.contains(scan.text(word)) || scan.begins(word, Self.officerWords)
      }
      if !isPace { addNumber(words.first.flatMap { scan.number($0) }, desa) }
    }
  }

  /// Numbers in a row about one desa.
  private mutating func addRow(_ scan: PageScan, _ row: Range<Int>, _ desa: Told) {
    for cell in scan.parts(in: row, from: "<td", to: "</td>") {
      let words = scan.words(in: cell.dropTag(in: scan))
      let label = scan.attribute("data-l", in: cell) ?? ""
      // Of named columns only those of families: others number pockets, officers and desa.
      let isOfFamilies = label.isEmpty || Self.familyColumns.contains { label.hasPrefix($0) }
      guard words.count == 1, isOfFamilies else { continue }
      addNumber(scan.number(words[0]), desa, isLeft: Self.leftWords.contains(label))
    }
  }

  /// A number that is no shown figure of a desa, and could be its true count or what is left of it.
  ///
  /// - Parameter isLeft: whether it is said to be what is left; else only one that is no small count can
  ///   be that.
  private mutating func addNumber(_ value: Int?, _ desa: Told, isLeft: Bool = false) {
    let possible = max(1, desa.shown)...max(1, desa.shown) + rules.smallCount - 1
    let rest = desa.target.map { max(0, $0 - desa.shown) }
    // What may be said by the rule: the step, the target, what is left of it.
    let told = [desa.shown, desa.target, rest, rest.map { max($0, rules.smallCount) }]
    guard let value, value > 0, !told.contains(value) else { return }
    if !isLeft, possible.contains(value) {
      state([(desa.cell, 1)], value...value)
    } else if let target = desa.target, possible.contains(target - value),
      isLeft || value >= rules.smallCount
    {
      state([(desa.cell, 1)], target - value...target - value)
    }
  }

  /// The bar of a row: its length is a share of the target.
  private mutating func addBar(_ scan: PageScan, _ row: Range<Int>, _ desa: Told) {
    guard let target = desa.target, target > 0 else { return }
    let strokes = scan.parts(in: row, from: "d=\"M0 1h", to: "\"").compactMap {
      Double(scan.text($0))
    }
    let isByCoverage = rules.primary == "completed_listed"
    for (position, length) in strokes.prefix(2).enumerated() where length < 100 {
      let low = Int(((length - 0.05) / 100 * Double(target) - 1e-6).rounded(.up))
      let high = Int(((length + 0.05) / 100 * Double(target) + 1e-6).rounded(.down))
      guard low <= high, !(low...high).contains(desa.shown) else { continue }
      if (position == 0) != isByCoverage {
        state([(desa.cell, 1)], max(0, low)...high)
      } else if length > 0 {
        // The other figure of the list bounds this one; one that is withheld has no length.
        let range =
          isByCoverage ? 0...high : max(0, low)...IntervalSystem.unbounded
        state([(desa.cell, 1)], range)
      }
    }
  }

  /// `5.230 dari 9.100 keluarga` above desa: only a unit of that target can show it, or it is a statement
  /// on the true sum.
  private mutating func addUnitTexts(_ day: Int, _ text: PublishedText) {
    let found = parts(text.scan, text.scan.words(in: 0..<text.scan.bytes.count))
    for (part, whole) in found {
      let units = days[day].above(whole)
      guard !units.isEmpty, !units.contains(where: { isTold(day, $0, part, of: whole) }),
        !days[day].hasDesa(target: whole)
      else { continue }
      guard units.count == 1 else {
        leak(day, text.path, "\(part) of \(whole) families is what no unit shows")
        continue
      }
      stateSum(day, units[0], part...part)
    }
  }

  /// Whether a part of a unit's target is one of its shown figures, what is left, or what is expected.
  private func isTold(_ day: Int, _ unit: Int, _ part: Int, of target: Int) -> Bool {
    let row = days[day].units[unit]
    let desa = days[day].desa(in: unit).filter { days[day].units[$0].count("target") != nil }
    let sum = desa.map { shown(day, $0) ?? 0 }.reduce(0, +)
    let left = desa.map { place -> Int in
      let rest = max(0, (days[day].units[place].count("target") ?? 0) - (shown(day, place) ?? 0))
      return rest > 0 ? max(rest, rules.smallCount) : 0
    }.reduce(0, +)
    let expected = Double(row.cells["expected"] ?? "").map { Int(($0 * Double(target)).rounded()) }
    let counts = Self.countColumns.compactMap { row.count($0) }
    let other = otherSum(day, unit)
    return part == sum || part == left || part == target - sum || part == expected || part == other
      || counts.contains(part) || counts.contains(target - part)
  }

  /// What follows from the shown figures for the other figure of the list, of desa with a target alone:
  /// as far from the first as in the unit's row.
  private func otherSum(_ day: Int, _ unit: Int) -> Int {
    let published = days[day]
    let below = (published.below[published.units[unit].code] ?? []).filter { $0 != unit }
    guard let first = below.first else { return 0 }
    guard published.units[first].level == "desa" else {
      return below.map { otherSum(day, $0) }.reduce(0, +)
    }
    let targeted = below.filter { published.units[$0].count("target") != nil }
    let all = below.map { shown(day, $0) ?? 0 }.reduce(0, +)
    let sum = targeted.map { shown(day, $0) ?? 0 }.reduce(0, +)
    guard let other = published.units[unit].count(rules.other), other > 0 else { return 0 }
    return max(0, sum + other - all)
  }

  /// A statement on the true sum of the desa of a unit that have a target.
  mutating func stateSum(_ day: Int, _ unit: Int, _ range: ClosedRange<Int>) {
    let desa = days[day].desa(in: unit).filter { days[day].units[$0].count("target") != nil }
    state(desa.compactMap { cells[day][days[day].units[$0].code] }.map { ($0, 1) }, range)
  }

  /// A small count that is said to be one of families; the page of methods tells the rule itself.
  private mutating func addSmallCounts(_ day: Int, _ text: PublishedText) {
    guard !text.path.contains("metode/") else { return }
    let scan = text.scan
    let words = scan.words(
      in: 0..<scan.bytes.count)
    for index in words.indices.dropLast(2) where words[index].count == 1 {
      guard let count = scan.number(words[index]), (1..<rules.smallCount).contains(count),
        scan.begins(words[index + 1], Self.familyWords),
        // What a PDF has in another line is another thing.
        !scan.bytes[words[index].upperBound..<words[index + 1].lowerBound].contains(0x0a),
        !Self.paceWords.contains(scan.text(words[index + 2])),
        index == 0 || !Self.ruleWords.contains(scan.text(words[index - 1]))
      else { continue }
      leak(day, text.path, "it says a small count of families")
    }
  }
}

extension Range<Int> {
  /// Without the rest of the tag that it begins in.
  fileprivate func dropTag(in scan: PageScan) -> Range<Int> {
    let end = scan.bytes[self].firstIndex(of: 0x3e).map { $0 + 1 } ?? lowerBound
    return Swift.min(end, upperBound)..<upperBound
  }
}
