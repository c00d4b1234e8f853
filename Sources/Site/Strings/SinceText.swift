/// What changed since the day before.
enum SinceText: String, Phrase {
  case heading
  case none
  case received
  case receivedNone
  case replaced
  case figures
  case found
  case figuresNone
  case statusOfDesa
  case statuses
  case statusesMore
  case targetOfDesa
  case targets
  case targetUnknown
  case recordsHeading
  case statusHeading
  case statusCaption
  case columnBefore
  case columnAfter
  case targetCaption
  case methodTerm
  case method

  var indonesian: String {
    switch self {
    case .heading: "Sejak kemarin"
    case .none: "Tidak ada yang berubah sejak kemarin."
    case .received: "{received} catatan diterima, {late} di antaranya tentang hari-hari sebelumnya."
    case .receivedNone: "Tidak ada catatan baru diterima."
    case .replaced: "{superseded} catatan diganti versi baru, {withdrawn} ditarik."
    case .figures: "Keluarga prelist: berhasil didata {completed}, terselesaikan {resolved}."
    case .found: "Keluarga ditemukan {found}."
    case .figuresNone: "Angka keluarga tidak berubah."
    case .statusOfDesa: "Status berubah dari {from} menjadi {to}."
    case .statuses: "{count} desa dari {from} menjadi {to}."
    case .statusesMore: "{count} desa lain berubah status dengan cara lain."
    case .targetOfDesa: "Target berubah dari {from} menjadi {to}."
    case .targets: "Target {count} desa berubah; jumlahnya {change}."
    case .targetUnknown: "tidak diketahui"
    case .recordsHeading: "Catatan yang mengubahnya"
    case .statusHeading: "Perubahan status dan target"
    case .statusCaption: "Desa menurut perubahan status"
    case .columnBefore: "Sehari sebelumnya"
    case .columnAfter: "Hari itu"
    case .targetCaption: "Desa yang targetnya berubah"
    case .methodTerm: "Sejak kemarin"
    case .method:
      "Angka hari ini − angka yang diberikan berkas yang sama per tanggal kemarin. Catatan terlambat "
        + "adalah catatan yang baru diterima tentang kunjungan pada hari sebelumnya."
    }
  }

  var english: String {
    switch self {
    case .heading: "Since yesterday"
    case .none: "Nothing changed since yesterday."
    case .received:
      "{received} {received|record was|records were} received, {late} of them about earlier days."
    case .receivedNone: "No new record was received."
    case .replaced:
      "{superseded} {superseded|record was|records were} replaced by a newer version, {withdrawn} "
        + "withdrawn."
    case .figures: "Listed families: completed {completed}, resolved {resolved}."
    case .found: "Families found {found}."
    case .figuresNone: "The figures of families did not change."
    case .statusOfDesa: "The status changed from {from} to {to}."
    case .statuses: "{count} {count|village|villages} from {from} to {to}."
    case .statusesMore: "{count} more {count|village|villages} changed in other ways."
    case .targetOfDesa: "The target changed from {from} to {to}."
    case .targets: "The target of {count} {count|village|villages} changed; {change} in all."
    case .targetUnknown: "unknown"
    case .recordsHeading: "The records that changed it"
    case .statusHeading: "Changes of status and target"
    case .statusCaption: "Villages by change of status"
    case .columnBefore: "The day before"
    case .columnAfter: "That day"
    case .targetCaption: "Villages whose target changed"
    case .methodTerm: "Since yesterday"
    case .method:
      "Today’s figure − the figure that the same files give as of yesterday. A late record is one newly "
        + "received that tells of a visit on an earlier day."
    }
  }
}
