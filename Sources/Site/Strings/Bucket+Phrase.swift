import Coverage

/// What the buckets of the ledger mean.
extension Bucket: Phrase {
  var indonesian: String {
    switch self {
    case .rejected: "Ditolak: tidak dapat dipahami"
    case .later: "Kemudian: diterima sesudah tanggal halaman ini"
    case .superseded: "Digantikan: ada versi lebih baru dari catatan yang sama"
    case .withdrawn: "Ditarik: versi terakhir ditolak, dicabut, atau dihapus pada pemeriksaan"
    case .duplicate: "Ganda: kunjungan lain ke keluarga yang sama yang dihitung"
    case .counted: "Dihitung: mewakili keluarganya"
    }
  }

  var english: String {
    switch self {
    case .rejected: "Rejected: cannot be understood"
    case .later: "Later: received after the day of this page"
    case .superseded: "Superseded: a newer version of the same record exists"
    case .withdrawn: "Withdrawn: review rejected, revoked or deleted the latest version"
    case .duplicate: "Duplicate: another visit to the same family counts"
    case .counted: "Counted: stands for its family"
    }
  }
}
