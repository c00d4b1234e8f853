import Coverage

/// The names of the outcomes.
extension Outcome: Phrase {
  var indonesian: String {
    switch self {
    case .complete: "berhasil didata"
    case .moved: "pindah"
    case .deceased: "meninggal"
    case .notFound: "tidak ditemukan"
    case .ineligible: "tidak eligible"
    case .refused: "menolak (nonrespon)"
    case .unreachable: "tidak dapat ditemui sampai akhir (nonrespon)"
    case .partial: "sebagian"
    case .absent: "belum ditemui"
    case .other: "lainnya"
    }
  }

  var english: String {
    switch self {
    case .complete: "completed"
    case .moved: "moved"
    case .deceased: "deceased"
    case .notFound: "not found"
    case .ineligible: "ineligible"
    case .refused: "refused (nonresponse)"
    case .unreachable: "unreachable to the end (nonresponse)"
    case .partial: "partial"
    case .absent: "absent"
    case .other: "other"
    }
  }
}
