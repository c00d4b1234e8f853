import Geography

/// The targets as known on one day, by code.
///
/// Of several rows of one code the one with the latest `validFrom` that is not after the day holds;
/// what it leaves empty stays as the rows before it said.
public struct TargetBook: Sendable {
  private var byCode: [AdminCode: Target] = [:]

  /// The targets of `rows` that hold on `day`.
  public init(_ rows: [Target], on day: Day) {
    let known = rows.filter { ($0.validFrom ?? day) <= day }
      .sorted { ($0.validFrom?.number ?? .min) < ($1.validFrom?.number ?? .min) }
    for row in known {
      guard var merged = byCode[row.code] else {
        byCode[row.code] = row
        continue
      }
      merged.families = row.families ?? merged.families
      merged.access = row.access ?? merged.access
      merged.seatKilometres = row.seatKilometres ?? merged.seatKilometres
      merged.plannedStart = row.plannedStart ?? merged.plannedStart
      merged.validFrom = row.validFrom
      byCode[row.code] = merged
    }
  }

  /// The target of a unit; nil where none is known.
  public subscript(code: AdminCode) -> Target? { byCode[code] }

  /// All codes that have a row.
  public var codes: [AdminCode] { byCode.keys.sorted() }
}
