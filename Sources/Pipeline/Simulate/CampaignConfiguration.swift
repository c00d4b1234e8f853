import Coverage
import Geography

/// What the configuration beside the simulated files says of the boundaries.
public struct CampaignBoundaries: Sendable {
  /// The source, absolute or relative to the folder of the files.
  public var source: String
  /// Keys besides `source` and `fields`, in their order: `layer`, `query`, `scheme`...
  public var settings: [(key: String, value: String)]
  /// The fields, in their order: `code`, `name`, `kecamatan`...
  public var fields: [(key: String, value: String)]

  /// Names the boundaries.
  public init(
    source: String, settings: [(key: String, value: String)] = [],
    fields: [(key: String, value: String)]
  ) {
    self.source = source
    self.settings = settings
    self.fields = fields
  }
}

/// The configuration that builds the files of a campaign, as YAML.
func campaignConfiguration(
  world: SimulatedWorld, boundaries: CampaignBoundaries, declaresOfficers: Bool
) -> String {
  let plan = world.plan
  var lines = [
    "# Written by jangkau simulate with seed \(world.seed.value); visits are simulated.",
    "survey:",
    "  title: \(quoted(plan.title))",
    "  start: \(plan.start)",
    "  end: \(plan.end)",
    "  time_zone: \(quoted(plan.zone.identifier))",
    "  families_per_officer_day: \(plan.familiesPerOfficerDay)",
    "boundaries:",
    "  source: \(quoted(boundaries.source))",
  ]
  for (key, value) in boundaries.settings { lines.append("  \(key): \(quoted(value))") }
  lines.append("  fields:")
  for (key, value) in boundaries.fields { lines.append("    \(key): \(quoted(value))") }
  lines += fixedParts
  if !world.options.seats.isEmpty {
    lines += ["interior:", "  seats:"]
    for (code, seat) in world.options.seats.sorted(by: { $0.key < $1.key }) {
      lines.append("    \(quoted(code.description)): [\(seat.latitude), \(seat.longitude)]")
    }
  }
  let mark = declaresOfficers ? "" : "# "
  lines += officerParts.map { mark + $0 }
  return lines.joined(separator: "\n") + "\n"
}

private let fixedParts = [
  "targets:",
  "  source: targets.csv",
  "  fields: {code: desa_code, families: families, access: access, seat_km: seat_km,",
  "           planned_start: planned_start, valid_from: valid_from,",
  "           departure_days: departure_days, travel_days: travel_days, places: places}",
  "visits:",
  "  - source: visits.csv",
  "    format: csv",
  "    fields: {id: instance_id, visited_at: visited_at, received_at: received_at,",
  "             officer: officer_id, desa: desa_code, household: household_id, outcome: status,",
  "             origin: origin, latitude: latitude, longitude: longitude, accuracy: accuracy_m}",
  "    outcomes:",
  "      complete: [selesai]",
  "      moved: [pindah]",
  "      deceased: [meninggal]",
  "      not_found: [tidak_ditemukan]",
  "      ineligible: [tidak_eligible]",
  "      refused: [menolak]",
  "      unreachable: [tidak_dapat_ditemui]",
  "      partial: [sebagian]",
  "      absent: [belum_ditemui]",
  "    origins: {listed: [prelist], new: [baru]}",
]

private let officerParts = [
  "officers:",
  "  source: officers.csv",
  "  fields: {officer: officer_id, desa: desa_code, supervisor: supervisor_id,",
  "           coordinator: coordinator_id, last_sync: last_sync}",
]

/// A YAML scalar in double quotes.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
