/// What pages say of the pace, the plan's curve and silence.
enum PaceText: String, Phrase {
  case nextTarget
  case nextTargetNote
  case nextFree
  case required
  case requiredNote
  case perOfficer
  case perOfficerNote
  case needed
  case neededNote
  case neededAssigned
  case idle
  case idleNote
  case idleList
  case idleMore
  case over
  case silentSince
  case silentUnknown
  case interiorList
  case listUntouched
  case listSilent
  case listStalled
  case silentFamilies
  case dailyMeasureCurve
  case dailyMeasureCurveCoverage
  case curveTerm
  case curveLinear
  case curveWorkingDays
  case curvePoints
  case endTerm
  case endMoved
  case silenceTerm
  case silence
  case silenceLimit
  case silenceAccess
  case silenceUnit
  case paceTerm
  case pace
  case officerPaceTerm
  case officerPace
  case neededTerm
  case neededFormula

  var indonesian: String {
    switch self {
    case .nextTarget: "Target hari berikutnya"
    case .nextTargetNote: "keluarga pada {day} agar selesai tepat waktu"
    case .nextFree: "{day} bukan hari kerja menurut rencana"
    case .required: "Laju yang diperlukan"
    case .requiredNote: "keluarga per hari selama {days} hari kerja tersisa, sampai {end}"
    case .perOfficer: "Laju petugas"
    case .perOfficerNote:
      "keluarga terselesaikan per petugas per hari kerjanya; rencana {plan}"
    case .needed: "Petugas diperlukan"
    case .neededNote: "agar selesai tepat waktu dengan {plan} keluarga per petugas per hari"
    case .neededAssigned: "{note}; {assigned} petugas ditugaskan"
    case .idle: "Tanpa tambahan"
    case .idleNote:
      "dari {open} desa yang belum selesai: tidak ada keluarga terselesaikan yang diterima "
        + "pada {day}"
    case .idleList: "Tanpa tambahan pada {day}: {names}"
    case .idleMore: "dan {count} desa lagi"
    case .over:
      "Masa pendataan sudah habis pada {end}; tidak ada hari tersisa untuk menghitung laju."
    case .silentSince: "Sudah {days} hari tidak ada tanda apa pun dari {officers} petugasnya."
    case .silentUnknown:
      "{families} keluarga tersisa di sini belum diketahui keadaannya: mungkin sudah didata di "
        + "gawai yang belum disinkronkan."
    case .interiorList: "desa pedalaman: {list}"
    case .listUntouched: "{count} belum terjangkau"
    case .listSilent: "{count} belum sinkron"
    case .listStalled: "{count} terhenti"
    case .silentFamilies:
      "{desa} desa belum sinkron: keadaan {families} keluarga tersisa di sana tidak diketahui, "
        + "bukan nol."
    case .dailyMeasureCurve:
      "Keluarga prelist terselesaikan per hari kunjungan; gelap: berhasil didata. Garis: rencana "
        + "hari itu"
    case .dailyMeasureCurveCoverage:
      "Keluarga prelist berhasil didata per hari kunjungan. Garis: rencana hari itu"
    case .curveTerm: "Kurva rencana"
    case .curveLinear:
      "Bagian yang seharusnya selesai naik sama besar setiap hari. Seharusnya = (hari ke-t) ÷ "
        + "(jumlah hari); desa yang mulai belakangan dihitung sejak hari mulainya."
    case .curveWorkingDays:
      "Bagian yang seharusnya selesai naik sama besar setiap hari kerja, dan tidak naik pada hari "
        + "libur. Seharusnya = hari kerja yang sudah lewat ÷ semua hari kerja ({days})."
    case .curvePoints:
      "Bagian yang seharusnya selesai mengikuti patokan {points}, dengan garis lurus di antaranya. "
        + "Desa yang mulai belakangan: (F(t) − F(s − 1)) ÷ (1 − F(s − 1)), s hari mulainya."
    case .endTerm: "Hari terakhir"
    case .endMoved:
      "Semula {from}; sejak {announced} diketahui menjadi {end}. Halaman tanggal sebelum itu tetap "
        + "memakai rencana semula."
    case .silenceTerm: "Hari diam"
    case .silence:
      "Hari penuh tanpa satu pun catatan atau sinkronisasi petugas, dari mana pun, dihitung sejak "
        + "hari pertama kerja di desanya sampai pendataan berakhir. Hari diam desa = hari diam terkecil di antara petugasnya; "
        + "belum sinkron bila ≥ {days}."
    case .silenceLimit: "Batas lain: {list}."
    case .silenceAccess: "akses {access} {days} hari"
    case .silenceUnit: "{unit} {days} hari"
    case .paceTerm: "Laju yang diperlukan"
    case .pace:
      "Keluarga tersisa ÷ hari kerja tersisa sesudah tanggal halaman, dibulatkan ke atas. Target "
        + "hari berikutnya mengikuti kurva: tersisa × (F(t + 1) − F(t)) ÷ (1 − F(t))."
    case .officerPaceTerm: "Laju petugas"
    case .officerPace:
      "Keluarga terselesaikan ÷ petugas-hari, yaitu hari-hari berbeda dengan kunjungan seorang "
        + "petugas dalam masa pendataan. Rencananya {plan}."
    case .neededTerm: "Petugas diperlukan"
    case .neededFormula:
      "Petugas yang menyelesaikan sisanya tepat waktu dengan laju rencana. Petugas = tersisa ÷ "
        + "(hari kerja tersisa × {plan}), dibulatkan ke atas."
    }
  }

