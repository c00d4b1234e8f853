/// What the public edition says of counts that it withholds.
enum WithheldText: String, Phrase {
  case note
  case brief
  case days
  case lastVisit
  case noGPSSupport
  case misfit
  case misfits
  case method
  case mapTitle
  case untouched
  case noTarget
  case doneWithoutTarget
  case compared
  case stalled

  var indonesian: String {
    switch self {
    case .note:
      "Demi kerahasiaan keluarga, angka desa bergerak dalam langkah paling sedikit {count} "
        + "keluarga dan jumlah di bawah {count} disamarkan (di tabel cetak: *); angka wilayah di "
        + "atasnya adalah jumlahnya, jadi sedikit lebih rendah daripada yang sebenarnya."
    case .brief: "Edisi publik: jumlah di bawah {count} keluarga per desa tidak ikut dihitung."
    case .days:
      "Angka satu hari adalah selisih yang tampil di edisi publik terhadap hari sebelumnya, "
        + "bukan menurut tanggal kunjungan."
    case .lastVisit: "kunjungan terakhir {day}"
    case .noGPSSupport:
      "Ada keluarga yang berhasil didata, tetapi tidak satu pun posisinya membenarkan desa ini. "
        + "Periksa apakah GPS gawai menyala dan apakah kode desanya benar."
    case .misfit:
      "Sebagian besar kunjungan yang menyebut desa ini berada di luar dan tidak di dekatnya. Ini "
        + "masalah batas atau kode, bukan kesalahan petugas."
    case .misfits:
      "Berapa kunjungan yang letaknya cocok dengan desanya hanya disebut di edisi internal."
    case .method:
      "Jumlah 1 sampai {most} keluarga disamarkan, beserta apa pun yang dapat mempersempitnya: "
        + "angka penyelesaian desa bergerak dalam langkah paling sedikit {count} keluarga sejak hari "
        + "pertama, sehingga yang sebenarnya sama atau sampai {most} lebih; jumlah lain baru "
        + "ditampilkan mulai kecamatan, dibulatkan ke bawah; angka wilayah di atasnya adalah jumlah "
        + "angka yang tampil. Nol selalu benar-benar nol. Perkiraan selesai dibuat dari angka yang "
        + "tampil, jadi kurang pasti daripada di edisi internal. Interval, hasil dan letak rinci, SLS, "
        + "dan perkiraan per desa hanya ada di edisi internal."
    case .mapTitle: "{name}: jumlah keluarga disamarkan, {status}"
    case .untouched:
      "Sudah ada kunjungan tercatat, tetapi tidak ada keluarga yang ditemui: tidak satu pun "
        + "hasilnya berhasil didata, sebagian, atau menolak."
    case .noTarget:
      "Sudah ada keluarga yang ditemui, tetapi targetnya tidak diketahui, sehingga cakupan tidak "
        + "dapat dihitung."
    case .doneWithoutTarget: "Targetnya 0 keluarga, tetapi ada keluarga yang ditemukan."
    case .compared:
      "Baru sedikit dari {whole} keluarga yang selesai (jumlah di bawah {count} disamarkan), "
        + "seharusnya {expected}."
    case .stalled:
      "Kunjungan terakhir {day}, sedangkan baru sedikit dari {whole} keluarga yang selesai (jumlah "
        + "di bawah {count} disamarkan)."
    }
  }

  var english: String {
    switch self {
    case .note:
      "To keep families unknown, a village’s figure moves in steps of at least {count} families and "
        + "counts under {count} are withheld (in printed tables: *); figures above are sums of "
        + "these, so a little under the truth."
    case .brief: "Public edition: fewer than {count} families of a village are left out."
    case .days:
      "A day’s figure is what the public edition showed more than the day before, not by the date "
        + "of the visits."
    case .lastVisit: "last visit {day}"
    case .noGPSSupport:
      "Families were completed, but no position confirms this village. See whether the devices’ GPS "
        + "is on and whether the village code is right."
    case .misfit:
      "Most visits that name this village lie outside and not near it. That is a matter of "
        + "boundaries or codes, not an error of officers."
    case .misfits:
      "How many visits lie where their village is, only the internal edition says."
    case .method:
      "Counts of 1 to {most} families are withheld, with whatever would narrow them: a village’s "
        + "figure moves in steps of at least {count} families from the first day on, so the true one "
        + "is the same or up to {most} more; other counts are shown from kecamatan up, rounded down; "
        + "figures above are sums of those shown. A nought is truly none. Forecasts are made from the "
        + "figures shown, so they are less sure than in the internal edition. Intervals, outcomes and "
        + "placements, SLS and forecasts by village are for the internal edition."
    case .mapTitle: "{name}: number of families withheld, {status}"
    case .untouched:
      "Visits were recorded, but nobody was met: no outcome is complete, partial or refused."
    case .noTarget:
      "Families were met, but no target is known, so there is no coverage figure."
    case .doneWithoutTarget: "Its target is 0 families, but families were found."
    case .compared:
      "Few of {whole} families are finished so far (counts under {count} are withheld); expected "
        + "{expected}."
    case .stalled:
      "The last visit was on {day}, and few of {whole} families are finished (counts under {count} "
        + "are withheld)."
    }
  }
}
