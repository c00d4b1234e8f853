/// The words of the list to act on.
enum UncoveredText: String, Phrase {
  case title
  case lead
  case leadNone
  case withoutTarget
  case groupCaption
  case pocketLead
  case printHint

  var indonesian: String {
    switch self {
    case .title: "Belum terjangkau"
    case .lead:
      "{desa} desa di {kabupaten} kabupaten/kota harus dijangkau; {families} keluarga "
        + "tersisa di sana."
    case .leadNone: "Tidak ada desa pedalaman yang belum terjangkau, belum sinkron, atau terhenti."
    case .withoutTarget:
      "{count} desa di antaranya tanpa target, sehingga sisanya bisa lebih banyak."
    case .groupCaption: "{unit}: {desa} desa, {families} keluarga tersisa"
    case .pocketLead:
      "{pockets} kantong: desa bertetangga yang belum terjangkau atau belum sinkron, "
        + "pedalaman atau bukan."
    case .printHint: "Halaman ini disusun untuk dicetak pada kertas A4."
    }
  }

  var english: String {
    switch self {
    case .title: "Not yet reached"
    case .lead:
      "{desa} {desa|village|villages} in {kabupaten} kabupaten/kota to be reached; "
        + "{families} {families|family|families} outstanding there."
    case .leadNone: "No interior village is unreached, not synced or stalled."
    case .withoutTarget: "{count} of them {count|has|have} no target, so more may be outstanding."
    case .groupCaption:
      "{unit}: {desa} {desa|village|villages}, {families} {families|family|families} "
        + "outstanding"
    case .pocketLead:
      "{pockets} {pockets|pocket|pockets}: neighbouring villages not reached or not synced, "
        + "interior or not."
    case .printHint: "This page is made for printing on A4."
    }
  }
}