  var english: String {
    switch self {
    case .nextTarget: "Target of the next day"
    case .nextTargetNote: "families on {day} to finish in time"
    case .nextFree: "{day} is no working day by the plan"
    case .required: "Pace needed"
    case .requiredNote:
      "families a day over the {days} working {days|day|days} left, until {end}"
    case .perOfficer: "Pace of officers"
    case .perOfficerNote: "families resolved per officer and day worked; plan {plan}"
    case .needed: "Officers needed"
    case .neededNote: "to finish in time at {plan} families per officer and day"
    case .neededAssigned: "{note}; {assigned} {assigned|is|are} assigned"
    case .idle: "Nothing gained"
    case .idleNote:
      "of {open} {open|village|villages} not done: no resolved family was received on {day}"
    case .idleList: "Nothing gained on {day}: {names}"
    case .idleMore: "and {count} more"
    case .over: "The survey ended on {end}; no day is left to need a pace for."
    case .silentSince:
      "There has been no sign of its {officers} {officers|officer|officers} for {days} "
        + "{days|day|days}."
    case .silentUnknown:
      "The state of {families} outstanding {families|family|families} here is not known: they may "
        + "have been enumerated on devices that have not synced."
    case .interiorList: "interior villages: {list}"
    case .listUntouched: "{count} not reached"
    case .listSilent: "{count} not synced"
    case .listStalled: "{count} stalled"
    case .silentFamilies:
      "{desa} {desa|village is|villages are} not synced: the state of {families} outstanding "
        + "{families|family|families} there is unknown, not zero."
    case .dailyMeasureCurve:
      "Listed families resolved by day of visit; dark: completed. Line: the plan of that day"
    case .dailyMeasureCurveCoverage:
      "Listed families completed by day of visit. Line: the plan of that day"
    case .curveTerm: "The plan’s curve"
    case .curveLinear:
      "The share that should be done rises by the same amount every day. Expected = (day t) ÷ "
        + "(number of days); a village that begins later is counted from its own first day."
    case .curveWorkingDays:
      "The share that should be done rises by the same amount every working day, and not on days "
        + "off. Expected = working days gone ÷ all working days ({days})."
    case .curvePoints:
      "The share that should be done follows the milestones {points}, with straight lines between "
        + "them. A village that begins later: (F(t) − F(s − 1)) ÷ (1 − F(s − 1)), s its first day."
    case .endTerm: "The last day"
    case .endMoved:
      "First {from}; known since {announced} to be {end}. Pages of days before that keep the first "
        + "plan."
    case .silenceTerm: "Days of silence"
    case .silence:
      "Full days without any record or sync of an officer, from anywhere, counted from the first "
        + "day of work in the village until the survey ends. A village’s = the fewest among its officers; not synced "
        + "when ≥ {days}."
    case .silenceLimit: "Other limits: {list}."
    case .silenceAccess: "access by {access} {days} {days|day|days}"
    case .silenceUnit: "{unit} {days} {days|day|days}"
    case .paceTerm: "Pace needed"
    case .pace:
      "Families outstanding ÷ working days left after the day of the page, rounded up. The target "
        + "of the next day follows the curve: outstanding × (F(t + 1) − F(t)) ÷ (1 − F(t))."
    case .officerPaceTerm: "Pace of officers"
    case .officerPace:
      "Families resolved ÷ officer-days, which are distinct days with a visit of one officer "
        + "during the survey. The plan is {plan}."
    case .neededTerm: "Officers needed"
    case .neededFormula:
      "Officers who finish what is left in time at the planned pace. Officers = outstanding ÷ "
        + "(working days left × {plan}), rounded up."
    }
  }
}
