import Coverage
import Geography

/// The page of a desa.
struct DesaPage: TemplateModel {
  var shell: Shell
  var eyebrow: String
  var name: String
  var asOf: String
  var asOfISO: String
  var freshness: String
  var chip: Markup
  var reasons: [String]
  var action: String?
  var gauge: Markup
  var facts: [Fact]
  var attention: [AttentionItem]
  var attentionNone: String?
  var officeNotes: OfficeNotes?
  var place: [Markup]
  var map: MapFigure?
  var mapNone: String
  var outcomes: Markup?
  var placements: Markup?
  var interval: IntervalFigure?
  var since: SinceSection?
  var sls: Markup?
  var slsNote: String
  var pace: PaceSection?
  var officers: OfficersOfDesa?
  var trend: Trend?
  var withheld: [String]
}

/// A reason for attention with what to do about it.
struct AttentionItem: TemplateModel {
  var name: String
  var text: String
}

/// The honest interval as a bar and in words.
struct IntervalFigure: TemplateModel {
  var bar: Markup
  var text: String
  var rates: String?
  var confirmed: String
}

extension PageMaker {
  /// The page of a desa.
  func desaPage(_ index: Int) throws -> DesaPage {
    let unit = report.units[index]
    let status = StatusReason(book: book, index: index)
    let reasons = status.sentences
    let attention = attentionItems(index)
    let title = tree.units[index].name
    return DesaPage(
      shell: shell(
        title: book.distinctName(index),
        description: title + ": " + speech(unit.status) + ". " + reasons[0],
        unit: index),
      eyebrow: eyebrow(index), name: title, asOf: asOf, asOfISO: report.asOf.description,
      freshness: freshness(unit), chip: book.chip(unit.status), reasons: reasons,
      action: status.action, gauge: book.bar(unit), facts: facts(index), attention: attention,
      attentionNone: attention.isEmpty ? speech(UnitText.noAttention) : nil,
      officeNotes: officeNotes(index),
      place: placeSentences(index), map: try mapFigure(ofDesa: index),
      mapNone: speech(MapText.noMap),
      outcomes: outcomeTable(unit)?.markup, placements: placementTable(unit)?.markup,
      interval: intervalFigure(unit), since: sinceSection(index), sls: slsTable(index)?.markup,
      slsNote: speech(UnitText.slsNote), pace: paceSection(index),
      officers: officersOfDesa(index), trend: trend(index), withheld: withheldNotes)
  }

  /// The questions that the figures of a desa must not hide, each with what to do.
  func attentionItems(_ index: Int) -> [AttentionItem] {
    let unit = report.units[index]
    let counts = unit.counts
    return unit.attention.map { reason in
      if let text = withheldReason(reason, unit) {
        return AttentionItem(name: speech(attentionName(reason)), text: text)
      }
      let text: String
      switch reason {
      case .noGPSSupport:
        text = speech(
          AttentionText.noGPSSupportWhy, ["completed": figures.slot(counts.completed)])
      case .gpsOnly: text = speech(AttentionText.gpsOnlyWhy)
      case .manyNotFound:
        text = speech(
          AttentionText.manyNotFoundWhy,
          [
            "notFound": .text(figures.text(counts[.notFound] + counts[.unreachable])),
            "resolved": figures.slot(counts.resolved),
          ])
      case .misfit: text = misfitText(index)
      case .staleTarget:
        text = speech(
          AttentionText.staleTargetWhy,
          [
            "resolved": figures.slot(counts.resolvedListed),
            "target": .text(figures.text(unit.target ?? 0)),
          ])
      }
      return AttentionItem(name: speech(attentionName(reason)), text: text)
    }
  }

  private func misfitText(_ index: Int) -> String {
    guard let misfit = report.misfits.first(where: { $0.desa == index }) else { return "" }
    let text = speech(
      AttentionText.misfitWhy,
      ["located": figures.slot(misfit.located), "confirmed": figures.slot(misfit.confirmed)])
    let act = " " + speech(AttentionText.misfitAct)
    guard let other = misfit.mostlyIn else { return text + act }
    return text + " "
      + speech(
        AttentionText.misfitWhere,
        ["desa": .text(tree.units[other].name + ", " + book.name(above: other, at: .kecamatan))])
      + act
  }

