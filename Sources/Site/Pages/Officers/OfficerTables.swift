import Coverage
import Geography

extension PageMaker {
  /// A link to the page of an officer; a dash where none is known.
  func officerName(_ role: OfficerRole, _ id: String?) -> Markup {
    id.map { link($0, to: links.to(.officer(role, $0))) } ?? Markup(speech(Mark.none))
  }

  /// The same as a cell.
  private func officerLink(_ role: OfficerRole, _ id: String?) -> Table.Cell {
    Table.Cell(officerName(role, id), look: id == nil ? "no" : nil)
  }

  private var workColumns: [Table.Column] {
    [
      .number(speech(Word.columnTarget)), .number(speech(Word.columnFound)),
      .number(speech(Word.columnCompleted)), .number(speech(Word.columnResolved)),
      .number(speech(OfficerText.columnDays)), .number(speech(OfficerText.columnPerDay)),
    ]
  }

  /// Families on the list of the desa, what was done, the days and the pace.
  private func workCells(_ counts: OfficerWork.Counts, desa: [Int]) -> [Table.Cell] {
    [
      Table.Cell(figures.targeted(targetSum(desa))), Table.Cell(figures.count(counts.found)),
      Table.Cell(figures.count(counts.completed)), Table.Cell(figures.count(counts.resolved)),
      Table.Cell(numerals.count(counts.days)),
      counts.perDay.map { Table.Cell(numerals.decimal($0, digits: 1), order: $0) }
        ?? Table.Cell(speech(Mark.none), order: -1, look: "no"),
    ]
  }

  /// The targets of some desa; nil where none is known.
  func targetSum(_ desa: [Int]) -> Int? { sum(desa.map { report.units[$0].target }) }

  /// What is left in some desa; nil where no target is known.
  func outstandingSum(_ desa: [Int]) -> Int? { sum(desa.map { report.units[$0].outstanding }) }

