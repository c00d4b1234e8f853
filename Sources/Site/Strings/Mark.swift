/// What stands in a table where there is no figure.
enum Mark: String, Phrase {
  case notVisited
  case unsynced
  case noTarget
  case withheld
  case unknown
  case none

  var indonesian: String {
    switch self {
    case .notVisited: "belum"
    case .unsynced: "belum sinkron"
    case .noTarget: "tanpa target"
    case .withheld: "disamarkan"
    case .unknown: "tidak diketahui"
    case .none: "–"
    }
  }

  var english: String {
    switch self {
    case .notVisited: "none yet"
    case .unsynced: "not synced"
    case .noTarget: "no target"
    case .withheld: "withheld"
    case .unknown: "unknown"
    case .none: "–"
    }
  }
}
