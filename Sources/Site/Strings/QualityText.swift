/// The words of the page of quality.
enum QualityText: String, Phrase {
  case nav
  case title
  case lead
  case fairness
  case rulesHeading
  case rulesCaption
  case columnThreshold
  case columnVisits
  case columnOfficers
  case columnCheck
  case officersHeading
  case officersCaption
  case officersNone
  case officersShort
  case officersAccuracy
  case columnOfficer
  case columnConcerned
  case columnWhat
  case columnExamples
  case ruleWithCount
  case clustersHeading
  case clustersCaption
  case clustersNone
  case clustersExempt
  case columnHouseholds
  case columnMinutes
  case columnRadius
  case columnShared
  case shared
  case boundaryNote
  case noOfficers
  case noVisits
  case noEnds
  case publicNote

  var indonesian: String {
    switch self {
    case .nav: "Mutu data"
    case .title: "Mutu data: yang perlu diperiksa"
    case .lead:
      "{visits} kunjungan oleh {officers} petugas diperiksa; {concerned} petugas mempunyai catatan "
        + "yang perlu dilihat."
    case .fairness:
      "Halaman ini mengatakan apa yang perlu diperiksa, bukan siapa yang salah. Setiap temuan dapat "
        + "mempunyai sebab yang wajar, dan petugas dengan banyak kunjungan mempunyai lebih banyak temuan. "
        + "Semua kunjungan tetap dihitung."
    case .rulesHeading: "Menurut aturan"
    case .rulesCaption: "Aturan, ambang, dan apa yang perlu diperiksa"
    case .columnThreshold: "Ambang"
    case .columnVisits: "Kunjungan"
    case .columnOfficers: "Petugas"
    case .columnCheck: "Yang perlu diperiksa"
    case .officersHeading: "Menurut petugas"
    case .officersCaption: "{count} petugas dengan catatan yang perlu dilihat"
    case .officersNone: "Tidak ada yang perlu diperiksa pada catatan petugas mana pun."
    case .officersAccuracy:
      "Akurasi melebihi batas saja tidak membuat seorang petugas tercantum."
    case .officersShort: "{shown} petugas pertama dari {all}."
    case .columnOfficer: "Petugas"
    case .columnConcerned: "Perlu dilihat"
    case .columnWhat: "Apa yang terlihat"
    case .columnExamples: "Contoh"
    case .ruleWithCount: "{rule} ({count})"
    case .clustersHeading: "Gugus keluarga di satu titik"
    case .clustersCaption: "{count} gugus, yang terbaru di atas"
    case .clustersNone: "Tidak ada gugus."
    case .clustersExempt: "{count} gugus di desa yang dikecualikan tidak ditampilkan."
    case .columnHouseholds: "Keluarga"
    case .columnMinutes: "Menit"
    case .columnRadius: "Jari-jari"
    case .columnShared: "Catatan"
    case .shared: "dipakai beberapa petugas: rumah panjang, rumah susun, atau kantor?"
    case .boundaryNote:
      "Posisi di desa lain tidak dikaitkan dengan petugas, sebab berkas batas tidak cocok dengan "
        + "survei."
    case .noVisits: "Belum ada kunjungan untuk diperiksa."
    case .noOfficers: "tidak diperiksa: catatan tidak menyebut petugas"
    case .noEnds: "tidak diperiksa: catatan tidak memuat waktu selesai"
    case .publicNote: "Rincian menurut petugas hanya ada di edisi internal."
    }
  }

  var english: String {
    switch self {
    case .nav: "Data quality"
    case .title: "Data quality: what to check"
    case .lead:
      "{visits} {visits|visit|visits} by {officers} {officers|officer|officers} were looked at; "
        + "{concerned} {concerned|officer has|officers have} records that deserve a look."
    case .fairness:
      "This page says what to check, not who is wrong. Every finding may have a good reason, and "
        + "officers with many visits have more of them. All visits count as they are."
    case .rulesHeading: "By rule"
    case .rulesCaption: "Rules, thresholds, and what to check"
    case .columnThreshold: "Threshold"
    case .columnVisits: "Visits"
    case .columnOfficers: "Officers"
    case .columnCheck: "What to check"
    case .officersHeading: "By officer"
    case .officersCaption: "{count} {count|officer|officers} with records that deserve a look"
    case .officersNone: "Nothing needs checking in any officer’s records."
    case .officersAccuracy:
      "An accuracy over the limit alone puts no officer on this list."
    case .officersShort: "The first {shown} of {all} officers."
    case .columnOfficer: "Officer"
    case .columnConcerned: "To look at"
    case .columnWhat: "What was seen"
    case .columnExamples: "Examples"
    case .ruleWithCount: "{rule} ({count})"
    case .clustersHeading: "Clusters of families at one spot"
    case .clustersCaption: "{count} {count|cluster|clusters}, newest first"
    case .clustersNone: "There are no clusters."
    case .clustersExempt: "{count} {count|cluster|clusters} in exempt villages are not shown."
    case .columnHouseholds: "Families"
    case .columnMinutes: "Minutes"
    case .columnRadius: "Radius"
    case .columnShared: "Remark"
    case .shared: "shared by several officers: a longhouse, flats, or an office?"
    case .boundaryNote:
      "Positions in another village are held against nobody, since the boundary file does not fit "
        + "the survey."
    case .noVisits: "There is no visit to look at yet."
    case .noOfficers: "not checked: the records name no officers"
    case .noEnds: "not checked: the records hold no time of the end"
    case .publicNote: "Details by officer are in the internal edition alone."
    }
  }
}
