/// When a unit will be done.
enum ForecastText: String, Phrase {
  case within
  case oneDay
  case openEnd
  case beyond
  case beyondHorizon
  case arriving
  case tooEarly
  case factName
  case factRange
  case factFrom
  case factAfter
  case notForeseeable
  case methodTerm
  case method

  var indonesian: String {
    switch self {
    case .within: "Kira-kira selesai {median} (peluang 80\u{a0}%: {range})."
    case .oneDay: "Kira-kira selesai {median} (peluang 80\u{a0}% pada hari itu juga)."
    case .openEnd:
      "Kira-kira selesai {median}, paling cepat {low}; paling lambatnya belum dapat "
        + "diperkirakan."
    case .beyond: "Tidak akan selesai sebelum {low}; kapan tepatnya belum dapat diperkirakan."
    case .beyondHorizon: "Dengan laju sekarang tidak akan selesai sebelum {horizon}."
    case .arriving: "Mungkin sudah selesai di lapangan; kiriman terakhir belum masuk."
    case .tooEarly: "Perkiraan selesai baru ada setelah {days} hari kerja lapangan."
    case .factName: "Kira-kira selesai"
    case .factRange: "peluang 80\u{a0}%: {range}"
    case .factFrom: "paling cepat {low}; paling lambatnya belum dapat diperkirakan"
    case .factAfter: "tidak sebelum {low}"
    case .notForeseeable: "belum dapat diperkirakan"
    case .methodTerm: "Kira-kira selesai"
    case .method:
      "Dari laju tiap petugas sejauh ini diundi {draws} kemungkinan jalannya pendataan; yang "
        + "ditampilkan adalah median dan 80\u{a0}% di tengahnya, sesudah {days} hari kerja lapangan ({large} hari untuk kabupaten/kota dan "
        + "provinsi). "
        + "Kiriman yang terlambat, keluarga yang belum ditemui, dan desa yang belum dimulai ikut "
        + "diperhitungkan. Kunjungan sehari = laju petugas × hari pertama × hari dalam sepekan × "
        + "guncangan bersama; laju ~ Gamma di sekitar rata-rata kecamatan (Anisimov dan Fedorov "
        + "2007), keterlambatan menurut Lawless 1994."
    }
  }

  var english: String {
    switch self {
    case .within: "Expected to be done on {median} (80% chance: {range})."
    case .oneDay: "Expected to be done on {median} (80% chance: that very day)."
    case .openEnd:
      "Expected to be done on {median}, on {low} at the earliest; the latest day cannot be "
        + "foreseen yet."
    case .beyond: "Not done before {low}; the day itself cannot be foreseen yet."
    case .beyondHorizon: "At the present pace not done before {horizon}."
    case .arriving: "Perhaps done in the field already; the last records have not arrived."
    case .tooEarly: "There is a forecast after {days} days of field work."
    case .factName: "Expected finish"
    case .factRange: "80% chance: {range}"
    case .factFrom: "{low} at the earliest; the latest cannot be foreseen yet"
    case .factAfter: "not before {low}"
    case .notForeseeable: "not foreseeable yet"
    case .methodTerm: "Expected finish"
    case .method:
      "From the pace of each officer so far {draws} ways the survey may go are drawn; shown are their "
        + "median and the middle 80%, after {days} days of field work ({large} for kabupaten and "
        + "the province). Late records, families not yet met and villages not begun are allowed "
        + "for. Visits a day = officer’s pace × first days × weekday × shocks in common; pace ~ Gamma around the mean of the kecamatan (Anisimov and "
        + "Fedorov 2007), late records after Lawless 1994."
    }
  }
}
