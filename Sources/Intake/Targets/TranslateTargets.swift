import Coverage
import Geography

/// A row of targets whose code is of another scheme than the boundaries'.
struct ForeignTarget: Sendable {
  var target: Target
  var scheme: CodeScheme
  var line: Int
}

extension TargetTable {
  /// Leads targets of other codes to the desa of the boundaries.
  ///
  /// The families of a code that leads to several desa are shared out by the crosswalk's shares, so
  /// that none is lost; those of several codes that lead to one desa are added up, unknown where one
  /// of them is unknown. What else a row says of the way is kept where all that lead there say the
  /// same. A row of the boundaries' own code holds before one that is led there. Targets of SLS are
  /// left out: SLS are numbered anew with their desa.
  ///
  /// - Throws: ``IntakeError`` of kind `data` where codes that lead to one desa hold from different
  ///   days, so that their sum would be that of no day.
  public mutating func translate(by crosswalk: Crosswalk, tree: AdminTree) throws {
    var collector = FindingCollector()
    var arriving: [AdminCode: [Arrival]] = [:]
    for row in foreign + takeUnknown(crosswalk, tree) {
      let parts = crosswalk.parts[.init(code: row.target.code, scheme: row.scheme)] ?? []
      guard !parts.isEmpty else {
        collector.add(
          .targetOtherScheme, subject: tree.scheme.rawValue, source: name, line: row.line)
        continue
      }
      collector.add(.targetTranslated, severity: .note, source: name, line: row.line)
      if parts.contains(where: \.isDoubtful) {
        collector.add(.crosswalkDoubtful, source: name, line: row.line)
      }
      let shares = shared(row.target.families, by: parts.map(\.share))
      for (part, families) in zip(parts, shares) {
        var target = row.target
        target.code = part.code
        target.families = families
        arriving[part.code, default: []].append(
          Arrival(target: target, from: row.target.code, line: row.line))
      }
    }
    let own = Set(targets.map(\.code))
    for (code, arrivals) in arriving.sorted(by: { $0.key < $1.key }) {
      if own.contains(code) {
        for arrival in arrivals {
          collector.add(
            .targetRepeated, severity: .note, subject: code.description, source: name,
            line: arrival.line)
        }
      } else {
        targets += try merged(arrivals)
      }
    }
    foreign = []
    findings += collector.all
  }

  /// Takes out the rows of the boundaries' scheme that these do not have and the crosswalk knows: codes
  /// from before a desa was split or merged. Which lines they stood in is not known any more.
  private mutating func takeUnknown(_ crosswalk: Crosswalk, _ tree: AdminTree) -> [ForeignTarget] {
    func isOld(_ target: Target) -> Bool {
      tree.index(of: target.code, at: .desa) == nil
        && crosswalk.parts[.init(code: target.code, scheme: tree.scheme)] != nil
    }
    let old = targets.filter(isOld)
    targets.removeAll(where: isOld)
    return old.map { ForeignTarget(target: $0, scheme: tree.scheme, line: 0) }
  }

  /// What several rows say of one desa, by the day from which they hold.
  private func merged(_ arrivals: [Arrival]) throws -> [Target] {
    let byOrigin = Dictionary(grouping: arrivals, by: \.from)
      .mapValues { Set($0.map(\.target.validFrom)) }
    guard Set(byOrigin.values).count == 1 else {
      throw IntakeError(
        .data, step: "translate the targets", path: name, line: arrivals.map(\.line).max(),
        cause: "codes that the crosswalk leads to one desa hold from different days",
        remedy: "Write a row of each of them for each `valid_from`.")
    }
    let byDay: [Day?: [Arrival]] = Dictionary(grouping: arrivals, by: \.target.validFrom)
    let days: [Day?] = byDay.keys.sorted { ($0?.number ?? .min) < ($1?.number ?? .min) }
    return days.map { day in sum((byDay[day] ?? []).map(\.target)) }
  }

  private func sum(_ targets: [Target]) -> Target {
    func agreed<Value: Hashable>(_ path: KeyPath<Target, Value?>) -> Value? {
      let values = Set(targets.map { $0[keyPath: path] })
      return values.count == 1 ? values.first ?? nil : nil
    }
    let families = targets.map(\.families)
    return Target(
      code: targets[0].code,
      families: families.contains(nil) ? nil : families.compactMap { $0 }.reduce(0, +),
      access: agreed(\.access), seatKilometres: agreed(\.seatKilometres),
      plannedStart: agreed(\.plannedStart), validFrom: targets[0].validFrom,
      transport: agreed(\.transport))
  }
}

/// A part of a row on its way to a desa.
private struct Arrival {
  var target: Target
  var from: AdminCode
  var line: Int
}

/// Families shared out by largest remainders, earlier parts first where these are equal.
private func shared(_ families: Int?, by shares: [Double]) -> [Int?] {
  guard let families else { return shares.map { _ in nil } }
  let total = shares.reduce(0, +)
  let exact = shares.map { Double(families) * $0 / total }
  var whole = exact.map { Int($0.rounded(.down)) }
  let order = exact.indices.sorted {
    let (a, b) = (exact[$0] - Double(whole[$0]), exact[$1] - Double(whole[$1]))
    return a != b ? a > b : $0 < $1
  }
  for index in order.prefix(max(0, families - whole.reduce(0, +))) { whole[index] += 1 }
  return whole
}
