/// The words for maps of units larger than desa.
enum CoarseMapText: String, Phrase {
  case note
  case measureResolution
  case measureCoverage
  case summary

  var indonesian: String {
    switch self {
    case .note:
      "Peta ini memuat {shown} {level}, karena {desa} desa tidak terbaca pada satu peta; desa ada di "
        + "peta masing-masing."
    case .measureResolution:
      "Penyelesaian per {level}: keluarga prelist dengan hasil akhir ÷ target, per tanggal {day}"
    case .measureCoverage:
      "Cakupan per {level}: keluarga prelist berhasil didata ÷ target, per tanggal {day}"
    case .summary: "Setiap wilayah adalah tautan dengan nama, angka, dan statusnya."
    }
  }

  var english: String {
    switch self {
    case .note:
      "This map shows {shown} {level}, since {desa} villages cannot be read on one map; the villages "
        + "are on the map of each."
    case .measureResolution:
      "Resolution by {level}: listed families with a final outcome ÷ target, as of {day}"
    case .measureCoverage: "Coverage by {level}: listed families completed ÷ target, as of {day}"
    case .summary: "Every unit is a link with its name, figure and status."
    }
  }
}
