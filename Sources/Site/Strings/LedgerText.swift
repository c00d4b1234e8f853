/// The words of the ledger.
enum LedgerText: String, Phrase {
  case lead
  case balanced
  case unbalanced
  case bucketsCaption
  case findingsCaption
  case findingsNone
  case findingsNote
  case moreSubjects
  case subjectWithCount
  case rejectedCaption
  case rejectedShort
  case rejectedPublic
  case place
  case feature
  case amountArea
  case amountFamilies
  case amountOf
  case amountDegrees

  var indonesian: String {
    switch self {
    case .lead:
      "Setiap catatan yang dibaca berakhir di tepat satu tempat. {read} dibaca, {counted} "
        + "dihitung."
    case .balanced: "Jumlahnya cocok: {read} = {sum}."
    case .unbalanced:
      "Jumlahnya TIDAK cocok: {read} dibaca, {sum} tercatat. Jangan memakai angka situs ini."
    case .bucketsCaption: "Catatan menurut nasibnya"
    case .findingsCaption: "Temuan pada masukan dan penghitungan"
    case .findingsNone: "Tidak ada temuan."
    case .findingsNote:
      "Temuan tidak menghapus catatan; setiap temuan mengatakan apa yang perlu diperhatikan."
    case .moreSubjects: "dan {count} lainnya"
    case .subjectWithCount: "{subject} ({count})"
    case .rejectedCaption: "{count} baris yang ditolak"
    case .rejectedShort: "{shown} baris pertama dari {all}."
    case .rejectedPublic: "{count} baris ditolak; nomor barisnya ada di edisi internal."
    case .place: "{source} baris {lines}"
    case .feature: "{source} fitur {lines}"
    case .amountArea: "{amount} km²"
    case .amountFamilies: "{amount} keluarga"
    case .amountOf: "dari {amount}"
    case .amountDegrees: "{amount}°"
    }
  }

  var english: String {
    switch self {
    case .lead: "Every record read ends in exactly one place. {read} read, {counted} counted."
    case .balanced: "It adds up: {read} = {sum}."
    case .unbalanced:
      "It does NOT add up: {read} read, {sum} accounted for. Do not use the figures of this "
        + "site."
    case .bucketsCaption: "Records by where they went"
    case .findingsCaption: "Findings in the inputs and in counting"
    case .findingsNone: "There are no findings."
    case .findingsNote: "A finding removes no record; it says what deserves a look."
    case .moreSubjects: "and {count} more"
    case .subjectWithCount: "{subject} ({count})"
    case .rejectedCaption: "{count} rejected rows"
    case .rejectedShort: "The first {shown} of {all} rows."
    case .rejectedPublic:
      "{count} {count|row was|rows were} rejected; their line numbers are in the internal "
        + "edition."
    case .place: "{source} line {lines}"
    case .feature: "{source} feature {lines}"
    case .amountArea: "{amount} km²"
    case .amountFamilies: "{amount} families"
    case .amountOf: "of {amount}"
    case .amountDegrees: "{amount}°"
    }
  }
}
