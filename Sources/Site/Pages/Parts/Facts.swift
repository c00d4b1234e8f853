import Coverage

/// A key figure with what it is a figure of.
struct Fact: TemplateModel {
  var name: String
  var value: Markup
  var note: String
}

extension PageMaker {
  /// The key figures of a unit; every rate with its denominator.
  func facts(_ index: Int) -> [Fact] {
    let unit = report.units[index]
    let hasTarget = unit.rates.target > 0
    let completed = hasTarget ? unit.rates.completedListed : unit.counts.completedListed
    let resolved = hasTarget ? unit.rates.resolvedListed : unit.counts.resolvedListed
    var facts = [
      fact(.columnTarget, figures.targeted(unit.target), UnitText.targetNote),
      fact(.columnResolved, figures.counted(resolved, in: unit, .resolved), .resolvedNote),
      fact(.columnCompleted, figures.counted(completed, in: unit, .completed), .completedNote),
      fact(
        .columnOutstanding, figures.targeted(unit.outstanding),
        tree.units[index].level < .desa ? .outstandingNoteAbove : .outstandingNote),
      fact(.columnFound, figures.counted(unit.counts.found, in: unit, .found), .foundNote),
      fact(.columnNew, figures.counted(unit.counts.new, in: unit, .new), .newNote),
    ]
    if hasTarget {
      let whole = Slot.text(figures.text(unit.rates.target))
      facts.insert(
        Fact(
          name: speech(Word.columnResolution),
          value: figureMarkup(figures.rate(resolved, of: unit.rates.target, in: unit, .resolved)),
          note: speech(UnitText.ofTargetNote, ["whole": whole])), at: 0)
      facts.insert(
        Fact(
          name: speech(Word.columnCoverage),
          value: figureMarkup(figures.rate(completed, of: unit.rates.target, in: unit, .completed)),
          note: speech(UnitText.ofTargetNote, ["whole": whole])), at: 1)
      facts.insert(
        Fact(
          name: speech(Word.columnExpected), value: Markup(numerals.percent(unit.expected)),
          note: speech(UnitText.expectedNote)), at: 2)
    }
    // Above desa the verdict says it.
    if tree.units[index].level == .desa { facts += forecastFact(index).map { [$0] } ?? [] }
    return facts
  }

  private func fact(_ name: Word, _ figure: Figure, _ note: UnitText) -> Fact {
    Fact(name: speech(name), value: figureMarkup(figure), note: speech(note))
  }

  /// A figure outside of tables, with its look.
  func figureMarkup(_ figure: Figure) -> Markup {
    let cell = Table.Cell(figure)
    guard let look = cell.look else { return cell.content }
    return element("span", class: look, cell.content)
  }
}
