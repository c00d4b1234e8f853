import Coverage

/// Why rows are rejected.
extension Rejection.Reason: Phrase {
  var indonesian: String {
    switch self {
    case .columns: "Jumlah sel tidak sama dengan kepala tabel"
    case .noDate: "Tidak satu pun tanggal dapat dibaca"
    case .unclosedQuote: "Berkas berakhir di dalam tanda kutip"
    case .tooLong: "Sel lebih panjang dari batas pembaca"
    case .nulBytes: "Baris memuat bita NUL"
    }
  }

  var english: String {
    switch self {
    case .columns: "The row has more or fewer cells than the header"
    case .noDate: "Neither date can be read"
    case .unclosedQuote: "The file ends inside a quoted cell"
    case .tooLong: "A cell is longer than the reader’s limit"
    case .nulBytes: "The line holds NUL bytes"
    }
  }
}
