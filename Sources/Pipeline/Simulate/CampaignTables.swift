import Coverage
import Geography

/// The rows of the files of a campaign.
struct CampaignTables {
  let world: SimulatedWorld
  let words: CampaignWords

  init(world: SimulatedWorld) {
    self.world = world
    words = CampaignWords(world: world)
  }

  /// The headers, without line ends.
  enum Header {
    static let visits: StaticString =
      "instance_id,visited_at,received_at,officer_id,desa_code,household_id,status,origin,latitude,longitude,accuracy_m"
    static let truthVisits: StaticString = "instance_id,desa_code,household_id,faults"
    static let targets: StaticString =
      "desa_code,families,access,seat_km,planned_start,valid_from,departure_days,travel_days,places"
    static let officers: StaticString =
      "officer_id,desa_code,supervisor_id,coordinator_id,last_sync"
    static let truth: StaticString =
      "desa_code,families,found,completed,resolved,new,invented,records,unsent,first_day,last_day,finished_day,opens_on,planned_start,is_blank_spot,unreached,target_oddity,officers"
    static let truthOfficers: StaticString =
      "officer_id,day,desa_code,latitude,longitude,visits"
  }

  /// One row of `visits.csv`.
  func visit(_ record: SimulatedRecord, _ text: inout CSVText) {
    text.hexadecimal(record.instance)
    text.comma()
    text.time(record.visitedAt, zone: world.plan.zone)
    text.comma()
    text.time(record.receivedAt, zone: world.plan.zone)
    text.comma()
    words.officer(world.officers[record.officer].number, &text)
    text.comma()
    text.text(words.codes[record.claimedDesa])
    text.comma()
    words.family(record.family, &text)
    text.comma()
    text.text(CampaignWords.status(record.outcome))
    text.comma()
    text.text(record.family.isNew ? "baru" : "prelist")
    text.comma()
    if let position = record.position {
      text.decimal(position.latitude, digits: 6)
      text.comma()
      text.decimal(position.longitude, digits: 6)
    } else {
      text.comma()
    }
    text.comma()
    if let accuracy = record.accuracy { text.decimal(accuracy, digits: 1) }
    text.newline()
  }

  /// The row of `truth_visits.csv` that belongs to it: the true desa, the family, the faults.
  func truth(of record: SimulatedRecord, _ text: inout CSVText) {
    text.hexadecimal(record.instance)
    text.comma()
    text.text(words.codes[record.family.desa])
    text.comma()
    words.family(record.family, &text)
    text.comma()
    var isFirst = true
    for (fault, word) in RecordFaults.words where record.faults.contains(fault) {
      if !isFirst { text.text(" ") }
      text.text(word)
      isFirst = false
    }
    text.newline()
  }

  /// All of `targets.csv` below its header.
  func targets(_ text: inout CSVText) {
    for (position, desa) in world.desa.enumerated() {
      let transport = SimulatedTransport.of(desa, seed: world.seed)
      for row in desa.targetRows {
        text.text(words.codes[position])
        text.comma()
        if let families = row.families { text.integer(families) }
        text.comma()
        text.text(desa.access.rawValue)
        text.comma()
        if let kilometres = desa.seatKilometres { text.decimal(kilometres, digits: 1) }
        text.comma()
        if let start = desa.plannedStart { text.day(world.plan.start + start) }
        text.comma()
        if let from = row.validFrom { text.day(from) }
        text.comma()
        transport?.words(&text)
        text.comma()
        if let transport { text.integer(transport.travelDays) }
        text.comma()
        if let transport { text.integer(transport.places) }
        text.newline()
      }
    }
  }

  /// All of `officers.csv` below its header: a row for each officer and desa.
  func officers(states: [OfficerState], _ text: inout CSVText) {
    for (officer, state) in zip(world.officers, states) {
      for desa in officer.desa {
        words.officer(officer.number, &text)
        text.comma()
        text.text(words.codes[desa])
        text.comma()
        text.text("PML")
        text.integer(officer.supervisor, width: 4)
        text.comma()
        text.text("KSK")
        text.integer(officer.coordinator, width: 4)
        text.comma()
        if let last = state.sync.last { text.time(last, zone: world.plan.zone) }
        text.newline()
      }
    }
  }

  /// All of `truth.csv` below its header.
  func truth(_ truth: CampaignTruth, _ text: inout CSVText) {
    var officers = [[Int]](repeating: [], count: world.desa.count)
    for officer in world.officers {
      for desa in officer.desa { officers[desa].append(officer.number) }
    }
    for (position, desa) in world.desa.enumerated() {
      let facts = truth.desa[position]
      text.text(words.codes[position])
      for count in [
        desa.families, facts.found, facts.completed, facts.resolved, facts.new, facts.invented,
        facts.records, facts.unsent,
      ] {
        text.comma()
        text.integer(count)
      }
      for day in [
        facts.firstDay, facts.lastDay, facts.finishedDay, desa.opensOn, desa.plannedStart,
      ] {
        text.comma()
        if let day { text.day(world.plan.start + day) }
      }
      text.comma()
      text.text(desa.isBlankSpot ? "true" : "false")
      text.comma()
      text.text(desa.unreached?.rawValue ?? "")
      text.comma()
      text.text(desa.oddity.rawValue)
      text.comma()
      for (count, number) in officers[position].enumerated() {
        if count > 0 { text.text(" ") }
        words.officer(number, &text)
      }
      text.newline()
    }
  }

  /// All of `truth_officers.csv` below its header: a row for each invented cluster.
  func truthOfficers(_ truth: CampaignTruth, _ text: inout CSVText) {
    for cluster in truth.clusters {
      words.officer(world.officers[cluster.officer].number, &text)
      text.comma()
      text.day(world.plan.start + cluster.day)
      text.comma()
      text.text(words.codes[cluster.desa])
      text.comma()
      text.decimal(cluster.spot.latitude, digits: 6)
      text.comma()
      text.decimal(cluster.spot.longitude, digits: 6)
      text.comma()
      text.integer(cluster.visits)
      text.newline()
    }
  }
}
