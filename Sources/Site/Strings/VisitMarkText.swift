/// The words for visits drawn as points.
enum VisitMarkText: String, Phrase {
  case completed
  case other
  case away
  case note
  case offMap

  var indonesian: String {
    switch self {
    case .completed: "kunjungan: berhasil didata"
    case .other: "kunjungan: hasil lain"
    case .away: "kunjungan: posisi di luar desa yang disebut"
    case .note:
      "{visits} kunjungan berposisi digambar sebagai {marks} tanda; yang berdekatan menjadi satu."
    case .offMap: "{visits} di antaranya berada di luar peta ini."
    }
  }

  var english: String {
    switch self {
    case .completed: "visits: completed"
    case .other: "visits: other outcomes"
    case .away: "visits: position outside the village named"
    case .note:
      "{visits} located {visits|visit|visits} drawn as {marks} {marks|mark|marks}; close ones share "
        + "one."
    case .offMap: "{visits} of them {visits|lies|lie} off this map."
    }
  }
}
