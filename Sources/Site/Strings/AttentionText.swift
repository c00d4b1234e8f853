/// The reasons for attention: their name and what to do about each.
enum AttentionText: String, Phrase {
  case noGPSSupport
  case noGPSSupportWhy
  case gpsOnly
  case gpsOnlyWhy
  case manyNotFound
  case manyNotFoundWhy
  case misfit
  case misfitWhy
  case misfitWhere
  case misfitAct
  case staleTarget
  case staleTargetWhy

  var indonesian: String {
    switch self {
    case .noGPSSupport: "Tanpa dukungan GPS"
    case .noGPSSupportWhy:
      "{completed} keluarga berhasil didata, tetapi tidak satu pun posisinya membenarkan "
        + "desa ini. Periksa apakah GPS gawai menyala dan apakah kode desanya benar."
    case .gpsOnly: "Hanya posisi"
    case .gpsOnlyWhy:
      "Ada posisi kunjungan di dalam desa ini, tetapi tidak ada catatan yang menyebut "
        + "kodenya. Periksa kode desa yang dipakai petugas di wilayah ini."
    case .manyNotFound: "Banyak yang tidak ditemukan"
    case .manyNotFoundWhy:
      "{notFound} dari {resolved} keluarga terselesaikan tidak ditemukan atau tidak dapat "
        + "ditemui (lebih dari 10\u{a0}%). Periksa daftar prelist dan ulangi sebagian kunjungan."
    case .misfit: "Batas atau kode tidak cocok"
    case .misfitWhy:
      "Dari {located} kunjungan berposisi yang menyebut desa ini hanya {confirmed} berada di "
        + "dalam atau di dekatnya. Ini masalah batas atau kode, bukan kesalahan petugas."
    case .misfitWhere: "Sebagian besar selebihnya berada di {desa}."
    case .misfitAct:
      "Cocokkan kode desa yang dipakai petugas, dan pasang batas yang dipakai saat perencanaan."
    case .staleTarget: "Target usang"
    case .staleTargetWhy:
      "{resolved} keluarga prelist terselesaikan, lebih banyak daripada target {target}. "
        + "Perbarui targetnya."
    }
  }

  var english: String {
    switch self {
    case .noGPSSupport: "No GPS support"
    case .noGPSSupportWhy:
      "{completed} {completed|family was|families were} completed, and no position confirms "
        + "this village. Check that GPS was on and that the village code is right."
    case .gpsOnly: "Positions only"
    case .gpsOnlyWhy:
      "Positions of visits lie in this village, and no record names its code. Check which "
        + "village code the officers here use."
    case .manyNotFound: "Many not found"
    case .manyNotFoundWhy:
      "{notFound} of {resolved} resolved {resolved|family was|families were} not found or "
        + "could not be met (over 10%). Check the list and repeat some of the visits."
    case .misfit: "Boundary or code does not fit"
    case .misfitWhy:
      "Of {located} located visits that name this village only {confirmed} "
        + "{confirmed|lies|lie} in or near it. That is a matter of boundary or code, not an "
        + "officer’s error."
    case .misfitWhere: "Most of the others lie in {desa}."
    case .misfitAct:
      "Compare the village code the officers use, and bring the boundaries the survey was planned "
        + "with."
    case .staleTarget: "Stale target"
    case .staleTargetWhy:
      "{resolved} listed {resolved|family|families} resolved, more than the target of "
        + "{target}. Update the target."
    }
  }
}
