import Geography

/// What was known beforehand of one unit: one row of the targets.
public struct Target: Hashable, Sendable {
  /// The unit's code, 10, 14 or 16 digits.
  public var code: AdminCode
  /// The families expected; nil where the cell is empty.
  public var families: Int?
  /// How one gets there, for instance `road`, `river`, `air`; nil where not known.
  public var access: String?
  /// Kilometres to the seat of the kabupaten; nil where not known.
  public var seatKilometres: Double?
  /// The day on which the field work there begins; nil where it is the survey's.
  public var plannedStart: Day?
  /// The day from which the row holds; nil means always.
  public var validFrom: Day?
  /// When and how one gets there; nil where not known.
  public var transport: Transport?

  /// Makes a target.
  public init(
    code: AdminCode, families: Int?, access: String? = nil, seatKilometres: Double? = nil,
    plannedStart: Day? = nil, validFrom: Day? = nil,
    transport: Transport? = nil
  ) {
    self.code = code
    self.families = families
    self.access = access
    self.seatKilometres = seatKilometres
    self.plannedStart = plannedStart
    self.validFrom = validFrom
    self.transport = transport
  }
}
