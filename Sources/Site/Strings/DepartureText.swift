/// The last departures.
enum DepartureText: String, Phrase {
  case title
  case caption
  case none
  case note
  case over
  case columnOfficers
  case columnLast
  case columnNeeded
  case columnLater
  case impossible
  case noneLeft
  case needed
  case tooLate
  case noPlaces
  case later
  case assumed
  case seen
  case sentence
  case sentenceImpossible
  case methodTerm
  case method

  var indonesian: String {
    switch self {
    case .title: "Keberangkatan terakhir"
    case .caption:
      "Desa pedalaman yang belum selesai, menurut keberangkatan terakhir yang masih cukup"
    case .none:
      "Keberangkatan terakhir tidak dapat dihitung: target tidak memuat jadwal angkutan "
        + "(kolom departure_days)."
    case .over:
      "Pendataan berakhir {end}; tidak ada lagi keberangkatan yang menyelesaikannya tepat waktu."
    case .note:
      "Dihitung sampai {end} dengan {pace} keluarga per petugas per hari; pulang tidak "
        + "dihitung."
    case .columnOfficers: "Petugas"
    case .columnLast: "Berangkat paling lambat"
    case .columnNeeded: "Dengan keberangkatan berikut"
    case .columnLater: "Sesudahnya"
    case .impossible: "tidak cukup lagi"
    case .noneLeft: "tidak ada keberangkatan lagi"
    case .needed: "{day}: {officers} petugas"
    case .tooLate: "{day}: terlambat"
    case .noPlaces: "{day}: {officers} petugas, hanya {places} tempat"
    case .later: "{day}: {officers}"
    case .assumed: "{officers} (anggapan)"
    case .seen: "{officers} (dari kiriman)"
    case .sentence:
      "Berangkat paling lambat {day} agar selesai sampai {end} dengan {officers} petugas."
    case .sentenceImpossible:
      "Dengan {officers} petugas tidak ada lagi keberangkatan yang cukup untuk selesai sampai "
        + "{end}."
    case .methodTerm: "Keberangkatan terakhir"
    case .method:
      "Hari berangkat terakhir yang masih cukup untuk menyelesaikan keluarga tersisa sampai hari "
        + "terakhir pendataan, dengan petugas yang ditugaskan (tanpa daftar: yang mengirim dari sana, "
        + "atau dianggap 1). Petugas yang perlu = keluarga tersisa ÷ (keluarga per petugas per hari × "
        + "hari kerja), dibulatkan ke atas; hari kerja = akhir − (berangkat + hari perjalanan) + 1."
    }
  }

  var english: String {
    switch self {
    case .title: "Last departures"
    case .caption: "Interior villages not done, by the last departure that still suffices"
    case .none:
      "Last departures cannot be worked out: the targets hold no transport (column "
        + "departure_days)."
    case .over:
      "The survey ended on {end}; no departure finishes anything in time any more."
    case .note: "Until {end} at {pace} families an officer-day; the way back is not counted."
    case .columnOfficers: "Officers"
    case .columnLast: "Depart by"
    case .columnNeeded: "With the next departure"
    case .columnLater: "After that"
    case .impossible: "none suffices"
    case .noneLeft: "no departure left"
    case .needed: "{day}: {officers} {officers|officer|officers}"
    case .tooLate: "{day}: too late"
    case .noPlaces:
      "{day}: {officers} {officers|officer|officers}, only {places} {places|place|places}"
    case .later: "{day}: {officers}"
    case .assumed: "{officers} (assumed)"
    case .seen: "{officers} (from records)"
    case .sentence:
      "Depart by {day} to be done by {end} with {officers} {officers|officer|officers}."
    case .sentenceImpossible:
      "With {officers} {officers|officer|officers} no departure suffices any more to be done by "
        + "{end}."
    case .methodTerm: "Last departure"
    case .method:
      "The last day to set out that still suffices to finish the families outstanding by the "
        + "survey's last day with the officers assigned (without a list: those who send from there, "
        + "or 1 is assumed). Officers needed = families outstanding ÷ (families an officer-day × "
        + "days of work), rounded up; days of work = end − (departure + days of travel) + 1."
    }
  }
}
