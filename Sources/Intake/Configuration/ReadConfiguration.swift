import Coverage
import Foundation
import Geography
import Yams

/// Reads and checks a configuration file.
///
/// - Throws: ``IntakeError``, of kind `missing` where there is no such file, else `configuration`.
public func readConfiguration(_ file: String) throws -> Configuration {
  let step = "read the configuration"
  guard let data = FileManager.default.contents(atPath: file) else {
    throw IntakeError(
      .missing, step: step, path: file, cause: "there is no such file, or it cannot be read",
      remedy: "Name the configuration with `-c FILE`, or run in the folder that holds jangkau.yml.")
  }
  guard let text = String(data: data, encoding: .utf8) else {
    throw IntakeError(
      .configuration, step: step, path: file, cause: "the file is not UTF-8",
      remedy: "Save it as UTF-8.")
  }
  var configuration = try parseConfiguration(
    text, file: file, folder: (file as NSString).deletingLastPathComponent)
  if let points = try readCurve(configuration) { configuration.plan.curve = .points(points) }
  return configuration
}

/// Checks the text of a configuration; see ``readConfiguration(_:)``.
public func parseConfiguration(_ text: String, file: String, folder: String) throws
  -> Configuration
{
  let root: Node
  do {
    guard let node = try Yams.compose(yaml: text) else {
      throw IntakeError(
        .configuration, step: "read the configuration", path: file, cause: "the file is empty",
        remedy: "Write at least `survey`, `boundaries` and `visits`.")
    }
    root = node
  } catch let error as YamlError {
    throw yamlError(error, file: file)
  }
  let top = ConfigurationNode(file: file, path: "", node: root)
  try top.check(against: .root)
  return Configuration(
    file: file, folder: folder, plan: try surveyPlan(top),
    curve: try curveFile(top["survey"]?["curve"]), boundaries: try boundaries(top),
    targets: try top["targets"].map(targets), officers: try top["officers"].map(officersSection),
    visits: try visitSources(top), recaps: try recapSources(top),
    crosswalk: try top["crosswalk"].map(crosswalkSection),
    settlements: try top["settlements"].map(settlementSection),
    notes: try top["notes"].map(noteSection),
    counting: try counting(top["counting"]), interior: try interior(top["interior"]),
    status: try status(top["status"]), quality: try quality(top["quality"]),
    site: try site(top["site"]))
}

private func yamlError(_ error: YamlError, file: String) -> IntakeError {
  let step = "read the configuration"
  switch error {
  case .duplicatedKeysInMapping(let keys, let context):
    return IntakeError(
      .configuration, step: step, path: file, line: context.mark.line, column: context.mark.column,
      cause: "the key `\(keys.first ?? "")` occurs twice", remedy: "Keep one of them.")
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    return IntakeError(
      .configuration, step: step, path: file, line: mark.line, column: mark.column, cause: problem,
      remedy: "Mind the indentation and the colons; tabs are not allowed in YAML.")
  default:
    return IntakeError(
      .configuration, step: step, path: file, cause: "the text is no YAML",
      remedy: "Mind the indentation and the colons; tabs are not allowed in YAML.")
  }
}

private func boundaries(_ top: ConfigurationNode) throws -> Configuration.Boundaries {
  guard let section = top["boundaries"], let fields = section["fields"],
    let source = section["source"]?.text, let code = fields["code"]?.text
  else { throw top.error("`boundaries` is missing", "Add it.") }
  try oneOfLayerAndQuery(section)
  var names: [AdminCode: String] = [:]
  for entry in section["names"]?.entries ?? [] {
    names[try adminCode(entry.key, entry.keyNode)] = entry.value.text
  }
  return Configuration.Boundaries(
    source: source, layer: section["layer"]?.text, query: section["query"]?.text,
    fields: Configuration.BoundaryFields(
      code: code, name: fields["name"]?.text, kecamatan: fields["kecamatan"]?.text,
      kabupaten: fields["kabupaten"]?.text, provinsi: fields["provinsi"]?.text,
      kecamatanCode: fields["kecamatan_code"]?.text,
      kabupatenCode: fields["kabupaten_code"]?.text,
      provinsiCode: fields["provinsi_code"]?.text, line: fields.node.mark?.line ?? 1),
    scheme: scheme(section), names: names, credit: section["credit"]?.text,
    vintage: section["vintage"]?.text, line: section.node.mark?.line ?? 1)
}

/// - Throws: ``IntakeError`` of kind `configuration` where both are there.
func oneOfLayerAndQuery(_ section: ConfigurationNode) throws {
  if let query = section["query"], section["layer"] != nil {
    throw query.error("`layer` and `query` exclude each other", "Keep one of them.")
  }
}

private func targets(_ section: ConfigurationNode) throws -> Configuration.Targets {
  guard let fields = section["fields"], let source = section["source"]?.text,
    let code = fields["code"]
  else { throw section.error("`source` or `fields.code` is missing", "Add it.") }
  try oneOfLayerAndQuery(section)
  return Configuration.Targets(
    source: source, layer: section["layer"]?.text, query: section["query"]?.text,
    code: code.items.compactMap(\.text), families: fields["families"]?.text,
    access: fields["access"]?.text, seatKilometres: fields["seat_km"]?.text,
    plannedStart: fields["planned_start"]?.text, validFrom: fields["valid_from"]?.text,
    departureDays: fields["departure_days"]?.text, travelDays: fields["travel_days"]?.text,
    places: fields["places"]?.text,
    scheme: scheme(section), line: section.node.mark?.line ?? 1)
}

