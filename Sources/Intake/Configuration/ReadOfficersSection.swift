import Coverage
import Geography

/// Where the officers are and what their columns mean.
func officersSection(_ section: ConfigurationNode) throws -> Configuration.Officers {
  guard let fields = section["fields"], let source = section["source"]?.text,
    let officer = fields["officer"]?.text, let desa = fields["desa"]
  else { throw section.error("`source`, `fields.officer` or `fields.desa` is missing", "Add it.") }
  try oneOfLayerAndQuery(section)
  return Configuration.Officers(
    source: source, layer: section["layer"]?.text, query: section["query"]?.text, officer: officer,
    desa: desa.items.compactMap(\.text),
    supervisor: fields["supervisor"]?.text, coordinator: fields["coordinator"]?.text,
    lastSync: fields["last_sync"]?.text, scheme: scheme(section),
    line: section.node.mark?.line ?? 1)
}

/// The days of silence of places where sending takes longer.
func readSilentDays(_ section: ConfigurationNode, into rules: inout StatusRules) throws {
  for entry in section["silent_days_by_access"]?.entries ?? [] {
    rules.silentDaysByAccess[foldedWord(entry.key)] = try positive(entry.value)
  }
  for entry in section["silent_days_by_code"]?.entries ?? [] {
    rules.silentDaysByCode[try adminCode(entry.key, entry.keyNode)] = try positive(entry.value)
  }
}
