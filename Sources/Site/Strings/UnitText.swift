/// What pages say of one unit: its interior, pocket, access, interval.
enum UnitText: String, Phrase {
  case interiorListed
  case interiorListedAbove
  case interiorAccess
  case interiorDistance
  case interiorYes
  case interiorNo
  case interiorUnknown
  case accessAir
  case accessRiver
  case accessSea
  case accessRoad
  case accessIs
  case pocketIs
  case nearest
  case firstAndLast
  case noVisit
  case daysAgo
  case sameDay
  case interval
  case intervalOfTarget
  case confirmed
  case intervalLabel
  case slsNote
  case noAttention
  case ofTargetNote
  case newNote
  case outstandingNote
  case outstandingNoteAbove
  case targetNote
  case foundNote
  case expectedNote
  case resolvedNote
  case completedNote
  case overTarget
  case area
  case outOfPlan

  var indonesian: String {
    switch self {
    case .interiorListed: "tercantum dalam daftar pedalaman"
    case .interiorListedAbove: "{unit} tercantum dalam daftar pedalaman"
    case .interiorAccess: "akses {access}"
    case .interiorDistance: "{distance} dari ibu kota kabupaten"
    case .interiorYes: "Desa ini termasuk pedalaman: {reason}."
    case .interiorNo: "Desa ini bukan pedalaman menurut aturan yang ditetapkan."
    case .interiorUnknown:
      "Tidak diketahui apakah desa ini pedalaman: tidak ada data akses, jarak, atau daftar "
        + "untuknya."
    case .accessAir: "udara"
    case .accessRiver: "sungai"
    case .accessSea: "laut"
    case .accessRoad: "darat"
    case .accessIs: "Akses: {access}."
    case .pocketIs: "Bagian dari kantong {number}: {desa} desa, {families} keluarga tersisa."
    case .nearest: "Desa terjangkau terdekat dari kantong itu: {desa}, {distance}."
    case .firstAndLast:
      "Kunjungan pertama {first}, terakhir {last}; catatan terbaru diterima {received}."
    case .noVisit: "belum ada"
    case .daysAgo: "{day} ({days} hari lalu)"
    case .sameDay: "{day} (hari ini)"
    case .interval:
      "Dari {counted} keluarga prelist yang berhasil didata, {low} pasti berada di wilayah "
        + "ini menurut posisi dan kode; paling banyak {high} mungkin berada di sini."
    case .intervalOfTarget: "Terhadap target: {low} – {counted} – {high}."
    case .confirmed:
      "{confirmed} dari {found} keluarga ditemukan ({share}) dibenarkan oleh posisi di dalam "
        + "atau di dekat desanya."
    case .intervalLabel: "Selang: pasti {low}, dihitung {counted}, mungkin {high} keluarga"
    case .slsNote:
      "SLS dan sub-SLS dihitung menurut kode yang disebut; batasnya tidak digambar pada peta."
    case .noAttention: "Tidak ada yang perlu diperiksa pada angka desa ini."
    case .ofTargetNote: "dari target {whole} keluarga"
    case .newNote: "tidak ada dalam prelist; berdiri di samping target"
    case .outstandingNoteAbove:
      "jumlah sisa semua desanya; desa di atas target tidak menutupi yang lain"
    case .outstandingNote: "target dikurangi keluarga prelist terselesaikan"
    case .targetNote: "keluarga menurut prelist"
    case .foundNote: "catatan yang dihitung"
    case .expectedNote: "bagian target yang menurut jadwal sudah selesai"
    case .resolvedNote: "keluarga prelist dengan hasil akhir apa pun"
    case .completedNote: "keluarga prelist dengan hasil berhasil didata"
    case .overTarget: "Di atas 100\u{a0}%: targetnya usang."
    case .area: "Luas {area}."
    case .outOfPlan: "Pekerjaan lapangan di sini mulai {start}."
    }
  }

  var english: String {
    switch self {
    case .interiorListed: "on the list of the interior"
    case .interiorListedAbove: "{unit} is on the list of the interior"
    case .interiorAccess: "access by {access}"
    case .interiorDistance: "{distance} from the seat of the kabupaten"
    case .interiorYes: "This village is interior: {reason}."
    case .interiorNo: "This village is not interior by the rules configured."
    case .interiorUnknown:
      "Whether this village is interior is not known: there is no access, distance or list "
        + "for it."
    case .accessAir: "air"
    case .accessRiver: "river"
    case .accessSea: "sea"
    case .accessRoad: "road"
    case .accessIs: "Access: {access}."
    case .pocketIs:
      "Part of pocket {number}: {desa} {desa|village|villages}, {families} "
        + "{families|family|families} outstanding."
    case .nearest: "Nearest village reached from that pocket: {desa}, {distance}."
    case .firstAndLast: "First visit on {first}, last on {last}; newest record received {received}."
    case .noVisit: "none yet"
    case .daysAgo: "{day} ({days} {days|day|days} ago)"
    case .sameDay: "{day} (this day)"
    case .interval:
      "Of {counted} listed {counted|family|families} completed, {low} lie here for certain "
        + "by position and code; at most {high} may lie here."
    case .intervalOfTarget: "Against the target: {low} – {counted} – {high}."
    case .confirmed:
      "{confirmed} of {found} families found ({share}) are confirmed by a position in or "
        + "near their village."
    case .intervalLabel: "Interval: certain {low}, counted {counted}, possible {high} families"
    case .slsNote: "SLS and sub-SLS are counted by the code named; they have no boundary on maps."
    case .noAttention: "Nothing in this village’s figures needs checking."
    case .ofTargetNote: "of a target of {whole} families"
    case .newNote: "not on the list; stands beside the target"
    case .outstandingNoteAbove:
      "what is left in all its villages; one over its target covers no other"
    case .outstandingNote: "target less listed families resolved"
    case .targetNote: "families on the list"
    case .foundNote: "counted records"
    case .expectedNote: "share of the target that should be done by plan"
    case .resolvedNote: "listed families with any final outcome"
    case .completedNote: "listed families with outcome completed"
    case .overTarget: "Over 100%: the target is stale."
    case .area: "Area {area}."
    case .outOfPlan: "Field work here begins on {start}."
    }
  }
}
