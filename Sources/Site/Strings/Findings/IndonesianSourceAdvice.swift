import Coverage

/// The advice on officers, recaps, crosswalks, places, notes, and the checks of quality.
extension Finding.Rule {
  var officerAdvice: FindingAdvice {
    switch self {
    case .officerFileEmpty:
      FindingAdvice(
        "tidak ada desa yang dapat dikenali sebagai belum sinkron",
        "ekspor ulang, atau hapus bagian `officers`")
    case .officerEmpty: FindingAdvice("baris itu dilewati", "isi siapa yang ditugaskan")
    case .officerRepeated: FindingAdvice("tidak ada", "hapus salah satu")
    case .officerOtherScheme:
      FindingAdvice(
        "penugasan itu tidak berlaku di mana pun",
        "nyatakan `officers.scheme` bila kodenya benar; bila tidak, terjemahkan kodenya")
    case .officerUnknownUnit:
      FindingAdvice(
        "penugasan itu tidak berlaku di mana pun",
        "betulkan kodenya, atau pakai batas yang lebih baru")
    case .officerContradiction:
      FindingAdvice("yang paling sering disebut ditampilkan", "tulis satu untuk tiap petugas")
    case .officerSyncLater:
      FindingAdvice(
        "belum diketahui pada hari itu, jadi tidak dipakai",
        "tidak perlu bila membangun hari yang lalu; bila tidak, periksa jam ekspornya")
    case .officerMissing:
      FindingAdvice("desa itu tidak dapat berstatus belum sinkron", "tambahkan barisnya")
    case .officerUnlisted:
      FindingAdvice(
        "desa mereka dapat tampak belum sinkron",
        "samakan penulisan id di kedua berkas, dan tambahkan yang belum ada")
    default:
      FindingAdvice(
        "kesenyapan petugas hanya diketahui dari `last_sync`, atau tidak sama sekali",
        "petakan `officer` pada kolom kunjungan")
    }
  }

  var sourceAdvice: FindingAdvice {
    switch self {
    case .recapUnreadable:
      FindingAdvice("tidak dihitung", "betulkan barisnya; baris jumlah boleh tetap ada")
    case .recapOtherScheme:
      FindingAdvice("tidak dihitung", "nyatakan `recaps.scheme`, atau pakai kode dari batas")
    case .recapUnknownUnit: FindingAdvice("tidak dihitung", "betulkan kodenya")
    case .recapRepeated:
      FindingAdvice("yang terbesar dihitung", "sisakan satu baris untuk tiap wilayah dan tanggal")
    case .recapCovered:
      FindingAdvice(
        "catatan atau rekap yang lebih rinci yang dihitung",
        "tidak perlu bila catatannya lengkap; bila tidak, hapus catatan itu")
    case .crosswalkUsed: FindingAdvice("dihitung di desa menurut tabel padanan", "tidak perlu")
    case .crosswalkDoubtful:
      FindingAdvice(
        "dihitung di desa menurut tabel padanan", "periksa padanan itu, lalu hapus tandanya")
    case .crosswalkUnknown:
      FindingAdvice("kode itu tidak diterjemahkan", "betulkan kode pada tabel padanan")
    case .settlementOutside:
      FindingAdvice(
        "tidak diperiksa",
        "tidak perlu bila milik wilayah tetangga; bila tidak, periksa koordinatnya")
    case .settlementUnusable:
      FindingAdvice(
        "tidak diperiksa", "isi koordinatnya, atau nyatakan sistem koordinat sumbernya")
    case .settlementNumber:
      FindingAdvice("dianggap tidak diketahui", "tulis bilangan, atau kosongkan selnya")
    case .settlementNone:
      FindingAdvice(
        "tidak ada halaman yang membahas tempat tanpa kunjungan",
        "periksa sistem koordinat, band, dan nilai kosong sumbernya")
    default:
      FindingAdvice(
        "tidak ada halaman yang menampilkannya",
        "tulis kode desanya, dan nyatakan `notes.scheme` bila kodenya dari skema lain")
    }
  }

  /// Nil for rules that are no check of quality.
  var qualityAdvice: FindingAdvice? {
    let counts = "tidak ada; tetap dihitung"
    return switch self {
    case .householdCluster:
      FindingAdvice(
        counts,
        "tanyakan di mana wawancara dilakukan; hubungi lagi beberapa keluarga; tulis desa berumah "
          + "panjang atau rumah susun di `quality.cluster_exempt`")
    case .sharedSpot:
      FindingAdvice(
        counts, "lihat apakah itu rumah panjang, rumah susun, atau kantor tempat catatan ditulis")
    case .samePosition:
      FindingAdvice(counts, "lihat apakah perangkat mengukur, atau posisinya diisi dengan tangan")
    case .speedImpossible:
      FindingAdvice(counts, "periksa jam, posisi, dan apakah satu akun dipakai dua orang")
    case .visitShort: FindingAdvice(counts, "bandingkan jawabannya dengan kunjungan kedua")
    case .manyADay:
      FindingAdvice(
        counts, "tanyakan apakah catatan ditulis belakangan, atau satu akun dipakai beberapa orang")
    case .visitAtNight:
      FindingAdvice(
        counts, "periksa jam dan zona perangkat; mungkin keluarga hanya ada di rumah saat itu")
    case .accuracyZero:
      FindingAdvice(counts, "lihat apakah posisinya diisi dengan tangan atau oleh aplikasi lain")
    case .accuracyOver:
      FindingAdvice(
        "akurasinya dianggap tidak ada", "minta petugas menunggu posisi di tempat terbuka")
    case .officerElsewhere:
      FindingAdvice(
        "menurut `counting.count_by`: dihitung di desa kodenya (claim) atau desa posisinya (gps)",
        "periksa desa yang dipilih pada formulir")
    default: nil
    }
  }
}
