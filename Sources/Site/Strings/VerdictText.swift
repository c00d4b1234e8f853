/// The sentences at the top of a page: are we on schedule, and whom has nobody reached.
enum VerdictText: String, Phrase {
  case resolution
  case coverage
  case expected
  case noFigure
  case noVisits
  case notBegun
  case ended
  case interiorUnreached
  case interiorStalled
  case interiorBoth
  case interiorNone
  case interiorUnknown
  case noInterior
  case pockets
  case pocketsWithoutTarget
  case asOf
  case dayOfSurvey
  case beforeSurvey
  case afterSurvey
  case newestToday
  case newestOld
  case newestNone
  case staleData
  case misfitBoundaries
  case interiorWhyUnknown
  case noTargets
  case desaWithoutTarget
  case mayBeUnsynced
  case overTarget
  case unplaced

  var indonesian: String {
    switch self {
    case .resolution: "{figure} keluarga terselesaikan"
    case .coverage: "{figure} keluarga berhasil didata"
    case .expected: "seharusnya {expected}"
    case .noFigure:
      "{found} keluarga ditemukan, {completed} berhasil didata; tanpa target, cakupannya "
        + "tidak dapat dihitung"
    case .noVisits: "belum ada kunjungan tercatat"
    case .notBegun: "Pendataan belum dimulai: mulai {start}, {days} hari lagi"
    case .ended: "Pendataan berakhir {end}: "
    case .interiorUnreached: "{count} desa pedalaman belum terjangkau"
    case .interiorStalled: "{count} desa pedalaman terhenti"
    case .interiorBoth: "{count} desa pedalaman belum terjangkau dan {stalled} terhenti"
    case .interiorNone: "tidak ada desa pedalaman yang belum terjangkau"
    case .interiorUnknown: "{count} desa belum terjangkau, mana yang pedalaman tidak diketahui"
    case .noInterior: "tidak ada desa pedalaman di sini"
    case .pockets:
      "{pockets} kantong belum terjangkau mencakup {desa} desa dengan {families} keluarga "
        + "tersisa."
    case .pocketsWithoutTarget:
      "{count} desa di antaranya tanpa target, sehingga sisanya bisa lebih banyak."
    case .asOf: "Per tanggal {day}"
    case .dayOfSurvey: "hari ke-{day} dari {days}"
    case .beforeSurvey: "sebelum pendataan"
    case .afterSurvey: "{days} hari sesudah pendataan berakhir"
    case .newestToday: "catatan terbaru diterima {moment}"
    case .newestOld: "catatan terbaru diterima {moment}, {days} hari sebelum tanggal ini"
    case .newestNone: "belum ada catatan yang diterima"
    case .staleData:
      "Data mungkin tertinggal: catatan terbaru sudah {days} hari. Periksa apakah "
        + "sinkronisasi berjalan sebelum menyimpulkan bahwa pekerjaan berhenti."
    case .misfitBoundaries:
      "Berkas batas wilayah tidak cocok dengan survei: pada {misfits} dari {claimed} desa "
        + "yang disebut, sebagian besar kunjungan berada di luar batas desanya. Jangan "
        + "menyimpulkan kesalahan petugas dari letak kunjungan."
    case .interiorWhyUnknown:
      "Desa pedalaman tidak diketahui: tidak ada data akses, jarak ke ibu kota kabupaten, "
        + "atau daftar desa pedalaman. Karena itu semua desa yang belum terjangkau dicantumkan."
    case .noTargets:
      "Target (prelist) belum tersedia, sehingga cakupan dan penyelesaian tidak dapat "
        + "dihitung. Halaman ini menunjukkan apa yang ditemukan."
    case .desaWithoutTarget: "{count} desa tanpa target tidak ikut dalam cakupan dan penyelesaian."
    case .mayBeUnsynced:
      "Berkas petugas tidak tersedia: desa yang belum terjangkau mungkin sudah dikunjungi "
        + "tetapi belum disinkronkan."
    case .overTarget:
      "Angka di atas 100\u{a0}% berarti targetnya usang: lebih banyak keluarga prelist "
        + "terselesaikan daripada target."
    case .unplaced:
      "{count} catatan tanpa letak dihitung di sini saja, tidak di kabupaten atau desa mana "
        + "pun."
    }
  }

  var english: String {
    switch self {
    case .resolution: "{figure} of the listed families resolved"
    case .coverage: "{figure} of the listed families completed"
    case .expected: "{expected} expected"
    case .noFigure:
      "{found} {found|family|families} found, {completed} completed; without a target there "
        + "is no coverage figure"
    case .noVisits: "no visit recorded yet"
    case .notBegun: "The survey has not begun: it starts on {start}, in {days} {days|day|days}"
    case .ended: "The survey ended on {end}: "
    case .interiorUnreached: "{count} interior {count|village|villages} not reached"
    case .interiorStalled: "{count} interior {count|village|villages} stalled"
    case .interiorBoth:
      "{count} interior {count|village|villages} not reached and {stalled} stalled"
    case .interiorNone: "no interior village is left unreached"
    case .interiorUnknown:
      "{count} {count|village|villages} not reached, which of them are interior is not known"
    case .noInterior: "there is no interior village here"
    case .pockets:
      "{pockets} unreached {pockets|pocket|pockets} {pockets|covers|cover} {desa} "
        + "{desa|village|villages} with {families} {families|family|families} outstanding."
    case .pocketsWithoutTarget:
      "{count} of them {count|has|have} no target, so more may be outstanding."
    case .asOf: "As of {day}"
    case .dayOfSurvey: "day {day} of {days}"
    case .beforeSurvey: "before the survey"
    case .afterSurvey: "{days} {days|day|days} after the survey ended"
    case .newestToday: "newest record received {moment}"
    case .newestOld: "newest record received {moment}, {days} {days|day|days} before this day"
    case .newestNone: "no record received yet"
    case .staleData:
      "The data may be behind: the newest record is {days} days old. Check that "
        + "synchronisation works before concluding that field work stopped."
    case .misfitBoundaries:
      "The boundary file does not fit the survey: in {misfits} of {claimed} villages named, "
        + "most visits lie outside the village’s boundary. Do not conclude from placements that "
        + "officers erred."
    case .interiorWhyUnknown:
      "The interior is not known: there is no access, no distance to the seat and no list of "
        + "interior villages. So every village not reached is listed."
    case .noTargets:
      "No targets (prelist) are available, so neither coverage nor resolution can be "
        + "calculated. This page shows what was found."
    case .desaWithoutTarget:
      "{count} {count|village|villages} without a target {count|is|are} left out of coverage "
        + "and resolution."
    case .mayBeUnsynced:
      "There is no officers’ file: villages not reached may have been visited and not yet "
        + "synced."
    case .overTarget:
      "A figure over 100% means that the target is stale: more listed families were resolved "
        + "than the target says."
    case .unplaced:
      "{count} unplaced {count|record counts|records count} here alone, in no kabupaten or "
        + "village."
    }
  }
}
