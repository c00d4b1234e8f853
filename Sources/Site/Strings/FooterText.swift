/// What stands at the foot of every page.
enum FooterText: String, Phrase {
  case title
  case made
  case asOf
  case denominator
  case publicNote
  case downloads
  case otherLanguage

  var indonesian: String {
    switch self {
    case .title: "{survey}: {unit}"
    case .made: "Dibuat oleh Jangkau {version} dari {inputs} masukan"
    case .asOf: "per tanggal {day}"
    case .denominator:
      "Cakupan dan penyelesaian selalu terhadap keluarga prelist (target); keluarga baru "
        + "berdiri di sampingnya."
    case .downloads: "Data:"
    case .publicNote: "Edisi publik: tanpa data petugas, keluarga, atau posisi."
    case .otherLanguage: "English"
    }
  }

  var english: String {
    switch self {
    case .title: "{survey}: {unit}"
    case .made: "Made by Jangkau {version} from {inputs} {inputs|input|inputs}"
    case .asOf: "as of {day}"
    case .denominator:
      "Coverage and resolution are always rates of the listed families (target); new "
        + "families stand beside them."
    case .downloads: "Data:"
    case .publicNote: "Public edition: no data of officers, families or positions."
    case .otherLanguage: "Indonesia"
    }
  }
}
