/// The honest interval at the head of a page.
enum IntervalText: String, Phrase {
  case ofTarget
  case families
  case formula

  var indonesian: String {
    switch self {
    case .ofTarget:
      "Cakupan pasti {low}, dihitung {counted}, mungkin {high} dari target: {lowCount} – {countedCount} – "
        + "{highCount} keluarga."
    case .families:
      "Keluarga prelist berhasil didata: pasti {low}, dihitung {counted}, mungkin {high}."
    case .formula:
      "pasti = kode dan posisi di wilayah itu ≤ dihitung ≤ mungkin = kode atau posisi di wilayah itu; di "
        + "kepala halaman hanya desa yang mempunyai target, seperti pada cakupan."
    }
  }

  var english: String {
    switch self {
    case .ofTarget:
      "Coverage certain {low}, counted {counted}, possible {high} of the target: {lowCount} – "
        + "{countedCount} – {highCount} families."
    case .families: "Listed families completed: certain {low}, counted {counted}, possible {high}."
    case .formula:
      "certain = code and position in the unit ≤ counted ≤ possible = code or position in the unit; at "
        + "the head of a page over the villages that have a target, as in coverage."
    }
  }
}
