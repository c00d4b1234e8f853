/// The words around what the office knows of a desa.
enum NoteText: String, Phrase {
  case heading
  case written
  case due
  case overdue
  case owner
  case more
  case brief
  case methodTerm
  case method

  var indonesian: String {
    switch self {
    case .heading: "Catatan kantor"
    case .written: "{day}: {text}"
    case .due: "tenggat {day}"
    case .overdue: "lewat tenggat {day}"
    case .owner: "ditangani {name}"
    case .more: "dan {count} catatan lain"
    case .methodTerm: "Catatan kantor"
    case .method:
      "Apa yang diketahui kantor tentang sebuah desa, dengan tanggal, tenggat, dan penanggung "
        + "jawabnya. Lewat tenggat = tenggat < tanggal halaman; edisi publik hanya memuat yang "
        + "ditandai publik, tanpa nama."
    case .brief: "catatan: {text}"
    }
  }

  var english: String {
    switch self {
    case .heading: "What the office knows"
    case .written: "{day}: {text}"
    case .due: "due {day}"
    case .overdue: "overdue since {day}"
    case .owner: "seen to by {name}"
    case .more: "and {count} more {count|note|notes}"
    case .methodTerm: "What the office knows"
    case .method:
      "What the office knows of a village, with its day, its due day and who sees to it. Overdue = due "
        + "day < day of the page; the public edition has only notes marked public, and no name."
    case .brief: "note: {text}"
    }
  }
}
