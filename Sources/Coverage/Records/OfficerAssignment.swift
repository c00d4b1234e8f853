import Geography

/// That an officer is assigned to a unit: one row of the officers.
public struct OfficerAssignment: Hashable, Sendable {
  /// The officer's id, as the visits write it.
  public var officer: String
  /// The unit, 10, 14 or 16 digits; nil for an officer without a unit.
  public var unit: AdminCode?
  /// The field supervisor (PML); nil where not known.
  public var supervisor: String?
  /// The kecamatan coordinator (Koseka); nil where not known.
  public var coordinator: String?
  /// When the officer last sent anything, by the system's own account; nil where not known.
  public var lastSync: Instant?

  /// Makes an assignment.
  public init(
    officer: String, unit: AdminCode?, supervisor: String? = nil, coordinator: String? = nil,
    lastSync: Instant? = nil
  ) {
    self.officer = officer
    self.unit = unit
    self.supervisor = supervisor
    self.coordinator = coordinator
    self.lastSync = lastSync
  }
}
