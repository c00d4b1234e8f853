import Coverage

/// The names of the statuses.
extension Status: Phrase {
  var indonesian: String {
    switch self {
    case .scheduled: "terjadwal"
    case .empty: "tanpa keluarga"
    case .done: "selesai"
    case .silent: "belum sinkron"
    case .untouched: "belum terjangkau"
    case .noTarget: "tanpa target"
    case .stalled: "terhenti"
    case .behind: "tertinggal"
    case .onTrack: "sesuai jadwal"
    }
  }

  var english: String {
    switch self {
    case .scheduled: "scheduled"
    case .empty: "no families"
    case .done: "done"
    case .silent: "not synced"
    case .untouched: "not reached"
    case .noTarget: "no target"
    case .stalled: "stalled"
    case .behind: "behind"
    case .onTrack: "on track"
    }
  }
}
