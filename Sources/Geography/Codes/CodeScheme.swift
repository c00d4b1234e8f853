/// Who gave the code: the same digits mean another place in another scheme.
public enum CodeScheme: String, CaseIterable, Hashable, Sendable {
  /// Badan Pusat Statistik: 2 + 2 + 3 + 3 digits, written without dots.
  case bps
  /// Kementerian Dalam Negeri: 2 + 2 + 2 + 4 digits, written with dots.
  case kemendagri
  /// The parents stand in fields of their own; the digits say nothing.
  case fields

  /// How many digits a code of `level` has in this scheme; nil where the scheme does not say.
  public func length(of level: Level) -> Int? {
    switch (level, self) {
    case (.survei, _): 1
    case (_, .fields): nil
    case (.provinsi, _): 2
    case (.kabupaten, _): 4
    case (.kecamatan, .bps): 7
    case (.kecamatan, .kemendagri): 6
    case (.desa, _): 10
    case (.sls, _): 14
    case (.subsls, _): 16
    }
  }
}
