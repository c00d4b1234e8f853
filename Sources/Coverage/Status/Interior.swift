import Geography

/// Whether a desa is hard to get to, and which rule says so (design, section 5).
public enum Interior: Sendable, Equatable {
  /// A rule made it so.
  case yes(Reason)
  /// Rules had data and none made it so.
  case no
  /// No rule has data for it.
  case unknown

  /// The rule that made a desa interior.
  public enum Reason: Sendable, Equatable {
    /// Its code, or that of a unit above it, is listed.
    case listed(AdminCode)
    /// Its access is listed.
    case access(String)
    /// Kilometres to the seat of its kabupaten.
    case distance(Double)
  }

  /// Whether a rule made it interior.
  public var isInterior: Bool {
    if case .yes = self { return true }
    return false
  }
}

/// Decides for each desa of `tree` whether it is interior, in the order of ``AdminTree/desaRange``.
///
/// The rule of distance applies only where access is not known for every desa. Where the codes are
/// the one rule an office gives, what it does not list is not interior.
public func interiors(of tree: AdminTree, targets: TargetBook, rules: InteriorRules) -> [Interior] {
  let desa = Array(tree.desaRange)
  let access = desa.map { index in
    targets[tree.units[index].code]?.access.map { $0.lowercased() }
  }
  let isAccessComplete = !access.contains(nil)
  let distances = desa.map { index in
    isAccessComplete ? nil : seatKilometres(of: index, in: tree, targets: targets, rules: rules)
  }
  let isListAlone =
    !rules.codes.isEmpty && access.allSatisfy { $0 == nil } && distances.allSatisfy { $0 == nil }
  return desa.indices.map { position in
    let index = desa[position]
    if let code = listedCode(of: index, in: tree, rules: rules) { return .yes(.listed(code)) }
    if let way = access[position], rules.access.contains(way) { return .yes(.access(way)) }
    if let distance = distances[position], distance >= rules.minimumSeatKilometres {
      return .yes(.distance(distance))
    }
    let hasData = access[position] != nil || distances[position] != nil || isListAlone
    return hasData ? .no : .unknown
  }
}

/// The ground distance in kilometres from a desa's reference point to the seat of its kabupaten: by
/// the configured seat, else as the targets state it; nil where neither is known.
public func seatKilometres(
  of index: Int, in tree: AdminTree, targets: TargetBook, rules: InteriorRules
) -> Double? {
  if let kabupaten = tree.ancestor(of: index, at: .kabupaten),
    let seat = rules.seats[tree.units[kabupaten].code],
    let point = tree.units[index].referencePoint
  {
    return groundDistance(point, seat) / 1000
  }
  return targets[tree.units[index].code]?.seatKilometres
}

private func listedCode(of index: Int, in tree: AdminTree, rules: InteriorRules) -> AdminCode? {
  if rules.codes.isEmpty { return nil }
  return ([index] + tree.ancestors(of: index)).map { tree.units[$0].code }
    .first { rules.codes.contains($0) }
}
