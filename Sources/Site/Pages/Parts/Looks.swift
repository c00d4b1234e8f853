import Cartography
import Coverage

extension Look {
  /// Whether it is one of the five classes of a figure.
  var isClass: Bool {
    switch self {
    case .c1, .c2, .c3, .c4, .c5: true
    default: false
    }
  }
}

extension Book {
  /// What a desa looks like on a map: its class by the figure that finishes it, or what stands in the
  /// way of a figure.
  func look(_ index: Int) -> Look {
    let unit = report.units[index]
    switch unit.status {
    case .untouched: return .untouched
    case .silent: return .silent
    case .scheduled: return .scheduled
    case .empty: return .empty
    case .noTarget: return .noTarget
    case .done, .stalled, .behind, .onTrack: break
    }
    guard let figure = unit.rates.figure(doneBy) else {
      return unit.status == .done ? .c5 : .noData
    }
    let bounds = classBounds
    let classes: [Look] = [.c1, .c2, .c3, .c4, .c5]
    return classes[bounds.count { figure >= $0 }]
  }

  /// Where the classes meet: quarters of what makes a desa done, so that the last class means done.
  var classBounds: [Double] { [0.25, 0.5, 0.75, 1].map { $0 * report.statusRules.doneAt } }

  /// What a look means.
  func lookName(_ look: Look) -> String {
    let bounds = classBounds.map { numerals.threshold($0) }
    switch look {
    case .c1: return speech(MapText.classUnder, ["high": .text(bounds[0])])
    case .c2, .c3, .c4:
      let place = look == .c2 ? 0 : look == .c3 ? 1 : 2
      return speech(
        MapText.classBetween, ["low": .text(bounds[place]), "high": .text(bounds[place + 1])])
    case .c5: return speech(MapText.classFrom, ["low": .text(bounds[3])])
    case .untouched: return speech(Status.untouched)
    case .silent: return speech(Status.silent)
    case .scheduled: return speech(Status.scheduled)
    case .empty: return speech(Status.empty)
    case .noTarget: return speech(Status.noTarget)
    case .noData: return speech(MapText.legendNoData)
    case .suppressed: return speech(Mark.withheld)
    }
  }

  /// What a map says of a desa: `Long Sule: 78,4 % (123 dari 157 keluarga), tertinggal`.
  func mapTitle(_ index: Int) -> String {
    let unit = report.units[index]
    let name = Slot.text(tree.units[index].name)
    let status = Slot.text(speech(unit.status))
    var text: String
    if let withheld = withheldTitle(index) {
      text = withheld
    } else if unit.rates.target > 0 {
      let part = finished(unit.rates)
      // That none of them is nought per cent needs no saying, and in the first days most have none.
      text = speech(
        part == 0 && figures.text(0) == figures.text(part) ? MapText.titleNone : .titleFigure,
        [
          "name": name, "figure": .text(figures.rate(part, of: unit.rates.target).text),
          "part": .text(figures.text(part)), "whole": .text(figures.text(unit.rates.target)),
          "status": status,
        ])
    } else {
      text = speech(
        MapText.titleFound,
        ["name": name, "found": figures.slot(unit.counts.found), "status": status])
    }
    if unit.interior?.isInterior == true { text += ", " + speech(MapText.titleInterior) }
    if let pocket = unit.pocket {
      text += ", " + speech(MapText.titlePocket, ["number": .number(pocket)])
    }
    return text
  }
}
