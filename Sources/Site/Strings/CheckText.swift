import Coverage

/// The words of the page that `check` writes.
enum CheckText: String, Phrase {
  case title
  case lead
  case calm
  case summary
  case columnKinds
  case columnWarnings
  case effect
  case remedy
  case whereTo
  case wordsHidden
  case itemsShort
  case ledger
  case boundaries
  case made

  var indonesian: String {
    switch self {
    case .title: "Pemeriksaan masukan"
    case .lead:
      "{read} catatan dibaca: {counted} dihitung, {rejected} ditolak, {unplaced} dihitung tanpa "
        + "desa."
    case .calm: "Tidak ada yang perlu diperbaiki."
    case .summary: "Yang perlu dilakukan"
    case .columnKinds: "Jenis temuan"
    case .columnWarnings: "Peringatan"
    case .effect: "Akibat"
    case .remedy: "Perbaikan"
    case .whereTo: "Di mana"
    case .wordsHidden: "isi sel tidak ditampilkan ({count})"
    case .itemsShort:
      "dan {count} temuan lain dari jenis ini; semuanya ada di `jangkau check --json`"
    case .ledger: "Ke mana setiap catatan"
    case .boundaries: "Batas: {credit}"
    case .made:
      "Dibuat oleh Jangkau {version} dengan `jangkau check --html`; menyebut berkas dan baris, tanpa "
        + "nama, keluarga, atau posisi."
    }
  }

  var english: String {
    switch self {
    case .title: "Check of the inputs"
    case .lead:
      "{read} records read: {counted} counted, {rejected} rejected, {unplaced} counted without a "
        + "village."
    case .calm: "There is nothing to mend."
    case .summary: "What to do"
    case .columnKinds: "Kinds of findings"
    case .columnWarnings: "Warnings"
    case .effect: "Effect"
    case .remedy: "Remedy"
    case .whereTo: "Where"
    case .wordsHidden: "the cells’ words are not shown ({count})"
    case .itemsShort: "and {count} more of this kind; all are in `jangkau check --json`"
    case .ledger: "Where every record went"
    case .boundaries: "Boundaries: {credit}"
    case .made:
      "Made by Jangkau {version} with `jangkau check --html`; it names files and lines, no names, "
        + "families or positions."
    }
  }
}

/// What is to be done, as headings.
extension FindingGroup: Phrase {
  var indonesian: String {
    switch self {
    case .stops: "Tidak dihitung, atau tidak di desanya"
    case .doubtful: "Dihitung, tetapi meragukan"
    case .declare: "Perlu dinyatakan dalam konfigurasi"
    case .know: "Sekadar diketahui"
    }
  }

  var english: String {
    switch self {
    case .stops: "Does not count, or not in its village"
    case .doubtful: "Counts, but is doubtful"
    case .declare: "The configuration should say it"
    case .know: "Only to know"
    }
  }

  /// The English heading, for a terminal.
  public var heading: String { english }
}

/// What the number of a finding counts.
extension FindingUnit: Phrase {
  var indonesian: String {
    switch self {
    case .records: "{count} catatan"
    case .families: "{count} keluarga"
    case .rows: "{count} baris"
    case .units: "{count} wilayah"
    case .officers: "{count} petugas"
    case .places: "{count} tempat"
    case .pairs: "{count} pasang desa"
    case .gaps: "{count} celah"
    case .sources: "{count} sumber"
    }
  }

  var english: String {
    switch self {
    case .records: "{count} {count|record|records}"
    case .families: "{count} {count|family|families}"
    case .rows: "{count} {count|row|rows}"
    case .units: "{count} {count|unit|units}"
    case .officers: "{count} {count|officer|officers}"
    case .places: "{count} {count|place|places}"
    case .pairs: "{count} {count|pair of villages|pairs of villages}"
    case .gaps: "{count} {count|gap|gaps}"
    case .sources: "{count} {count|source|sources}"
    }
  }
}

extension RuleFindings {
  /// How much of what, in English, for a terminal: `3 records`.
  public func label(zone: SurveyZone) -> String {
    Speech(.en, zone: ZoneClock(zone))(rule.unit, ["count": .number(count)])
  }
}
