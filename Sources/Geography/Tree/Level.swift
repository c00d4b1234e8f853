/// A level of the tree of administrative units, from the survey down.
public enum Level: Int, CaseIterable, Comparable, Sendable {
  /// The whole survey, where the boundaries hold several provinces.
  case survei
  /// Province, 2 digits.
  case provinsi
  /// Regency or city, 4 digits.
  case kabupaten
  /// District, 7 digits for BPS, 6 for Kemendagri.
  case kecamatan
  /// Village or urban ward, 10 digits; the lowest level with polygons.
  case desa
  /// *Satuan lingkungan setempat*, the smallest local community, 14 digits.
  case sls
  /// Part of an SLS, 16 digits.
  case subsls

  /// The word in data files.
  public var name: String {
    switch self {
    case .survei: "survei"
    case .provinsi: "provinsi"
    case .kabupaten: "kabupaten"
    case .kecamatan: "kecamatan"
    case .desa: "desa"
    case .sls: "sls"
    case .subsls: "subsls"
    }
  }

  /// Whether `lhs` stands above `rhs` in the tree.
  public static func < (lhs: Level, rhs: Level) -> Bool { lhs.rawValue < rhs.rawValue }
}
