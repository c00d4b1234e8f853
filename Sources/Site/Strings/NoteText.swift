/// The words around what the office knows of a desa.
enum NoteText: String, Phrase {
  case heading
  case written
  case due
  case overdue
  case owner
  case more
  case brief

  var indonesian: String {
    switch self {
    case .heading: "Catatan kantor"
    case .written: "{day}: {text}"
    case .due: "tenggat {day}"
    case .overdue: "lewat tenggat {day}"
    case .owner: "ditangani {name}"
    case .more: "dan {count} catatan lain"
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
    case .brief: "note: {text}"
    }
  }
}
