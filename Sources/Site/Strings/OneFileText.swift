/// The words of the dashboard in one file.
enum OneFileText: String, Phrase {
  case link
  case about
  case left
  case method
  case mapAt
  case partOf
  case sls
  case uncovered
  case inShort

  var indonesian: String {
    switch self {
    case .link: "Semua dalam satu berkas"
    case .about:
      "Satu berkas: seluruh isi dasbor ini, untuk flashdisk atau pesan; dapat dibuka tanpa jaringan."
    case .left:
      "Satu berkas tidak dibuat: survei ini meliputi {count} desa, dan berkas itu hanya untuk "
        + "paling banyak {limit} desa."
    case .method:
      "Berkas satu-berkas.html memuat seluruh dasbor untuk flashdisk atau pesan; dibuat untuk "
        + "survei dengan paling banyak {limit} desa."
    case .partOf: "{part} dari {whole} keluarga"
    case .mapAt: "Lihat pada peta {unit}"
    case .uncovered: "{count} desa harus dijangkau; lihat statusnya di bawah."
    case .sls: "SLS, keluarga terselesaikan/target: {list}."
    case .inShort: "Metode singkat"
    }
  }

  var english: String {
    switch self {
    case .link: "All in one file"
    case .about:
      "One file: all of this dashboard, for a memory stick or a message; it opens without a network."
    case .left:
      "The one file was not made: this survey covers {count} {count|village|villages}, and the "
        + "file is for at most {limit}."
    case .method:
      "The file satu-berkas.html holds the whole dashboard for a memory stick or a message; it is "
        + "made for surveys of at most {limit} villages."
    case .partOf: "{part} of {whole} families"
    case .mapAt: "See it on the map of {unit}"
    case .uncovered:
      "{count} {count|village is|villages are} to be reached; see the status below."
    case .sls: "SLS, families resolved/target: {list}."
    case .inShort: "Method in short"
    }
  }
}
