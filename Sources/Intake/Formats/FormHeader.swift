/// The columns of an export, found by the conventions of collection systems: the questions of a group
/// carry its name before their own (`GROUP-FIELD`, `group/field`, `group:field`).
struct FormHeader: Sendable {
  /// The names as they stand.
  let names: [String]
  private let folded: [String]

  init(_ names: [String]) {
    self.names = names
    folded = names.map(foldedWord)
  }

  /// The first of `wanted` that is a column, by its whole name.
  func column(_ wanted: String...) -> String? { column(wanted) }

  /// The first of `wanted` that is a column, by its whole name.
  func column(_ wanted: [String]) -> String? {
    for name in wanted {
      if let index = folded.firstIndex(of: name.lowercased()) { return names[index] }
    }
    return nil
  }

  /// The first of `wanted` that is a question in some group or none; nil where two groups have it, so
  /// that nobody guesses between them.
  func question(_ wanted: String...) -> String? {
    for name in wanted {
      if let whole = column(name) { return whole }
      let found = folded.indices.filter { Self.leaf(folded[$0]) == name.lowercased() }
      if found.count == 1 { return names[found[0]] }
    }
    return nil
  }

  /// The first position, in the order of columns: names that share a beginning and end as listed.
  ///
  /// - Parameter endings: latitude, longitude and accuracy; the last may be missing.
  func position(_ endings: (latitude: String, longitude: String, accuracy: String))
    -> FormPosition?
  {
    for (index, name) in folded.enumerated() where name.hasSuffix(endings.latitude.lowercased()) {
      let stem = String(name.dropLast(endings.latitude.count))
      guard let longitude = folded.firstIndex(of: stem + endings.longitude.lowercased()) else {
        continue
      }
      let accuracy = folded.firstIndex(of: stem + endings.accuracy.lowercased())
      return FormPosition(
        stem: stem, latitude: names[index], longitude: names[longitude],
        accuracy: accuracy.map { names[$0] })
    }
    return nil
  }

  /// The first position whose names begin as listed and end alike, as Epicollect writes them.
  func position(beginning: (latitude: String, longitude: String, accuracy: String))
    -> FormPosition?
  {
    for (index, name) in folded.enumerated() where name.hasPrefix(beginning.latitude) {
      let stem = String(name.dropFirst(beginning.latitude.count))
      guard let longitude = folded.firstIndex(of: beginning.longitude + stem) else { continue }
      let accuracy = folded.firstIndex(of: beginning.accuracy + stem)
      return FormPosition(
        stem: stem, latitude: names[index], longitude: names[longitude],
        accuracy: accuracy.map { names[$0] })
    }
    return nil
  }

  private static func leaf(_ name: String) -> String {
    String(name.split(whereSeparator: { "-/:.".contains($0) }).last ?? "")
  }
}

/// The columns of one position.
struct FormPosition: Sendable {
  /// What the names share.
  var stem: String
  var latitude: String
  var longitude: String
  var accuracy: String?

  /// The fields of a visit they are.
  var fields: [VisitField: [String]] {
    var fields: [VisitField: [String]] = [.latitude: [latitude], .longitude: [longitude]]
    fields[.accuracy] = accuracy.map { [$0] }
    return fields
  }
}
