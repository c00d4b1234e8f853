/// Why a desa has its status, and what to do about it.
enum StatusText: String, Phrase {
  case scheduled
  case empty
  case doneFigure
  case doneWithoutTarget
  case silent
  case untouchedNoVisit
  case untouchedNotMet
  case mayBeUnsynced
  case noTarget
  case stalled
  case behind
  case onTrack
  case verbResolved
  case verbCompleted
  case actUntouched
  case actSilent
  case actStalled
  case actBehind
  case actNoTarget
  case actScheduled

  var indonesian: String {
    switch self {
    case .scheduled:
      "Pekerjaan lapangan di sini dijadwalkan mulai {start}, dan belum ada keluarga yang "
        + "ditemukan."
    case .empty: "Targetnya 0 keluarga dan belum ada keluarga yang ditemukan."
    case .doneFigure:
      "{measure} {figure} ({part} dari {whole} keluarga) mencapai batas selesai {threshold}."
    case .doneWithoutTarget: "Targetnya 0 keluarga, tetapi {found} keluarga ditemukan."
    case .silent:
      "Petugas sudah ditugaskan, tetapi tidak seorang pun mengirim data dari mana pun selama "
        + "{limit} hari atau lebih: keadaannya tidak diketahui, bukan nol."
    case .untouchedNoVisit:
      "Belum ada satu pun kunjungan tercatat di desa ini sejak pendataan dimulai {start}."
    case .untouchedNotMet:
      "{found} kunjungan tercatat, tetapi tidak ada keluarga yang ditemui: tidak satu pun "
        + "hasilnya berhasil didata, sebagian, atau menolak."
    case .mayBeUnsynced:
      "Mungkin sudah dikunjungi tetapi belum disinkronkan; tanpa berkas petugas hal itu "
        + "tidak dapat dibedakan."
    case .noTarget:
      "{met} keluarga sudah ditemui, tetapi targetnya tidak diketahui, sehingga cakupan "
        + "tidak dapat dihitung."
    case .stalled:
      "Kunjungan terakhir {day}, {days} hari sebelum tanggal halaman ini (batasnya {limit} "
        + "hari), sedangkan baru {figure} ({part} dari {whole} keluarga) yang {verb}."
    case .behind:
      "{measure} {figure} ({part} dari {whole} keluarga), seharusnya {expected}: kurang "
        + "{points} poin persentase (batasnya {limit} poin)."
    case .onTrack:
      "{measure} {figure} ({part} dari {whole} keluarga), seharusnya {expected}: tidak lebih "
        + "dari {limit} poin persentase di bawahnya."
    case .verbResolved: "terselesaikan"
    case .verbCompleted: "berhasil didata"
    case .actUntouched:
      "Pastikan petugas, jadwal, dan angkutan ke desa ini; bila sudah dikunjungi, mintalah "
        + "sinkronisasi."
    case .actSilent: "Hubungi PPL atau PML desa ini dan mintalah sinkronisasi."
    case .actStalled: "Tanyakan kepada PML mengapa kunjungan berhenti dan kapan dilanjutkan."
    case .actBehind:
      "Periksa beban per petugas; pertimbangkan menambah petugas dari desa yang sudah "
        + "selesai."
    case .actNoTarget: "Lengkapi target desa ini agar cakupannya dapat dihitung."
    case .actScheduled: "Tidak ada yang perlu dilakukan sebelum tanggal mulainya."
    }
  }

  var english: String {
    switch self {
    case .scheduled: "Field work here is planned to begin on {start}, and no family was found yet."
    case .empty: "Its target is 0 families and no family was found."
    case .doneFigure:
      "{measure} of {figure} ({part} of {whole} families) reaches the threshold of "
        + "{threshold} for done."
    case .doneWithoutTarget: "Its target is 0 families, and {found} {found|was|were} found."
    case .silent:
      "Officers are assigned, and none of them has sent anything from anywhere for {limit} "
        + "days or more: the state is unknown, not zero."
    case .untouchedNoVisit:
      "No visit was recorded in this village since the survey began on {start}."
    case .untouchedNotMet:
      "{found} {found|visit|visits} recorded, and nobody was met: no outcome is completed, "
        + "partial or refused."
    case .mayBeUnsynced:
      "It may have been visited and not yet synced; without the officers’ file this cannot "
        + "be told apart."
    case .noTarget:
      "{met} {met|family was|families were} met, and no target is known, so there is no "
        + "coverage figure."
    case .stalled:
      "The last visit was on {day}, {days} days before the day of this page (the limit is "
        + "{limit} days), with {figure} ({part} of {whole} families) {verb}."
    case .behind:
      "{measure} is {figure} ({part} of {whole} families), expected {expected}: {points} "
        + "percentage points under (the limit is {limit})."
    case .onTrack:
      "{measure} is {figure} ({part} of {whole} families), expected {expected}: no more than "
        + "{limit} percentage points under."
    case .verbResolved: "resolved"
    case .verbCompleted: "completed"
    case .actUntouched:
      "Make sure of an officer, a date and transport to this village; if it was visited, ask "
        + "for a sync."
    case .actSilent: "Call the officer or supervisor of this village and ask for a sync."
    case .actStalled: "Ask the supervisor why visits stopped and when they go on."
    case .actBehind:
      "Look at the load per officer; consider adding officers from villages that are done."
    case .actNoTarget: "Add this village’s target so that coverage can be calculated."
    case .actScheduled: "Nothing to do before its planned start."
    }
  }
}
