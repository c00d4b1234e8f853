import Coverage
import Geography

/// A desa of the list to act on, in the few words that a brief has for it.
struct UrgentDesa: Sendable {
  var name: String
  var kecamatan: String
  var kabupaten: String
  /// Families outstanding, or that no target is known.
  var outstanding: Figure
  /// The same in words: `143 keluarga`.
  var families: String
  /// The way of access, where that is known.
  var access: String?
  /// The nearest desa that was reached, with its distance.
  var nearest: String?
  /// Since when its visits have stopped, or that its officers have sent nothing; nil where it is
  /// known that nobody there was met.
  var halt: String?
  /// The number of its pocket on the map.
  var pocket: Int?
  /// What the office knows of it, in a few words.
  var note: String?
}

extension PageMaker {
  /// The uncovered interior of the top unit, most families outstanding first.
  var urgentDesa: [UrgentDesa] { book.byOutstanding(book.uncovered[0]).map(urgent) }

  private func urgent(_ index: Int) -> UrgentDesa {
    let unit = report.units[index]
    let figure = figures.targeted(unit.outstanding)
    let families: String
    if let count = unit.outstanding, figure.kind == .number {
      families = speech(BriefText.families, ["families": figures.slot(count)])
    } else {
      families = figure.text
    }
    let nearest = unit.pocket.flatMap { nearestReached(report.pockets[$0 - 1]) }
    var halt = unit.status == .silent ? speech(unit.status) : nil
    if unit.status == .stalled, let day = unit.counts.lastVisitDay {
      halt = speech(BriefText.stalledSince, ["day": .text(book.dates.short(day))])
    }
    return UrgentDesa(
      name: tree.units[index].name, kecamatan: book.name(above: index, at: .kecamatan),
      kabupaten: book.name(above: index, at: .kabupaten), outstanding: figure, families: families,
      access: unit.access.map { speech(BriefText.way, ["access": .text(book.accessName($0))]) },
      nearest: nearest.map { speech(BriefText.near, ["place": .text($0)]) },
      halt: halt, pocket: unit.pocket, note: briefNote(index))
  }

  /// What is off about the data, in short; empty where nothing is.
  var briefRemarks: [String] {
    let top = report.top
    var remarks: [String] = []
    if let days = staleDays(top) {
      remarks.append(speech(BriefText.stale, ["days": .number(days)]))
    }
    if report.boundariesMisfit { remarks.append(speech(BriefText.misfit)) }
    let rejected = report.ledger[.rejected]
    if rejected > 0 {
      remarks.append(
        speech(
          BriefText.rejected, ["count": .number(rejected), "read": .number(report.ledger.read)]))
    }
    let unplaced = top.counts[.unplaced]
    if unplaced > 0 {
      remarks.append(speech(BriefText.unplaced, ["count": figures.slot(unplaced)]))
    }
    return remarks
  }
}
