/// Labels that stand on pages: navigation, headings of columns and sections.
enum Word: String, Phrase {
  case skipToContent
  case siteNavigation
  case breadcrumbs
  case siblingNavigation
  case previous
  case next
  case navHome
  case navUncovered
  case navLedger
  case navMethod
  case navArchive
  case navOfficers
  case searchLabel
  case searchNone
  case confidential
  case surveyWide
  case columnUnit
  case columnDesa
  case columnKecamatan
  case columnKabupaten
  case columnStatus
  case columnTarget
  case columnFound
  case columnCompleted
  case columnResolved
  case columnNew
  case columnOutstanding
  case columnCoverage
  case columnResolution
  case columnExpected
  case columnUncovered
  case columnDaily
  case columnWhyInterior
  case columnAccess
  case columnLastNews
  case columnPocket
  case columnNearest
  case columnNearestToPocket
  case columnArea
  case columnDesaCount
  case columnEdge
  case columnCode
  case columnOutcome
  case columnPlacement
  case columnFamilies
  case columnShare
  case columnBucket
  case columnRecords
  case columnRule
  case columnCount
  case columnSubjects
  case columnLines
  case columnSource
  case columnLine
  case columnReason
  case columnDay
  case columnInput
  case columnHash
  case total
  case groupListed
  case groupField
  case read
  case uncoveredHeading
  case pocketsHeading
  case trendHeading
  case dailyNumbers
  case attentionHeading
  case placeHeading
  case outcomesHeading
  case placementsHeading
  case intervalHeading
  case slsHeading
  case paceHeading
  case officersHeading
  case figuresHeading
  case findingsHeading
  case rejectedHeading
  case bucketsHeading
  case definitionsHeading
  case statusesHeading
  case attentionRulesHeading
  case interiorRulesHeading
  case countingHeading
  case marksHeading
  case editionHeading
  case sourcesHeading
  case severityNote
  case severityWarning

  var indonesian: String {
    switch self {
    case .skipToContent: "Langsung ke isi"
    case .siteNavigation: "Navigasi situs"
    case .breadcrumbs: "Letak halaman"
    case .siblingNavigation: "Wilayah setingkat"
    case .previous: "Sebelumnya"
    case .next: "Berikutnya"
    case .navHome: "Ringkasan"
    case .navUncovered: "Belum terjangkau"
    case .navLedger: "Neraca data"
    case .navMethod: "Metode"
    case .navArchive: "Arsip"
    case .navOfficers: "Petugas"
    case .searchLabel: "Cari desa atau kode"
    case .searchNone: "Tidak ada desa yang cocok"
    case .confidential: "RAHASIA — edisi internal, hanya untuk petugas yang berwenang"
    case .surveyWide: "Seluruh survei"
    case .columnUnit: "Wilayah"
    case .columnDesa: "Desa/kelurahan"
    case .columnKecamatan: "Kecamatan"
    case .columnKabupaten: "Kabupaten/kota"
    case .columnStatus: "Status"
    case .columnTarget: "Target"
    case .columnFound: "Ditemukan"
    case .columnCompleted: "Berhasil didata"
    case .columnResolved: "Terselesaikan"
    case .columnNew: "Baru"
    case .columnOutstanding: "Tersisa"
    case .columnCoverage: "Cakupan"
    case .columnResolution: "Penyelesaian"
    case .columnExpected: "Seharusnya"
    case .columnUncovered: "Harus dijangkau"
    case .columnDaily: "Per hari"
    case .columnWhyInterior: "Mengapa pedalaman"
    case .columnAccess: "Cara mencapai"
    case .columnLastNews: "Kunjungan terakhir"
    case .columnPocket: "Kantong"
    case .columnNearestToPocket: "Terjangkau terdekat dari kantong"
    case .columnNearest: "Desa terjangkau terdekat"
    case .columnArea: "Luas"
    case .columnDesaCount: "Desa"
    case .columnEdge: "Letak"
    case .columnCode: "Kode"
    case .columnOutcome: "Hasil"
    case .columnPlacement: "Letak"
    case .columnFamilies: "Keluarga"
    case .columnShare: "Bagian"
    case .columnBucket: "Nasib catatan"
    case .columnRecords: "Catatan"
    case .columnRule: "Temuan"
    case .columnCount: "Jumlah"
    case .columnSubjects: "Mengenai"
    case .columnLines: "Baris"
    case .columnSource: "Sumber"
    case .columnLine: "Baris"
    case .columnReason: "Sebab"
    case .columnDay: "Tanggal"
    case .columnInput: "Masukan"
    case .columnHash: "Sidik (SHA-256)"
    case .total: "Jumlah"
    case .groupListed: "Keluarga prelist"
    case .groupField: "Semua di lapangan"
    case .read: "Dibaca"
    case .uncoveredHeading: "Yang harus dijangkau"
    case .pocketsHeading: "Kantong belum terjangkau"
    case .trendHeading: "Perkembangan"
    case .dailyNumbers: "Angka per hari"
    case .attentionHeading: "Perlu diperiksa"
    case .placeHeading: "Letak dan akses"
    case .outcomesHeading: "Keluarga ditemukan menurut hasil"
    case .placementsHeading: "Keluarga ditemukan menurut letak"
    case .intervalHeading: "Seberapa pasti"
    case .slsHeading: "SLS dan sub-SLS"
    case .paceHeading: "Laju sampai selesai"
    case .officersHeading: "Petugas"
    case .figuresHeading: "Angka pokok"
    case .findingsHeading: "Temuan"
    case .rejectedHeading: "Baris yang ditolak"
    case .bucketsHeading: "Ke mana setiap catatan pergi"
    case .definitionsHeading: "Istilah dan rumus"
    case .statusesHeading: "Status desa"
    case .attentionRulesHeading: "Perlu diperiksa"
    case .interiorRulesHeading: "Pedalaman"
    case .countingHeading: "Penghitungan"
    case .marksHeading: "Tanda dalam tabel"
    case .editionHeading: "Edisi dan kerahasiaan"
    case .sourcesHeading: "Sumber"
    case .severityNote: "catatan"
    case .severityWarning: "peringatan"
    }
  }

