/// The words of the morning brief: the message, the picture and the page.
enum BriefText: String, Phrase {
  case urgent
  case urgentUnknown
  case mostUrgent
  case interiorDesa
  case unreachedDesa
  case families
  case more
  case moreUnknown
  case stalledSince
  case near
  case way
  case remark
  case rejected
  case unplaced
  case misfit
  case stale
  case page
  case outstanding
  case resolvedOf
  case completedOf
  case expected
  case schematic
  case made

  var indonesian: String {
    switch self {
    case .urgent: "Desa pedalaman paling mendesak"
    case .urgentUnknown: "Desa belum terjangkau paling mendesak"
    case .mostUrgent: "Paling mendesak"
    case .interiorDesa: "desa pedalaman"
    case .unreachedDesa: "desa belum terjangkau"
    case .families: "{families} keluarga"
    case .more: "dan {count} desa pedalaman lain"
    case .moreUnknown: "dan {count} desa lain"
    case .stalledSince: "terhenti sejak {day}"
    case .near: "terdekat {place}"
    case .way: "lewat {access}"
    case .remark: "Perhatian: {remarks}."
    case .rejected: "{count} dari {read} catatan ditolak"
    case .unplaced: "{count} catatan tanpa letak"
    case .misfit: "batas wilayah tidak cocok dengan survei"
    case .stale: "catatan terbaru sudah {days} hari"
    case .page: "Selengkapnya: {address}"
    case .outstanding: "keluarga tersisa"
    case .resolvedOf: "{part} dari {whole} keluarga terselesaikan"
    case .completedOf: "{part} dari {whole} keluarga berhasil didata"
    case .expected: "seharusnya {expected}"
    case .schematic: "batas skematik"
    case .made: "Dibuat oleh Jangkau {version}."
    }
  }

  var english: String {
    switch self {
    case .urgent: "Most urgent interior villages"
    case .urgentUnknown: "Most urgent villages not reached"
    case .mostUrgent: "Most urgent"
    case .interiorDesa: "interior villages"
    case .unreachedDesa: "villages not reached"
    case .families: "{families} {families|family|families}"
    case .more: "and {count} more interior {count|village|villages}"
    case .moreUnknown: "and {count} more {count|village|villages}"
    case .stalledSince: "stalled since {day}"
    case .near: "nearest {place}"
    case .way: "by {access}"
    case .remark: "Note: {remarks}."
    case .rejected: "{count} of {read} records rejected"
    case .unplaced: "{count} {count|record|records} without a place"
    case .misfit: "the boundaries do not fit the survey"
    case .stale: "the newest record is {days} days old"
    case .page: "More: {address}"
    case .outstanding: "families outstanding"
    case .resolvedOf: "{part} of {whole} families resolved"
    case .completedOf: "{part} of {whole} families completed"
    case .expected: "{expected} expected"
    case .schematic: "schematic boundaries"
    case .made: "Made by Jangkau {version}."
    }
  }
}
