import Coverage

/// A figure as it stands on a page. Zero, not visited, not yet synced, no target and withheld are
/// different things and look different.
struct Figure: Sendable, Equatable {
  /// What kind of a figure it is.
  enum Kind: String, Sendable {
    case number
    case notVisited
    case unsynced
    case noTarget
    case withheld
  }

  var kind: Kind
  /// What is written.
  var text: String
  /// What a column is sorted by; nil sorts last.
  var order: Double?
}

/// The one gate through which counts of families come onto pages, so that what an edition withholds
/// has one place to act.
struct Figures: Sendable {
  let edition: Edition
  let speech: Speech

  /// A count of families as text.
  func text(_ count: Int) -> String { speech.numerals.count(count) }

  /// A count of families inside a sentence, where it chooses plural forms too.
  func slot(_ count: Int) -> Slot { .number(count) }

  /// A count of families inside a sentence that sets it in bold.
  func bold(_ count: Int) -> Slot { .bold(count) }

  /// A count of families in a unit of that status.
  func count(_ count: Int) -> Figure {
    Figure(kind: .number, text: text(count), order: Double(count))
  }

  /// A count of what visits found in a unit: 0 is a figure only where somebody was there. What a silent
  /// desa had sent before is one, and its status says that there may be more.
  ///
  /// - Parameter what: of what it is a count, which an edition may withhold.
  func counted(_ count: Int, in unit: UnitReport, _ what: Withheld) -> Figure {
    if unit.withheld.contains(what) { return withheld }
    if unit.status == .silent, unit.counts.lastVisitDay == nil {
      return Figure(kind: .unsynced, text: speech(Mark.unsynced), order: nil)
    }
    if unit.counts.lastVisitDay == nil {
      return Figure(kind: .notVisited, text: speech(Mark.notVisited), order: 0)
    }
    return self.count(count)
  }

  /// A count that hangs on a target: the target itself, or what is left of it.
  func targeted(_ count: Int?) -> Figure {
    guard let count else { return Figure(kind: .noTarget, text: speech(Mark.noTarget), order: nil) }
    return self.count(count)
  }

  /// A rate of a unit over the families of its target: not 0 where its officers have sent nothing.
  func rate(_ part: Int, of whole: Int, in unit: UnitReport, _ what: Withheld) -> Figure {
    let count = counted(part, in: unit, what)
    let stands = count.kind == .unsynced || count.kind == .withheld
    return whole > 0 && stands ? count : rate(part, of: whole)
  }

  /// That there is a count which is not shown.
  var withheld: Figure {
    Figure(kind: .withheld, text: speech(Mark.withheld), order: nil)
  }

  /// A rate over the families of the target.
  func rate(_ part: Int, of whole: Int) -> Figure {
    guard whole > 0 else {
      return Figure(kind: .noTarget, text: speech(Mark.noTarget), order: nil)
    }
    return Figure(
      kind: .number, text: speech.numerals.percent(part, of: whole),
      order: Double(part) / Double(whole))
  }
}
