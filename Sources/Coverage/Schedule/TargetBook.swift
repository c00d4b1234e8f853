import Geography

/// The targets as known on one day, by code.
///
/// Of several rows of one code the one with the latest `validFrom` that is not after the day holds,
/// whole: what it leaves empty is not known.
public struct TargetBook: Sendable {
  private var byCode: [AdminCode: Target] = [:]

  /// The targets of `rows` that hold on `day`.
  public init(_ rows: [Target], on day: Day) {
    for row in rows where (row.validFrom ?? day) <= day {
      if let known = byCode[row.code], !Self.isOlder(known, than: row) { continue }
      byCode[row.code] = row
    }
  }

  private static func isOlder(_ a: Target, than b: Target) -> Bool {
    guard let from = b.validFrom else { return false }
    guard let known = a.validFrom else { return true }
    return known < from
  }

  /// The target of a unit; nil where none is known.
  public subscript(code: AdminCode) -> Target? { byCode[code] }

  /// All codes that have a row.
  public var codes: [AdminCode] { byCode.keys.sorted() }
}
