import Coverage

/// The advice on boundaries, targets, codes and records of visits.
extension Finding.Rule {
  var boundaryAdvice: FindingAdvice {
    switch self {
    case .boundaryWithoutGeometry:
      FindingAdvice(
        "dihitung menurut kode desa dan tidak tampak pada peta", "tambahkan poligonnya")
    case .boundaryRepaired:
      FindingAdvice(
        "luasnya berubah sebesar m² yang disebut", "perbaiki di sumbernya pada tempat yang disebut")
    case .boundaryMerged:
      FindingAdvice(
        "digabung menjadi satu wilayah",
        "bila memang desa yang berbeda, betulkan salah satu kodenya")
    case .boundaryNameMissing:
      FindingAdvice(
        "halaman menyebutnya dengan kode", "isi kolom namanya, atau tulis `boundaries.names`")
    case .boundaryNameRepeated:
      FindingAdvice(
        "satu nama yang ditampilkan, yang paling sering", "pakai satu nama untuk satu kode")
    case .boundaryParentDisagrees:
      FindingAdvice("kolom induk yang menentukan", "betulkan kodenya atau kolom induknya")
    case .boundaryFarAway:
      FindingAdvice(
        "peta mengecil agar memuatnya", "periksa koordinatnya dan sistem koordinat berkas")
    case .boundaryOverlap:
      FindingAdvice(
        "posisi di bagian yang bertumpang tindih masuk desa menurut kodenya, atau desa berkode "
          + "terkecil",
        "bersihkan topologi sumbernya")
    case .boundaryGap:
      FindingAdvice(
        "posisi di dalam celah tidak masuk desa mana pun", "bersihkan topologi sumbernya")
    default: FindingAdvice("wilayahnya tidak tampak pada peta", "lihat alasan yang disebut")
    }
  }

  var targetAdvice: FindingAdvice {
    switch self {
    case .targetUnknownUnit:
      FindingAdvice(
        "keluarga itu tidak masuk target mana pun",
        "betulkan kodenya, atau pakai batas yang lebih baru")
    case .departurePast:
      FindingAdvice(
        "tidak seorang pun dapat memakainya", "tulis tanggal pendataan ini pada berkas target")
    case .targetRepeated: FindingAdvice("tidak ada", "hapus salah satu")
    case .targetOtherScheme:
      FindingAdvice(
        "target itu tidak dihitung",
        "nyatakan `targets.scheme` bila kodenya benar; bila tidak, terjemahkan kodenya")
    case .targetTranslated:
      FindingAdvice("menjadi target desa menurut tabel padanan", "tidak perlu")
    case .targetPartsDisagree:
      FindingAdvice("target desanya yang berlaku", "betulkan salah satu dari keduanya")
    default:
      FindingAdvice(
        "desa itu tidak punya cakupan dan tidak ikut dalam persentase", "tambahkan barisnya")
    }
  }

  var claimAdvice: FindingAdvice {
    switch self {
    case .claimMended:
      FindingAdvice("tidak ada", "jadikan kolomnya teks sebelum menyimpan di lembar kerja")
    case .claimDamaged:
      FindingAdvice(
        "kunjungan itu tidak punya kode desa yang sah", "ekspor ulang dengan kode sebagai teks")
    case .claimUnknown:
      FindingAdvice(
        "kunjungan itu tidak punya kode desa yang sah",
        "betulkan kodenya, atau pakai batas yang lebih baru")
    case .claimOtherScheme:
      FindingAdvice(
        "kunjungan itu tidak punya kode desa yang sah",
        "bila kodenya memang dari skema batas, nyatakan `scheme:` pada sumber kunjungan")
    case .claimLooksOther:
      FindingAdvice(
        "kunjungan itu tidak punya kode desa yang sah, dan yang lain dapat dihitung di desa yang "
          + "salah",
        "nyatakan `scheme: kemendagri` pada sumber kunjungan, dan sebut `crosswalk:`")
    default:
      FindingAdvice(
        "dihitung di tempat posisinya berada", "petakan kolom `desa`, atau isi kolom itu")
    }
  }

  var visitAdvice: FindingAdvice {
    switch self {
    case .outcomeUnlisted:
      FindingAdvice(
        "dihitung sebagai lainnya, yang belum final", "tulis nilainya di bawah `outcomes`")
    case .originUnlisted:
      FindingAdvice("keluarga itu dihitung sebagai prelist", "tulis nilainya di bawah `origins`")
    case .dateUnreadable:
      FindingAdvice(
        "tanggal lain dari catatan itu yang dihitung, bila ada",
        "tulis 2022-10-15 08:30 atau 15/10/2022 08:30")
    case .coordinateUnusable:
      FindingAdvice(
        "kunjungan itu dihitung tanpa posisi", "periksa kolom lintang dan bujur")
    case .coordinateZero:
      FindingAdvice(
        "kunjungan itu dihitung tanpa posisi", "minta petugas menunggu posisi dari GPS")
    case .coordinateSwapped:
      FindingAdvice(
        "posisinya berada di luar wilayah", "tukar kedua kolom bila semuanya begitu")
    case .accuracyUnusable: FindingAdvice("akurasinya dianggap tidak ada", "periksa kolomnya")
    case .householdIncomplete:
      FindingAdvice(
        "nomor catatannya menggantikan kunci keluarga", "isi semua kolom kunci keluarga")
    case .rowRejected:
      FindingAdvice(
        "tidak dihitung; masuk bagian ditolak pada neraca", "betulkan baris yang disebut")
    default: countingAdvice
    }
  }

  private var countingAdvice: FindingAdvice {
    switch self {
    case .visitBeforeStart, .visitAfterAsOf:
      FindingAdvice("dihitung pada tanggal yang tertulis", "periksa jam perangkat")
    case .visitAfterReceipt:
      FindingAdvice(
        "dihitung pada tanggal yang tertulis", "periksa jam perangkat, atau zona waktunya")
    case .visitFileEmpty:
      FindingAdvice(
        "tidak ada yang dihitung dari berkas itu", "ekspor ulang, dan pastikan ekspornya berhasil")
    case .visitUnplaced:
      FindingAdvice(
        "hanya masuk baris teratas, tidak masuk desa mana pun", "betulkan kode desa atau posisinya")
    case .countedFromTallies:
      FindingAdvice(
        "pemeriksaan mutu, pekerjaan petugas, prakiraan, dan titik kunjungan tidak ada",
        "bangun dari catatan kunjungan bila itu diperlukan")
    case .visitElsewhere:
      FindingAdvice(
        "menurut `counting.count_by`: dihitung di desa kodenya (claim) atau desa posisinya (gps)",
        "lihat desa yang batasnya tidak cocok, bila ada")
    case .misfitDesa:
      FindingAdvice(
        "tidak ada pada penghitungan menurut kode", "periksa batas dan kode desa itu")
    case .misfitBoundaries:
      FindingAdvice(
        "berkas batas tidak cocok dengan survei",
        "pakai batas yang dipakai saat merencanakan survei, dan tetap `count_by: claim`")
    default: FindingAdvice("ditampilkan apa adanya", "pakai target yang lebih baru")
    }
  }
}
