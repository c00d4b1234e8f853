import Coverage
import Geography

/// Everything the pages of one site share, worked out once.
struct Book: Sendable {
  let context: SiteContext
  /// What of the field this edition may show.
  let field: FieldKnowledge
  let speech: Speech
  let figures: Figures
  /// The officers, in the internal edition; nil in the public one and where they are not known.
  let teams: OfficerTeams?
  let addresses: Addresses
  /// The desa to act on inside each unit above desa, ascending.
  let uncovered: [[Int]]
  /// The pockets that reach into each unit above desa, as positions in the report's list, ascending.
  let pockets: [[Int]]
  /// The place of each unit among its siblings.
  let place: [Int]
  /// The last departure for a desa, by index of the tree.
  let departures: [Int: LastDeparture]

  init(_ context: SiteContext) {
    let report = context.report
    let tree = report.tree
    self.context = context
    field = context.field.shown(to: context.edition)
    speech = Speech(context.language, zone: ZoneClock(report.plan.zone))
    figures = Figures(edition: context.edition, speech: speech)
    addresses = Addresses(tree)
    teams = context.edition == .internal ? OfficerTeams(context.work) : nil
    var uncovered = [[Int]](repeating: [], count: tree.desaRange.lowerBound)
    for desa in report.uncoveredInterior {
      for unit in tree.ancestors(of: desa) { uncovered[unit].append(desa) }
    }
    self.uncovered = uncovered
    var pockets = [[Int]](repeating: [], count: tree.desaRange.lowerBound)
    for (position, pocket) in report.pockets.enumerated() {
      for unit in Set(pocket.desa.flatMap { tree.ancestors(of: $0) }) {
        pockets[unit].append(position)
      }
    }
    self.pockets = pockets
    var place = [Int](repeating: 0, count: tree.units.count)
    for children in tree.children {
      for (position, child) in children.enumerated() { place[child] = position }
    }
    self.place = place
    departures = Dictionary(
      context.outlook.departures.map { ($0.desa, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var report: CoverageReport { context.report }
  var tree: AdminTree { context.report.tree }
  var numerals: Numerals { speech.numerals }
  var dates: Dates { speech.dates }
  var doneBy: StatusRules.DoneBy { context.report.statusRules.doneBy }

  /// What the checks of quality found, in the edition that may show it; else nil.
  var quality: QualityReport? {
    context.edition.showsLines ? context.report.quality : nil
  }

  /// The families above the line of the figure that finishes a unit.
  func finished(_ rates: Rates) -> Int {
    doneBy == .coverage ? rates.completedListed : rates.resolvedListed
  }

  /// What a unit is called with its level: `Kabupaten Malinau`, `Kecamatan Kayan Hilir`, `Long Sule`.
  func fullName(_ index: Int) -> String {
    let unit = tree.units[index]
    switch unit.level {
    case .survei: return speech(Word.surveyWide)
    case .provinsi: return speech(PlaceText.provinsi, ["name": .text(unit.name)])
    case .kecamatan: return speech(PlaceText.kecamatan, ["name": .text(unit.name)])
    case .kabupaten: return kabupatenName(unit)
    default: return unit.name
    }
  }

  /// Kabupaten and kota share a level; from 71 on the last two digits of the code mean a kota.
  private func kabupatenName(_ unit: AdminUnit) -> String {
    let lowered = unit.name.lowercased()
    if ["kota ", "kabupaten ", "kab. ", "kab "].contains(where: lowered.hasPrefix) {
      return unit.name
    }
    let isKota = unit.code.value % 100 >= 71 && tree.scheme != .fields
    return speech(isKota ? PlaceText.kota : .kabupaten, ["name": .text(unit.name)])
  }

  /// The name with those of the kecamatan and kabupaten above, which tell a unit from its namesakes.
  func distinctName(_ index: Int) -> String {
    let above = tree.ancestors(of: index).map { tree.units[$0] }
      .filter { [.kecamatan, .kabupaten].contains($0.level) }
    return ([fullName(index)] + above.map(\.name)).joined(separator: ", ")
  }

  /// The name of the nearest unit above at a level; empty where there is none.
  func name(above index: Int, at level: Level) -> String {
    tree.ancestor(of: index, at: level).map { tree.units[$0].name } ?? ""
  }

  /// The desa of a unit above desa, ascending.
  func desaCount(_ index: Int) -> Int { report.units[index].desaByStatus.values.reduce(0, +) }
}
