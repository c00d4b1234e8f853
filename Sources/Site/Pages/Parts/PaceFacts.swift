import Coverage
import Geography

/// What a unit needs to be finished in time, and what its officers do.
struct PaceSection: TemplateModel {
  var facts: [Fact]
  var note: String?
  var idle: Markup?
}

extension PageMaker {
  /// How many desa that gained nothing are named.
  private static let namedIdle = 8

  /// The pace of a unit; nil where there is nothing to say.
  func paceSection(_ index: Int) -> PaceSection? {
    guard report.asOf >= report.plan.start else { return nil }
    let unit = report.units[index]
    var section = PaceSection(facts: [])
    if let outstanding = unit.outstanding, outstanding > 0 {
      let pace = Pace(
        outstanding: outstanding, on: report.asOf, plan: report.plan,
        plannedStart: unit.plannedStart)
      section.facts += neededFacts(pace, index)
      if pace.daysLeft == 0 {
        section.note = speech(
          PaceText.over, ["end": .text(book.dates.long(report.plan.end))])
      }
    }
    section.facts += officerFact(index).map { [$0] }.orEmpty
    let idle = idleDesa(index)
    if !idle.isEmpty, tree.units[index].level < .desa {
      section.facts.append(idleFact(idle, index))
      // The top unit's page has a budget of bytes, and its list would be of the whole province.
      if index != 0 { section.idle = idleList(idle) }
    }
    return section.facts.isEmpty && section.note == nil ? nil : section
  }

  private func neededFacts(_ pace: Pace, _ index: Int) -> [Fact] {
    guard let required = pace.requiredPerDay, let needed = pace.officersNeeded else { return [] }
    let plan = report.plan
    let tomorrow = Slot.text(book.dates.long(report.asOf + 1))
    let isFree = !plan.isWorkingDay(report.asOf + 1)
    let planned = Slot.text(numerals.trimmed(plan.familiesPerOfficerDay))
    var facts: [Fact] = []
    if let target = pace.nextDayTarget {
      facts.append(
        Fact(
          name: speech(PaceText.nextTarget), value: Markup(figures.text(target)),
          note: speech(
            isFree && target == 0 ? PaceText.nextFree : .nextTargetNote, ["day": tomorrow])))
    }
    facts.append(
      Fact(
        name: speech(PaceText.required), value: Markup(figures.text(required)),
        note: speech(
          PaceText.requiredNote,
          ["days": .number(pace.daysLeft), "end": .text(book.dates.long(plan.end))])))
    var note = speech(PaceText.neededNote, ["plan": planned])
    if let assigned = work(index)?.officers {
      note = speech(
        PaceText.neededAssigned, ["note": .text(note), "assigned": .number(assigned)])
    }
    facts.append(
      Fact(name: speech(PaceText.needed), value: Markup(numerals.count(needed)), note: note))
    return facts
  }

  private func work(_ index: Int) -> OfficerWork.Unit? {
    guard let work = book.context.work, work.units.indices.contains(index) else { return nil }
    return work.units[index]
  }

  /// The pace of the officers of a unit; for everybody only above desa and of so many that it is
  /// nobody's own.
  private func officerFact(_ index: Int) -> Fact? {
    guard let work = work(index), let perDay = work.counts.perDay else { return nil }
    if book.context.edition == .public {
      let isAbove = tree.units[index].level < .desa
      guard isAbove, work.atWork >= max(1, book.context.smallCount) else { return nil }
    }
    return Fact(
      name: speech(PaceText.perOfficer), value: Markup(numerals.decimal(perDay, digits: 1)),
      note: speech(
        PaceText.perOfficerNote,
        ["plan": .text(numerals.trimmed(report.plan.familiesPerOfficerDay))]))
  }

  /// Desa of a unit that are at work and of which nothing resolved was received on the as-of day.
  private func idleDesa(_ index: Int) -> [Int] {
    guard book.context.work != nil else { return [] }
    return openDesa(index).filter { work($0)?.gained == 0 }
  }

  private func openDesa(_ index: Int) -> [Int] {
    tree.desa(in: index).filter { desa in
      switch report.units[desa].status {
      case .done, .empty, .scheduled: false
      default: true
      }
    }
  }

  private func idleFact(_ idle: [Int], _ index: Int) -> Fact {
    Fact(
      name: speech(PaceText.idle), value: Markup(numerals.count(idle.count)),
      note: speech(
        PaceText.idleNote,
        [
          "open": .number(openDesa(index).count), "day": .text(book.dates.long(report.asOf)),
        ]))
  }

  /// The desa that gained nothing, those with most left first.
  private func idleList(_ idle: [Int]) -> Markup {
    let shown = book.byOutstanding(idle).prefix(Self.namedIdle)
    var names = shown.map { link(tree.units[$0].name, to: links.unit($0)).html }
      .joined(separator: ", ")
    if shown.count < idle.count {
      let more = speech(PaceText.idleMore, ["count": .number(idle.count - shown.count)])
      names += ", " + escapedHTML(more)
    }
    return speech.markup(
      PaceText.idleList,
      ["day": Markup(book.dates.long(report.asOf)), "names": Markup(trusted: names)])
  }
}
