/// The honest interval at the head of a page.
enum IntervalText: String, Phrase {
  case ofTarget
  case families
  case formula

  var indonesian: String {
    switch self {
    case .ofTarget:
      "Cakupan {counted}: pasti {low}, paling banyak {high} ({lowCount} sampai {highCount} keluarga)."
    case .families:
      "Keluarga prelist berhasil didata {counted}: pasti {low}, paling banyak {high}."
    case .formula:
      "Pasti (kode dan posisi di wilayah itu) ≤ dihitung ≤ paling banyak (kode atau posisi di wilayah "
        + "itu). Di kepala halaman hanya desa yang mempunyai target, seperti pada cakupan."
    }
  }

  var english: String {
    switch self {
    case .ofTarget:
      "Coverage {counted}: certain {low}, at most {high} ({lowCount} to {highCount} families)."
    case .families: "Listed families completed {counted}: certain {low}, at most {high}."
    case .formula:
      "Certain (code and position in the unit) ≤ counted ≤ at most (code or position in the unit). At "
        + "the head of a page it is over the villages that have a target, as coverage is."
    }
  }
}
