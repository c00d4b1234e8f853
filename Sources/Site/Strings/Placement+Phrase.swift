import Coverage

/// What the placements mean.
extension Placement: Phrase {
  var indonesian: String {
    switch self {
    case .inside: "Di dalam: posisi berada di desa yang disebut"
    case .near: "Di dekat: posisi di luar batas desa yang disebut, masih dalam toleransi"
    case .elsewhere: "Di desa lain: posisi berada di desa yang berbeda"
    case .outside: "Di luar: posisi tidak berada di desa mana pun"
    case .unlocated: "Tanpa posisi: tidak ada posisi yang dapat dipakai"
    case .unplaced: "Tanpa letak: tidak ada kode desa yang sah dan posisi tidak membantu"
    }
  }

  var english: String {
    switch self {
    case .inside: "Inside: the position lies in the village named"
    case .near: "Near: the position lies outside the village named, within the tolerance"
    case .elsewhere: "Elsewhere: the position lies in another village"
    case .outside: "Outside: the position lies in no village"
    case .unlocated: "Unlocated: no usable position"
    case .unplaced: "Unplaced: no valid village code, and the position is of no help"
    }
  }
}
