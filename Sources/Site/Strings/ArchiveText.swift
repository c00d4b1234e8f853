/// The words of the archive.
enum ArchiveText: String, Phrase {
  case lead
  case daysCaption
  case dayTitle
  case dayLead
  case reachedCaption
  case stalledCaption
  case doneCaption
  case reachedNone
  case changesHeading
  case correctionsHeading
  case correctionsCaption
  case correctionsNone
  case correctionsUnknown
  case columnReached
  case columnStalled
  case columnUncovered
  case columnPockets
  case columnPublished
  case columnNow
  case statusesCaption
  case corrected
  case unchanged
  case notPublished

  var indonesian: String {
    switch self {
    case .lead:
      "Setiap hari sebagaimana diketahui dari berkas hari ini: catatan yang baru diterima sesudahnya "
        + "belum ikut."
    case .daysCaption: "{days} hari, yang terbaru di atas"
    case .dayTitle: "Arsip {day}"
    case .dayLead:
      "{figure}, seharusnya {expected}; {uncovered} desa pedalaman belum terjangkau, belum sinkron, "
        + "atau terhenti; {pockets} kantong."
    case .reachedCaption: "{count} desa baru terjangkau"
    case .stalledCaption: "{count} desa baru terhenti"
    case .doneCaption: "{count} desa baru selesai"
    case .reachedNone: "Tidak ada desa yang berubah status pada hari ini."
    case .changesHeading: "Yang berubah sejak sehari sebelumnya"
    case .correctionsHeading: "Koreksi"
    case .correctionsCaption: "{count} wilayah dengan angka lain daripada yang terbit pada hari itu"
    case .correctionsNone:
      "Angka yang terbit pada hari itu sama dengan angka menurut berkas hari ini."
    case .correctionsUnknown:
      "Tidak ada terbitan hari itu untuk dibandingkan. Ekspor yang hanya memuat versi terakhir suatu "
        + "catatan tidak dapat menceritakan masa lalu."
    case .columnReached: "Baru terjangkau"
    case .columnStalled: "Baru terhenti"
    case .columnUncovered: "Pedalaman yang harus dijangkau"
    case .columnPockets: "Kantong"
    case .columnPublished: "Terbit waktu itu"
    case .columnNow: "Menurut berkas hari ini"
    case .statusesCaption: "Desa menurut status pada hari itu"
    case .corrected: "dikoreksi"
    case .unchanged: "tetap"
    case .notPublished: "tidak ada"
    }
  }

  var english: String {
    switch self {
    case .lead:
      "Each day as today’s files know it: records received after it are not in it."
    case .daysCaption: "{days} {days|day|days}, newest first"
    case .dayTitle: "Archive of {day}"
    case .dayLead:
      "{figure}, {expected} expected; {uncovered} interior {uncovered|village|villages} not reached, "
        + "not synced or stalled; {pockets} {pockets|pocket|pockets}."
    case .reachedCaption: "{count} {count|village|villages} newly reached"
    case .stalledCaption: "{count} {count|village|villages} newly stalled"
    case .doneCaption: "{count} {count|village|villages} newly done"
    case .reachedNone: "No village changed its status on this day."
    case .changesHeading: "What changed since the day before"
    case .correctionsHeading: "Corrections"
    case .correctionsCaption:
      "{count} {count|unit|units} with other figures than those published that day"
    case .correctionsNone: "The figures published that day are those of today’s files."
    case .correctionsUnknown:
      "Nothing published that day is there to compare. Exports that hold only the latest version of a "
        + "record cannot tell the past."
    case .columnReached: "Newly reached"
    case .columnStalled: "Newly stalled"
    case .columnUncovered: "Interior to be reached"
    case .columnPockets: "Pockets"
    case .columnPublished: "Published then"
    case .columnNow: "By today’s files"
    case .statusesCaption: "Villages by status on that day"
    case .corrected: "corrected"
    case .unchanged: "unchanged"
    case .notPublished: "none"
    }
  }
}