  private func sum(_ numbers: [Int?]) -> Int? {
    let known = numbers.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// When the last sign of an officer was, and the days of silence.
  private func signCells(_ officer: OfficerWork.Officer) -> [Table.Cell] {
    let isSilent = officer.silentDays >= report.statusRules.silentDays
    return [
      officer.lastSign.map { sign in
        Table.Cell(book.dates.moment(sign), order: Double(sign / 1_000_000), look: "nw")
      } ?? Table.Cell(speech(OfficerText.never), order: -1, look: "nv"),
      Table.Cell(numerals.count(officer.silentDays), look: isSilent ? "us" : nil),
    ]
  }

  /// A table of officers.
  ///
  /// - Parameter team: whose page it stands on: what all its officers share needs no column.
  func officerTable(
    _ officers: [Int], of teams: OfficerTeams, id: String, team: OfficerRole? = nil
  ) -> Table {
    let hasSupervisors = team != .pml
    let hasCoordinators = team == nil && !teams.coordinators.isEmpty
    var columns: [Table.Column] = [.text(speech(OfficerText.columnOfficer))]
    if hasSupervisors { columns.append(.text(speech(OfficerText.columnSupervisor))) }
    if hasCoordinators { columns.append(.text(speech(OfficerText.columnCoordinator))) }
    columns.append(.number(speech(OfficerText.columnDesaCount)))
    columns += workColumns
    columns += [
      .number(speech(Word.columnOutstanding)), .text(speech(OfficerText.columnLastSign)),
      .number(speech(OfficerText.columnSilent)),
    ]
    let rows = officers.map { position -> [Table.Cell] in
      let officer = teams.work.officers[position]
      var cells = [officerLink(.ppl, officer.id)]
      if hasSupervisors { cells.append(officerLink(.pml, officer.supervisor)) }
      if hasCoordinators { cells.append(officerLink(.koseka, officer.coordinator)) }
      cells.append(Table.Cell(numerals.count(officer.desa.count)))
      cells += workCells(officer.counts, desa: officer.desa)
      return cells + [Table.Cell(figures.targeted(outstandingSum(officer.desa)))]
        + signCells(officer)
    }
    return Table(
      caption: Markup(speech(OfficerText.officers)), id: id, columns: columns, rows: rows,
      look: "act", isCards: true)
  }

  /// A table of supervisors or coordinators with the load of their teams.
  func teamTable(
    _ list: [OfficerTeams.Team], _ role: OfficerRole, of teams: OfficerTeams, id: String,
    team: OfficerRole? = nil
  ) -> Table {
    let isSupervisor = role == .pml
    let hasCoordinators = isSupervisor && team == nil && !teams.coordinators.isEmpty
    var columns: [Table.Column] = [
      .text(speech(isSupervisor ? OfficerText.columnSupervisor : .columnCoordinator))
    ]
    if hasCoordinators { columns.append(.text(speech(OfficerText.columnCoordinator))) }
    columns += [
      .number(speech(OfficerText.columnOfficers)), .number(speech(OfficerText.columnDesaCount)),
    ]
    columns += workColumns
    columns += [
      .number(speech(Word.columnOutstanding)),
      .number(speech(OfficerText.columnSilentOfficers)),
    ]
    let rows = list.map { team -> [Table.Cell] in
      let desa = teams.desa(of: team.officers)
      var cells = [officerLink(role, team.id)]
      if hasCoordinators { cells.append(officerLink(.koseka, team.coordinator)) }
      cells += [
        Table.Cell(numerals.count(team.officers.count)), Table.Cell(numerals.count(desa.count)),
      ]
      cells += workCells(teams.counts(of: team.officers), desa: desa)
      return cells + [
        Table.Cell(figures.targeted(outstandingSum(desa))),
        Table.Cell(numerals.count(silentCount(team.officers, of: teams))),
      ]
    }
    return Table(
      caption: Markup(speech(isSupervisor ? OfficerText.supervisors : .coordinators)), id: id,
      columns: columns, rows: rows, look: "act", isCards: true)
  }

  /// How many of some officers have been silent for the usual days or more.
  func silentCount(_ officers: [Int], of teams: OfficerTeams) -> Int {
    officers.count { teams.work.officers[$0].silentDays >= report.statusRules.silentDays }
  }

  /// A table of the desa of officers.
  func assignedTable(_ desa: [Int], of teams: OfficerTeams, id: String) -> Table {
    Table(
      caption: Markup(speech(OfficerText.desaOf)), id: id,
      columns: [
        .text(speech(Word.columnDesa)), .text(speech(Word.columnKecamatan)),
        .plain(speech(Word.columnStatus)), .number(speech(Word.columnTarget)),
        .number(speech(Word.columnResolved)), .number(speech(Word.columnOutstanding)),
        .number(speech(OfficerText.columnShared)),
      ],
      rows: book.byOutstanding(desa).map { index in
        let unit = report.units[index]
        return [
          Table.Cell(link(tree.units[index].name, to: links.unit(index))),
          Table.Cell(book.name(above: index, at: .kecamatan)), book.statusCell(unit),
          Table.Cell(figures.targeted(unit.target)),
          Table.Cell(figures.counted(unit.counts.resolvedListed, in: unit, .resolved)),
          Table.Cell(figures.targeted(unit.outstanding)),
          Table.Cell(numerals.count(teams.work.byDesa[index]?.count ?? 0)),
        ]
      }, look: "act", isCards: true)
  }

  /// The officers of a desa, for its page in the internal edition; nil where nobody is known.
  func officersOfDesa(_ index: Int) -> OfficersOfDesa? {
    guard let teams = book.teams, let officers = teams.work.byDesa[index],
      let silence = report.units[index].silence
    else { return nil }
    let columns: [Table.Column] = [
      .text(speech(OfficerText.columnOfficer)), .text(speech(OfficerText.columnSupervisor)),
      .text(speech(OfficerText.columnLastSign)), .number(speech(OfficerText.columnSilent)),
    ]
    let rows = officers.map { position -> [Table.Cell] in
      let officer = teams.work.officers[position]
      return [officerLink(.ppl, officer.id), officerLink(.pml, officer.supervisor)]
        + signCells(officer)
    }
    return OfficersOfDesa(
      table: Table(
        caption: Markup(speech(OfficerText.officersOf)), id: "petugas", columns: columns,
        rows: rows, look: "act", isCards: true
      ).markup,
      silence: speech(
        OfficerText.deskSilent,
        [
          "silent": .number(silence.silent), "all": .number(silence.officers),
          "limit": .number(silence.limit),
        ]), note: speech(OfficerText.deskNote))
  }
}

/// The officers of a desa and their silence.
struct OfficersOfDesa: TemplateModel {
  var table: Markup
  var silence: String
  var note: String
}
