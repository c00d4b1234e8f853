import Coverage
import Geography

/// The list to act on, made for printing.
struct UncoveredPage: TemplateModel {
  var shell: Shell
  var title: String
  var asOf: String
  var asOfISO: String
  var freshness: String
  var lead: Markup
  var warnings: [Markup]
  var list: UncoveredList?
  var pocketLead: String?
  var pockets: Markup?
  var pocketsNone: String?
  var places: PlacesSection?
  var departures: DepartureSection?
}

/// The tables of the list; a page without rows has no empty section for them.
struct UncoveredList: TemplateModel {
  var printHint: String
  var tables: [Markup]
}

extension PageMaker {
  /// The page of the uncovered interior: a table a kabupaten, then the pockets.
  func uncoveredPage() throws -> UncoveredPage {
    let desa = book.uncovered[0]
    let title = speech(UncoveredText.title)
    let lead = uncoveredLead(desa)
    let pockets = Array(report.pockets.indices)
    return UncoveredPage(
      shell: shell(title: title, description: Emphasis.plain(lead), crumb: title), title: title,
      asOf: asOf, asOfISO: report.asOf.description, freshness: freshness(report.top),
      lead: Emphasis.markup(lead), warnings: Verdict(book: book, index: 0).warnings,
      list: desa.isEmpty
        ? nil
        : UncoveredList(
          printHint: speech(UncoveredText.printHint), tables: uncoveredTables(desa).map(\.markup)),
      pocketLead: pockets.isEmpty
        ? nil : speech(UncoveredText.pocketLead, ["pockets": .number(pockets.count)]),
      pockets: pockets.isEmpty ? nil : pocketTable(pockets, id: "kantong").markup,
      pocketsNone: pockets.isEmpty ? speech(TableText.pocketsNone) : nil,
      places: try placesSection(), departures: departureSection)
  }

  private func uncoveredLead(_ desa: [Int]) -> String {
    guard !desa.isEmpty else { return notBegun ?? speech(UncoveredText.leadNone) }
    let kabupaten = Set(desa.compactMap { tree.ancestor(of: $0, at: .kabupaten) })
    let lead = speech(
      UncoveredText.lead,
      [
        "desa": .bold(desa.count), "kabupaten": .number(kabupaten.count),
        "families": figures.bold(outstanding(desa)),
      ])
    let unknown = desa.count { report.units[$0].target == nil }
    guard unknown > 0 && report.hasTargets else { return lead }
    return lead + " " + speech(UncoveredText.withoutTarget, ["count": .number(unknown)])
  }

  private func outstanding(_ desa: [Int]) -> Int {
    desa.compactMap { report.units[$0].outstanding }.reduce(0, +)
  }

  /// A table a kabupaten, those with most families outstanding first.
  private func uncoveredTables(_ desa: [Int]) -> [Table] {
    let groups = Dictionary(grouping: desa) { tree.ancestor(of: $0, at: .kabupaten) ?? 0 }
    let order = groups.keys.sorted {
      (outstanding(groups[$1] ?? []), $0) < (outstanding(groups[$0] ?? []), $1)
    }
    return order.map { kabupaten in
      let members = groups[kabupaten] ?? []
      return actionTable(
        book.byOutstanding(members),
        caption: speech(
          UncoveredText.groupCaption,
          [
            "unit": .text(book.fullName(kabupaten)), "desa": .number(members.count),
            "families": figures.slot(outstanding(members)),
          ]), id: "kabupaten-\(tree.units[kabupaten].code)", hasNotes: true)
    }
  }
}
