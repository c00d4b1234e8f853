import Coverage

/// What the findings on recaps and the crosswalk mean.
extension Finding.Rule {
  var sourceIndonesian: String {
    switch self {
    case .claimLooksOther:
      "Kode desa tanpa titik yang tampak seperti kode Kemendagri; nyatakan skemanya"
    case .recapUnreadable: "Baris rekap tanpa kode, tanggal, atau jumlah; tidak dihitung"
    case .recapOtherScheme: "Rekap memakai skema kode lain daripada batas; tidak dihitung"
    case .recapUnknownUnit: "Rekap untuk wilayah yang tidak ada pada batas; tidak dihitung"
    case .recapRepeated:
      "Beberapa rekap untuk wilayah dan tanggal yang sama; yang terbesar dihitung"
    case .recapCovered:
      "Rekap untuk wilayah dan tanggal yang sudah punya catatan; catatannya dihitung"
    case .crosswalkUsed: "Kode desa dari skema lain yang diterjemahkan dengan tabel padanan"
    case .crosswalkDoubtful:
      "Kode desa yang diterjemahkan dengan padanan yang masih perlu diperiksa"
    default: "Padanan kode yang tidak menuju desa mana pun pada batas"
    }
  }

  var sourceEnglish: String {
    switch self {
    case .claimLooksOther:
      "Village codes without dots that look like Kemendagri’s; declare their scheme"
    case .recapUnreadable: "Recaps without a code, a day or counts; not counted"
    case .recapOtherScheme: "Recaps in another code scheme than the boundaries; not counted"
    case .recapUnknownUnit: "Recaps of units the boundaries do not have; not counted"
    case .recapRepeated: "Several recaps of one unit and day; the greatest counts"
    case .recapCovered: "Recaps of a unit and day that has records; the records count"
    case .crosswalkUsed: "Village codes of another scheme, translated by the crosswalk"
    case .crosswalkDoubtful: "Village codes translated by matches that still need a review"
    default: "Matches of codes that lead to no village of the boundaries"
    }
  }
}
