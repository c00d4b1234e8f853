import Geography

/// Who is assigned where, over one tree: the rows of the officers' file put together.
struct Assignments: Sendable {
  /// One officer with all that the rows say.
  struct Officer: Sendable {
    var id: String
    /// The desa assigned, ascending; an assignment to an SLS counts for its desa.
    var desa: [Int] = []
    var supervisor: String?
    var coordinator: String?
    /// All times of a sync that the rows state.
    var syncs: [Instant] = []
  }

  /// The officers by id, ascending.
  var officers: [Officer] = []
  /// The officers of each desa, as ascending positions in ``officers``.
  var byDesa: [Int: [Int]] = [:]
  /// Units that the boundaries do not have, or that are no desa or part of one; how often each.
  var unknownUnits: [AdminCode: Int] = [:]
  /// Officers for whom the rows name more than one supervisor or coordinator.
  var contradictions = 0

  init(_ rows: [OfficerAssignment], tree: AdminTree) {
    let groups = Dictionary(grouping: rows, by: \.officer)
    for id in groups.keys.sorted() {
      let own = groups[id] ?? []
      var officer = Officer(id: id)
      var desa = Set<Int>()
      for code in own.compactMap(\.unit) {
        guard let index = desaIndex(of: code, in: tree) else {
          unknownUnits[code, default: 0] += 1
          continue
        }
        desa.insert(index)
      }
      officer.desa = desa.sorted()
      officer.supervisor = mostFrequent(own.compactMap(\.supervisor))
      officer.coordinator = mostFrequent(own.compactMap(\.coordinator))
      officer.syncs = own.compactMap(\.lastSync)
      if Set(own.compactMap(\.supervisor)).count > 1 || Set(own.compactMap(\.coordinator)).count > 1
      {
        contradictions += 1
      }
      for index in officer.desa { byDesa[index, default: []].append(officers.count) }
      officers.append(officer)
    }
  }
}

/// The desa that a code of 10, 14 or 16 digits (the scheme's lengths) names or lies in.
private func desaIndex(of code: AdminCode, in tree: AdminTree) -> Int? {
  if let desa = tree.index(of: code, at: .desa) { return desa }
  guard let desaLength = tree.scheme.length(of: .desa),
    code.length == tree.scheme.length(of: .sls) || code.length == tree.scheme.length(of: .subsls)
  else { return nil }
  return code.prefix(desaLength).flatMap { tree.index(of: $0, at: .desa) }
}

/// The text that occurs most often, of equals the smallest: the order of the rows must not decide.
private func mostFrequent(_ texts: [String]) -> String? {
  var counts: [String: Int] = [:]
  for text in texts { counts[text, default: 0] += 1 }
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}