  var english: String {
    switch self {
    case .skipToContent: "Skip to content"
    case .siteNavigation: "Site"
    case .breadcrumbs: "Breadcrumb"
    case .siblingNavigation: "Units at the same level"
    case .previous: "Previous"
    case .next: "Next"
    case .navHome: "Overview"
    case .navUncovered: "Not yet reached"
    case .navLedger: "Data ledger"
    case .navMethod: "Method"
    case .navArchive: "Archive"
    case .navOfficers: "Officers"
    case .searchLabel: "Find village or code"
    case .searchNone: "No village matches"
    case .confidential: "CONFIDENTIAL — internal edition, for authorised staff only"
    case .surveyWide: "Whole survey"
    case .columnUnit: "Unit"
    case .columnDesa: "Village"
    case .columnKecamatan: "Kecamatan"
    case .columnKabupaten: "Kabupaten/kota"
    case .columnStatus: "Status"
    case .columnTarget: "Target"
    case .columnFound: "Found"
    case .columnCompleted: "Completed"
    case .columnResolved: "Resolved"
    case .columnNew: "New"
    case .columnOutstanding: "Outstanding"
    case .columnCoverage: "Coverage"
    case .columnResolution: "Resolution"
    case .columnExpected: "Expected"
    case .columnUncovered: "To be reached"
    case .columnDaily: "By day"
    case .columnWhyInterior: "Why interior"
    case .columnAccess: "How to get there"
    case .columnLastNews: "Last visit"
    case .columnPocket: "Pocket"
    case .columnNearestToPocket: "Nearest reached from the pocket"
    case .columnNearest: "Nearest village reached"
    case .columnArea: "Area"
    case .columnDesaCount: "Villages"
    case .columnEdge: "Position"
    case .columnCode: "Code"
    case .columnOutcome: "Outcome"
    case .columnPlacement: "Placement"
    case .columnFamilies: "Families"
    case .columnShare: "Share"
    case .columnBucket: "Where it went"
    case .columnRecords: "Records"
    case .columnRule: "Finding"
    case .columnCount: "Count"
    case .columnSubjects: "About"
    case .columnLines: "Lines"
    case .columnSource: "Source"
    case .columnLine: "Line"
    case .columnReason: "Reason"
    case .columnDay: "Day"
    case .columnInput: "Input"
    case .columnHash: "Fingerprint (SHA-256)"
    case .total: "Total"
    case .groupListed: "Listed families"
    case .groupField: "All in the field"
    case .read: "Read"
    case .uncoveredHeading: "To be reached"
    case .pocketsHeading: "Pockets not yet reached"
    case .trendHeading: "Trend"
    case .dailyNumbers: "Figures by day"
    case .attentionHeading: "Needs checking"
    case .placeHeading: "Position and access"
    case .outcomesHeading: "Families found by outcome"
    case .placementsHeading: "Families found by placement"
    case .intervalHeading: "How certain"
    case .slsHeading: "SLS and sub-SLS"
    case .paceHeading: "Pace to the end"
    case .officersHeading: "Officers"
    case .figuresHeading: "Key figures"
    case .findingsHeading: "Findings"
    case .rejectedHeading: "Rejected rows"
    case .bucketsHeading: "Where every record went"
    case .definitionsHeading: "Terms and formulas"
    case .statusesHeading: "Status of a village"
    case .attentionRulesHeading: "Needs checking"
    case .interiorRulesHeading: "Interior"
    case .countingHeading: "Counting"
    case .marksHeading: "Marks in tables"
    case .editionHeading: "Edition and confidentiality"
    case .sourcesHeading: "Sources"
    case .severityNote: "note"
    case .severityWarning: "warning"
    }
  }
}
