/// Captions of tables and notes under them.
enum TableText: String, Phrase {
  case unitsOf
  case ratesNote
  case sparkNote
  case uncovered
  case uncoveredUnknown
  case uncoveredShort
  case uncoveredAll
  case uncoveredNone
  case uncoveredNotBegun
  case pockets
  case pocketEdge
  case pocketEnclosed
  case pocketsNone
  case outstandingMore
  case desaByStatus
  case sls
  case outcomes
  case placements

  var indonesian: String {
    switch self {
    case .unitsOf: "{level} di {unit}"
    case .ratesNote:
      "Cakupan = keluarga prelist berhasil didata ÷ target. Penyelesaian = keluarga prelist "
        + "dengan hasil akhir ÷ target. Batang: gelap berhasil didata, terang hasil akhir lain; "
        + "garis tegak: seharusnya {expected}."
    case .sparkNote: "Garis kecil: keluarga {verb} per hari sejak {start}."
    case .uncovered: "Desa pedalaman yang belum terjangkau, belum sinkron, atau terhenti di {unit}"
    case .uncoveredUnknown: "Desa yang belum terjangkau atau belum sinkron di {unit}"
    case .uncoveredShort: "{shown} dengan keluarga tersisa terbanyak dari {all} desa."
    case .uncoveredAll: "Lihat semua {all} desa dan kantongnya"
    case .uncoveredNotBegun:
      "Pendataan belum dimulai. Daftar ini terisi sejak {start}."
    case .uncoveredNone:
      "Tidak ada desa pedalaman di {unit} yang belum terjangkau, belum sinkron, atau "
        + "terhenti."
    case .pockets:
      "Kantong, yang paling banyak keluarga tersisanya di atas"
    case .pocketEdge: "di tepi wilayah"
    case .pocketEnclosed: "dikelilingi desa lain"
    case .pocketsNone: "Tidak ada kantong belum terjangkau."
    case .outstandingMore: "{families} atau lebih"
    case .desaByStatus: "{unit}: {count} desa menurut status"
    case .sls: "SLS dan sub-SLS di {unit}"
    case .outcomes: "{count} keluarga ditemukan menurut hasil kunjungan"
    case .placements: "{count} keluarga ditemukan menurut letak posisinya"
    }
  }

  var english: String {
    switch self {
    case .unitsOf: "{level} in {unit}"
    case .ratesNote:
      "Coverage = listed families completed ÷ target. Resolution = listed families with a "
        + "final outcome ÷ target. Bar: dark completed, light other final outcomes; upright "
        + "line: expected {expected}."
    case .sparkNote: "Small line: families {verb} a day since {start}."
    case .uncovered: "Interior villages not reached, not synced or stalled in {unit}"
    case .uncoveredUnknown: "Villages not reached or not synced in {unit}"
    case .uncoveredShort: "The {shown} with most families outstanding of {all} villages."
    case .uncoveredAll: "See all {all} villages and their pockets"
    case .uncoveredNotBegun:
      "The survey has not begun. This list fills from {start} on."
    case .uncoveredNone: "No interior village in {unit} is unreached, not synced or stalled."
    case .pockets: "Pockets, most families outstanding first"
    case .pocketEdge: "at the edge"
    case .pocketEnclosed: "surrounded by other villages"
    case .pocketsNone: "There is no unreached pocket."
    case .outstandingMore: "{families} or more"
    case .desaByStatus: "{unit}: {count} {count|village|villages} by status"
    case .sls: "SLS and sub-SLS in {unit}"
    case .outcomes: "{count} {count|family|families} found by outcome of the visit"
    case .placements: "{count} {count|family|families} found by placement"
    }
  }
}
