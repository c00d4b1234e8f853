/// What one visit to a household came to.
public enum Outcome: UInt8, CaseIterable, Sendable {
  /// The family was enumerated (*berhasil didata*).
  case complete
  /// The family has moved away (*pindah*).
  case moved
  /// The only member has died (*meninggal*).
  case deceased
  /// Nobody knows such a family (*tidak ditemukan*).
  case notFound
  /// Not of the survey's population (*tidak eligible*).
  case ineligible
  /// The family refuses (*menolak*).
  case refused
  /// Could not be met until the end (*tidak dapat ditemui sampai akhir*).
  case unreachable
  /// Begun, not finished (*sebagian*).
  case partial
  /// Not met yet (*belum ditemui*).
  case absent
  /// Anything the configuration does not list.
  case other

  /// The word in configuration and data files.
  public var name: String {
    switch self {
    case .complete: "complete"
    case .moved: "moved"
    case .deceased: "deceased"
    case .notFound: "not_found"
    case .ineligible: "ineligible"
    case .refused: "refused"
    case .unreachable: "unreachable"
    case .partial: "partial"
    case .absent: "absent"
    case .other: "other"
    }
  }

  /// Whether nothing more is to be done at this household.
  public var isFinal: Bool { rank >= 3 }

  /// Whether somebody of the family was met, which is what makes a desa touched.
  public var isMet: Bool { self == .complete || self == .partial || self == .refused }

  /// The order of section 4 in which ties are broken, complete the greatest.
  var rank: Int {
    switch self {
    case .complete: 4
    case .moved, .deceased, .notFound, .ineligible, .refused, .unreachable: 3
    case .partial: 2
    case .absent: 1
    case .other: 0
    }
  }
}

/// Whether the family was on the list beforehand.
public enum Origin: UInt8, CaseIterable, Sendable {
  /// On the prelist.
  case listed
  /// Found in the field (*baru*).
  case new
}

/// What the review of a record said of it.
public enum Review: UInt8, CaseIterable, Sendable {
  /// Nothing, or something that leaves it in the count.
  case none
  /// Rejected, revoked or deleted: the record leaves the count.
  case withdrawn
  /// Looked at and accepted: a figure of its own beside completed.
  case approved
}