/// The value of each listed word; nil without the section. A word under two values is an error.
func words<Value>(_ section: ConfigurationNode?, _ values: [(String, Value)]) throws
  -> [String: Value]?
{
  guard let section else { return nil }
  var result: [String: Value] = [:]
  for (name, value) in values {
    for item in section[name]?.items ?? [] {
      guard let text = item.text else { continue }
      guard result.updateValue(value, forKey: foldedWord(text)) == nil else {
        throw item.error("\(item.shown) is listed twice", "A value can mean one thing only.")
      }
    }
  }
  return result
}

func scheme(_ section: ConfigurationNode) -> CodeScheme? {
  section["scheme"]?.text.flatMap(CodeScheme.init(rawValue:))
}

func adminCode(_ text: String, _ node: ConfigurationNode) throws -> AdminCode {
  guard let parsed = CodeParser.parse(text) else {
    throw node.error("\"\(text)\" is no code", "Write its digits, such as 6501040.")
  }
  return parsed.code
}

private func counting(_ section: ConfigurationNode?) throws -> CountingRules {
  var rules = CountingRules()
  guard let section else { return rules }
  if let text = section["count_by"]?.text, let value = CountingRules.CountBy(rawValue: text) {
    rules.countBy = value
  }
  rules.borderTolerance = try notNegative(section["border_tolerance_m"]) ?? rules.borderTolerance
  rules.maximumAccuracy = try notNegative(section["max_accuracy_m"]) ?? rules.maximumAccuracy
  return rules
}

private func interior(_ section: ConfigurationNode?) throws -> InteriorRules {
  var rules = InteriorRules()
  guard let section else { return rules }
  if let access = section["access"] {
    rules.access = Set(access.items.compactMap { $0.text.map(foldedWord) })
  }
  rules.minimumSeatKilometres =
    try notNegative(section["min_seat_km"]) ?? rules.minimumSeatKilometres
  for item in section["codes"]?.items ?? [] {
    rules.codes.insert(try adminCode(item.text ?? "", item))
  }
  for entry in section["seats"]?.entries ?? [] {
    let numbers = try entry.value.items.map { try $0.number() }
    let seat = Coordinate(longitude: numbers.last ?? .nan, latitude: numbers.first ?? .nan)
    guard numbers.count == 2, seat.isOnGlobe else {
      throw entry.value.error(
        "a seat is two numbers, latitude and longitude", "Write [3.588, 116.624], say.")
    }
    rules.seats[try adminCode(entry.key, entry.keyNode)] = seat
  }
  return rules
}

private func status(_ section: ConfigurationNode?) throws -> StatusRules {
  var rules = StatusRules()
  guard let section else { return rules }
  if let text = section["done_by"]?.text, let value = StatusRules.DoneBy(rawValue: text) {
    rules.doneBy = value
  }
  rules.doneAt = try notNegative(section["done_at"]) ?? rules.doneAt
  rules.behindPoints = try notNegative(section["behind_points"]) ?? rules.behindPoints
  if let node = section["stalled_days"] { rules.stalledDays = try positive(node) }
  if let node = section["silent_days"] { rules.silentDays = try positive(node) }
  try readSilentDays(section, into: &rules)
  return rules
}

private func site(_ section: ConfigurationNode?) throws -> Configuration.Site {
  var site = Configuration.Site(
    output: "site", languages: ["id"], editions: ["public"], smallCount: 5,
    keep: ["CNAME", ".DS_Store", "Thumbs.db"])
  guard let section else { return site }
  site.output = section["output"]?.text ?? site.output
  if let language = section["language"]?.text { site.languages = [language] }
  if let languages = section["languages"] {
    if let single = section["language"] {
      throw single.error("`language` and `languages` exclude each other", "Keep one of them.")
    }
    site.languages = languages.items.compactMap(\.text)
    guard !site.languages.isEmpty, Set(site.languages).count == site.languages.count else {
      throw languages.error("the languages are empty or repeated", "Write [id, en], say.")
    }
  }
  if let editions = section["editions"] {
    site.editions = editions.items.compactMap(\.text)
    guard !site.editions.isEmpty, Set(site.editions).count == site.editions.count else {
      throw editions.error(
        "the editions are empty or repeated", "Write [public], [internal] or [public, internal].")
    }
  }
  if let node = section["small_count"] {
    site.smallCount = try node.integer()
    guard site.smallCount >= 0 else {
      throw node.error("\(node.shown) is negative", "Write 0 or more.")
    }
  }
  if let keep = section["keep"] { site.keep = keep.items.compactMap(\.text) }
  if let node = section["address"] { site.address = try webAddress(node) }
  return site
}

/// The address of a folder on the web, ending in `/`: `https`, a host, a path, and nothing else, since
/// it stands on public pages.
private func webAddress(_ node: ConfigurationNode) throws -> String {
  let text = node.text ?? ""
  let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x22 && $0 != 0x3c }
  guard isPlain, let parts = URLComponents(string: text), parts.scheme == "https",
    parts.host?.isEmpty == false, parts.user == nil, parts.password == nil, parts.query == nil,
    parts.fragment == nil
  else {
    throw node.error(
      "it is no address of a folder on the web", "Write https://example.go.id/regsosek/, say.")
  }
  return text.hasSuffix("/") ? text : text + "/"
}

private func notNegative(_ node: ConfigurationNode?) throws -> Double? {
  guard let node else { return nil }
  let value = try node.number()
  guard value >= 0 else { throw node.error("\(node.shown) is negative", "Write 0 or more.") }
  return value
}

func positive(_ node: ConfigurationNode) throws -> Int {
  let value = try node.integer()
  guard value >= 1 else { throw node.error("\(node.shown) is not above 0", "Write 1 or more.") }
  return value
}
