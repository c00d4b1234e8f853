import Coverage
import Geography

/// The list of officers, or the page of one of them. In the internal edition alone.
struct OfficersPage: TemplateModel {
  var shell: Shell
  var eyebrow: String?
  var title: String
  var asOf: String
  var asOfISO: String
  var lead: Markup
  var facts: [Fact]
  var tables: [Markup]
  var note: String
}

extension PageMaker {
  /// All officers with those above them.
  func officersPage() throws -> OfficersPage {
    guard let teams = book.teams else { throw SiteError.unknownTemplate("officers") }
    let all = Array(teams.work.officers.indices)
    let named = officersToName(teams)
    var tables: [Table] = []
    if !teams.coordinators.isEmpty {
      tables.append(teamTable(teams.coordinators, .koseka, of: teams, id: "koseka"))
    }
    if !teams.supervisors.isEmpty {
      tables.append(teamTable(teams.supervisors, .pml, of: teams, id: "pml"))
    }
    if !named.isEmpty { tables.append(officerTable(named, of: teams, id: "ppl")) }
    var page = officersPage(
      title: speech(Word.navOfficers), eyebrow: nil, officers: all, teams: teams,
      facts: workFacts(all, teams),
      tables: tables)
    if named.count < all.count {
      page.note +=
        " "
        + speech(
          OfficerText.indexShort, ["shown": .number(named.count), "all": .number(all.count)])
    }
    return page
  }

  /// The most officers that the list of all of them names one by one: a province has over a thousand.
  private static let mostNamed = 60

  /// The officers that the first page names: all where they are few or nobody is above them, else
  /// those whose page is found nowhere else and those silent longest, by position.
  private func officersToName(_ teams: OfficerTeams) -> [Int] {
    let officers = teams.work.officers
    let all = Array(officers.indices)
    guard all.count > Self.mostNamed, !teams.supervisors.isEmpty else { return all }
    let alone = all.filter { officers[$0].supervisor == nil && officers[$0].coordinator == nil }
    let silent = all.filter {
      officers[$0].silentDays >= report.statusRules.silentDays && !officers[$0].desa.isEmpty
    }.sorted { (officers[$1].silentDays, $0) < (officers[$0].silentDays, $1) }
    return Set(alone + silent.prefix(Self.mostNamed)).sorted()
  }

  /// The page of one officer, supervisor or coordinator.
  func officerPage(_ role: OfficerRole, _ id: String) throws -> OfficersPage {
    guard let teams = book.teams else { throw SiteError.unknownTemplate("officer") }
    switch role {
    case .ppl:
      guard let position = teams.work.officers.firstIndex(where: { $0.id == id }) else { break }
      return enumeratorPage(position, teams)
    case .pml:
      guard let team = teams.supervisors.first(where: { $0.id == id }) else { break }
      return teamPage(team, .pml, teams)
    case .koseka:
      guard let team = teams.coordinators.first(where: { $0.id == id }) else { break }
      return teamPage(team, .koseka, teams)
    }
    throw SiteError.unknownTemplate("officer")
  }

  private func enumeratorPage(_ position: Int, _ teams: OfficerTeams) -> OfficersPage {
    let officer = teams.work.officers[position]
    var page = officersPage(
      title: officer.id, eyebrow: .officerEyebrow, officers: [position], teams: teams,
      facts: workFacts([position], teams) + [signFact(officer)],
      tables: officer.desa.isEmpty
        ? [] : [assignedTable(officer.desa, of: teams, id: "desa")])
    if officer.isListed {
      page.lead = speech.markup(
        OfficerText.notSupervised,
        [
          "supervisor": officerName(.pml, officer.supervisor),
          "coordinator": officerName(.koseka, officer.coordinator),
        ])
    } else {
      page.lead = Markup(speech(OfficerText.unlisted))
    }
    return page
  }

