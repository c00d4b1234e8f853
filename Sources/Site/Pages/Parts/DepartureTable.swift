import Coverage
import Geography

/// The last departures as they stand on the page of the uncovered interior.
struct DepartureSection: TemplateModel {
  var title: String
  var table: Markup?
  var note: String
}

extension PageMaker {
  /// Departures after the next one that a row shows.
  private static let laterAtMost = 3

  /// The last departures, those already impossible first; why there are none where that is so. Nil
  /// where no interior desa is left to be done.
  var departureSection: DepartureSection? {
    let all = book.context.outlook.departures
    guard !all.isEmpty else {
      let isOpen = tree.desaRange.contains { index in
        report.units[index].interior?.isInterior == true && report.units[index].status != .done
          && report.units[index].transport == nil
      }
      return isOpen
        ? DepartureSection(
          title: speech(DepartureText.title), table: nil, note: speech(DepartureText.none)) : nil
    }
    guard report.asOf < report.plan.end else {
      return DepartureSection(
        title: speech(DepartureText.title), table: nil,
        note: speech(DepartureText.over, ["end": .text(book.dates.long(report.plan.end))]))
    }
    return DepartureSection(
      title: speech(DepartureText.title), table: departureTable(all).markup,
      note: speech(
        DepartureText.note,
        [
          "end": .text(book.dates.long(report.plan.end)),
          "pace": .text(numerals.trimmed(report.plan.familiesPerOfficerDay)),
        ]))
  }

  private func departureTable(_ all: [LastDeparture]) -> Table {
    Table(
      caption: Markup(speech(DepartureText.caption)), id: "keberangkatan",
      columns: [
        .text(speech(Word.columnDesa)), .plain(speech(Word.columnKecamatan)),
        .number(speech(Word.columnOutstanding)), .text(speech(DepartureText.columnOfficers)),
        .text(speech(DepartureText.columnLast)), .text(speech(DepartureText.columnNeeded)),
        .text(speech(DepartureText.columnLater)),
      ], rows: all.map(departureRow), look: "act", isCards: true)
  }

  private func departureRow(_ departure: LastDeparture) -> [Table.Cell] {
    let desa = departure.desa
    let last =
      departure.last.map {
        Table.Cell(book.dates.full($0), order: Double($0.number))
      } ?? Table.Cell(speech(DepartureText.impossible), order: 0, look: "nv")
    return [
      Table.Cell(link(tree.units[desa].name, to: links.unit(desa))),
      Table.Cell(
        book.name(above: desa, at: .kecamatan) + ", " + book.name(above: desa, at: .kabupaten)),
      Table.Cell(figures.targeted(departure.families)),
      Table.Cell(officers(of: departure), order: Double(departure.officers)), last,
      Table.Cell(needed(departure)), Table.Cell(later(departure)),
    ]
  }

  private func officers(of departure: LastDeparture) -> String {
    switch departure.source {
    case .assigned: numerals.count(departure.officers)
    case .records: speech(DepartureText.seen, ["officers": .number(departure.officers)])
    case .assumed: speech(DepartureText.assumed, ["officers": .number(departure.officers)])
    }
  }

  /// What it takes with the next departure.
  private func needed(_ departure: LastDeparture) -> String {
    guard let next = departure.next else { return speech(DepartureText.noneLeft) }
    let day = Slot.text(book.dates.short(next.day))
    guard let count = next.officers else { return speech(DepartureText.tooLate, ["day": day]) }
    guard next.hasPlaces else {
      return speech(
        DepartureText.noPlaces,
        ["day": day, "officers": .number(count), "places": .number(departure.places ?? 0)])
    }
    return speech(DepartureText.needed, ["day": day, "officers": .number(count)])
  }

  private func later(_ departure: LastDeparture) -> String {
    let options = departure.options.dropFirst().filter { $0.officers != nil && $0.hasPlaces }
    guard !options.isEmpty else { return speech(Mark.none) }
    return options.prefix(Self.laterAtMost).map { option in
      speech(
        DepartureText.later,
        [
          "day": .text(book.dates.short(option.day)), "officers": .number(option.officers ?? 0),
        ])
    }.joined(separator: "; ")
  }

  /// The last departure for a desa in a sentence; nil where it is not known.
  func departureSentence(_ desa: Int) -> String? {
    guard let departure = book.departures[desa] else { return nil }
    let end = Slot.text(book.dates.long(report.plan.end))
    guard let last = departure.last else {
      return speech(
        DepartureText.sentenceImpossible, ["officers": .number(departure.officers), "end": end])
    }
    return speech(
      DepartureText.sentence,
      [
        "day": .text(book.dates.full(last)), "end": end, "officers": .number(departure.officers),
      ])
  }
}