  /// What is known of where the desa lies: interior, access, pocket, area, visits.
  func placeSentences(_ index: Int) -> [Markup] {
    let unit = report.units[index]
    var sentences: [String] = []
    switch unit.interior {
    case .yes:
      sentences.append(
        speech(UnitText.interiorYes, ["reason": .text(book.interiorReason(index) ?? "")]))
    case .no: sentences.append(speech(UnitText.interiorNo))
    case .unknown, nil: sentences.append(speech(UnitText.interiorUnknown))
    }
    if let access = unit.access, !isInteriorByAccess(unit) {
      sentences.append(speech(UnitText.accessIs, ["access": .text(book.accessName(access))]))
    }
    if let number = unit.pocket { sentences += pocketSentences(report.pockets[number - 1]) }
    if let start = unit.plannedStart {
      sentences.append(speech(UnitText.outOfPlan, ["start": .text(book.dates.long(start))]))
    }
    if let departure = departureSentence(index) { sentences.append(departure) }
    if let area = tree.units[index].area {
      sentences.append(
        speech(UnitText.area, ["area": .text(numerals.squareKilometres(squareMetres: area))]))
    }
    if let first = unit.counts.firstDay, let last = unit.counts.lastDay,
      let received = unit.counts.lastReceived
    {
      sentences.append(
        speech(
          UnitText.firstAndLast,
          [
            "first": .text(book.dates.long(first)), "last": .text(book.dates.long(last)),
            "received": .text(moment(received)),
          ]))
    }
    if !links.isOneFile { sentences += reachSentences(index) }
    return sentences.map { Markup($0) }
  }

  /// Whether its access is what makes a desa interior.
  func isInteriorByAccess(_ unit: UnitReport) -> Bool {
    if case .yes(.access) = unit.interior { return true }
    return false
  }

  private func pocketSentences(_ pocket: Pocket) -> [String] {
    var sentences = [
      speech(
        UnitText.pocketIs,
        [
          "number": .number(pocket.number), "desa": .number(pocket.desa.count),
          "families": figures.slot(pocket.outstanding),
        ])
    ]
    if let nearest = pocket.nearestReached, let metres = pocket.distanceToReached {
      sentences.append(
        speech(
          UnitText.nearest,
          [
            "desa": .text(tree.units[nearest].name),
            "distance": .text(numerals.kilometres(metres: metres)),
          ]))
    }
    return sentences
  }

  private func intervalFigure(_ unit: UnitReport) -> IntervalFigure? {
    let counts = unit.counts
    guard counts.found > 0, !unit.withheld.contains(.interval) else { return nil }
    var rates: String?
    if unit.rates.target > 0 {
      let target = unit.rates.target
      rates = speech(
        UnitText.intervalOfTarget,
        [
          "low": .text(figures.rate(counts.low, of: target).text),
          "counted": .text(figures.rate(counts.completedListed, of: target).text),
          "high": .text(figures.rate(counts.high, of: target).text),
        ])
    }
    return IntervalFigure(
      bar: book.intervalBar(unit),
      text: speech(
        UnitText.interval,
        [
          "low": .text(figures.text(counts.low)), "counted": figures.slot(counts.completedListed),
          "high": .text(figures.text(counts.high)),
        ]), rates: rates,
      confirmed: speech(
        UnitText.confirmed,
        [
          "confirmed": .text(figures.text(counts.confirmed)),
          "found": .text(figures.text(counts.found)),
          "share": .text(figures.rate(counts.confirmed, of: counts.found).text),
        ]))
  }

  /// The SLS and sub-SLS of a desa, each SLS before its parts.
  func slsTable(_ index: Int) -> Table? {
    let units = tree.children[index].flatMap { [$0] + tree.children[$0] }
    guard !units.isEmpty else { return nil }
    var columns: [Word] = [.columnCode, .columnStatus]
    if report.hasTargets { columns += [.columnTarget, .columnResolution] }
    columns += [.columnResolved, .columnCompleted, .columnFound, .columnNew]
    return Table(
      caption: Markup(speech(TableText.sls, ["unit": .text(tree.units[index].name)])),
      id: links.id("sls", index),
      columns: [.text(speech(Word.columnUnit))]
        + columns.enumerated().map { $0 < 2 ? .text(speech($1)) : .number(speech($1)) },
      rows: units.map(slsRow))
  }

  private func slsRow(_ index: Int) -> [Table.Cell] {
    let unit = report.units[index]
    var cells = [
      Table.Cell(
        tree.units[index].name, look: tree.units[index].level == .subsls ? "sub" : nil),
      Table.Cell(tree.units[index].writtenCode), book.statusCell(unit),
    ]
    if report.hasTargets {
      cells += [
        Table.Cell(figures.targeted(unit.target)),
        Table.Cell(
          figures.rate(unit.rates.resolvedListed, of: unit.rates.target, in: unit, .resolved)),
      ]
    }
    return cells
      + [
        figures.counted(unit.counts.resolvedListed, in: unit, .resolved),
        figures.counted(unit.counts.completedListed, in: unit, .completed),
        figures.counted(unit.counts.found, in: unit, .found),
        figures.counted(unit.counts.new, in: unit, .new),
      ].map { Table.Cell($0) }
  }
}