  private func teamPage(_ team: OfficerTeams.Team, _ role: OfficerRole, _ teams: OfficerTeams)
    -> OfficersPage
  {
    let below = Set(team.supervisors)
    var tables: [Table] = []
    if !below.isEmpty {
      tables.append(
        teamTable(
          teams.supervisors.filter { below.contains($0.id) }, .pml, of: teams, id: "pml",
          team: role))
    }
    tables.append(officerTable(team.officers, of: teams, id: "ppl", team: role))
    let desa = teams.desa(of: team.officers)
    if !desa.isEmpty { tables.append(assignedTable(desa, of: teams, id: "desa")) }
    return officersPage(
      title: team.id, eyebrow: role == .pml ? .supervisorEyebrow : .coordinatorEyebrow,
      officers: team.officers, teams: teams, facts: workFacts(team.officers, teams),
      tables: tables)
  }

  private func officersPage(
    title: String, eyebrow: OfficerText?, officers: [Int], teams: OfficerTeams, facts: [Fact],
    tables: [Table]
  ) -> OfficersPage {
    let desa = teams.desa(of: officers)
    let silent = silentCount(officers, of: teams)
    var lead = speech(
      OfficerText.lead,
      [
        "officers": .number(officers.count), "desa": .number(desa.count),
        "left": figures.slot(outstandingSum(desa) ?? 0),
      ])
    if silent > 0 {
      lead +=
        " "
        + speech(
          OfficerText.leadSilent,
          ["silent": .number(silent), "limit": .number(report.statusRules.silentDays)])
    }
    // One person may have several roles, and a page for each.
    let name = eyebrow.map { speech($0) + " " + title } ?? title
    var shell = shell(title: name, description: lead, crumb: title)
    if eyebrow != nil {
      shell.crumbs.insert(
        Crumb(name: speech(Word.navOfficers), href: links.to(.officers)),
        at: shell.crumbs.count - 1)
    }
    return OfficersPage(
      shell: shell, eyebrow: eyebrow.map { speech($0) }, title: title, asOf: asOf,
      asOfISO: report.asOf.description, lead: Markup(lead), facts: facts,
      tables: tables.map(\.markup),
      note: speech(OfficerText.sharedNote) + " " + speech(OfficerText.deskNote))
  }

  /// Load, what was done, pace, what is left and what it takes.
  private func workFacts(_ officers: [Int], _ teams: OfficerTeams) -> [Fact] {
    let desa = teams.desa(of: officers)
    let counts = teams.counts(of: officers)
    let outstanding = outstandingSum(desa)
    let plan = Slot.text(numerals.trimmed(report.plan.familiesPerOfficerDay))
    var facts = [
      fact(
        .factLoad, figureMarkup(figures.targeted(targetSum(desa))),
        speech(OfficerText.factLoadNote, ["desa": .number(desa.count)])),
      fact(
        .factDone, Markup(figures.text(counts.resolved)),
        speech(
          OfficerText.factDoneNote,
          [
            "found": figures.slot(counts.found), "completed": figures.slot(counts.completed),
          ])),
      fact(
        .factPace,
        Markup(counts.perDay.map { numerals.decimal($0, digits: 1) } ?? speech(Mark.none)),
        speech(OfficerText.factPaceNote, ["days": .number(counts.days), "plan": plan])),
      fact(
        .factLeft, figureMarkup(figures.targeted(outstanding)), speech(OfficerText.factLeftNote)),
    ]
    let pace = Pace(outstanding: outstanding ?? 0, on: report.asOf, plan: report.plan)
    if outstanding ?? 0 > 0, let required = pace.requiredPerDay {
      facts.append(
        fact(
          .factNeeded, Markup(figures.text(required)),
          speech(
            OfficerText.factNeededNote, ["end": .text(book.dates.long(report.plan.end))])))
    }
    return facts
  }

  private func signFact(_ officer: OfficerWork.Officer) -> Fact {
    fact(
      .factSign, Markup(numerals.count(officer.silentDays)),
      officer.lastSign.map {
        speech(OfficerText.factSignNote, ["moment": .text(book.dates.moment($0))])
      }
        ?? speech(
          OfficerText.factSignNever, ["start": .text(book.dates.long(report.plan.start))]))
  }

  private func fact(_ name: OfficerText, _ value: Markup, _ note: String) -> Fact {
    Fact(name: speech(name), value: value, note: note)
  }
}
