import Coverage

/// The names of the checks of quality. They say what was seen, and judge nobody.
extension Finding.Rule {
  /// The name of a check; empty for rules that are none.
  func qualityName(_ language: Language) -> String {
    switch language {
    case .id: qualityIndonesian
    case .en: qualityEnglish
    }
  }

  private var qualityIndonesian: String {
    switch self {
    case .householdCluster: "Banyak keluarga di satu titik pada satu hari"
    case .sharedSpot: "Titik yang dipakai beberapa petugas"
    case .samePosition: "Posisi persis sama untuk beberapa keluarga"
    case .speedImpossible: "Perpindahan terlalu cepat di antara dua kunjungan"
    case .visitAtNight: "Kunjungan pada malam hari"
    case .visitShort: "Wawancara terlalu singkat"
    case .manyADay: "Terlalu banyak keluarga dalam satu hari"
    case .accuracyZero: "Akurasi 0 m"
    case .accuracyOver: "Akurasi melebihi batas"
    case .officerElsewhere: "Posisi di desa lain yang bukan karena batas"
    default: ""
    }
  }

  private var qualityEnglish: String {
    switch self {
    case .householdCluster: "Many families at one spot on one day"
    case .sharedSpot: "Spots that several officers share"
    case .samePosition: "Exactly the same position for several families"
    case .speedImpossible: "Too fast from one visit to the next"
    case .visitAtNight: "Visits at night"
    case .visitShort: "Interviews that are too short"
    case .manyADay: "Too many families in one day"
    case .accuracyZero: "An accuracy of 0 m"
    case .accuracyOver: "An accuracy over the limit"
    case .officerElsewhere: "Positions in another village, with no boundary to blame"
    default: ""
    }
  }
}
