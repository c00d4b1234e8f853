/// The checks of quality: the rule with its formula, its threshold, and what to check.
enum QualityRuleText: String, Phrase {
  case heading
  case cluster
  case clusterLimit
  case clusterCheck
  case same
  case sameLimit
  case sameCheck
  case speed
  case speedLimit
  case speedCheck
  case short
  case shortLimit
  case shortCheck
  case many
  case manyLimit
  case manyCheck
  case night
  case nightLimit
  case nightCheck
  case accuracyZero
  case zeroLimit
  case zeroCheck
  case accuracyOver
  case overLimit
  case overCheck
  case swapped
  case swappedLimit
  case swappedCheck
  case dates
  case startLimit
  case receiptLimit
  case datesCheck
  case elsewhere
  case elsewhereLimit
  case elsewhereCheck

  var indonesian: String {
    switch self {
    case .heading: "Pemeriksaan mutu"
    case .cluster:
      "Paling sedikit {families} keluarga berbeda oleh satu petugas pada satu hari dalam "
        + "jari-jari r. r = √(7,6² + (1,62 a)²) meter, paling banyak 20 m, dengan a median "
        + "akurasi yang tertulis (4,9 m bila tidak ada), kecuali jari-jarinya ditetapkan; "
        + "dasarnya aturan sensus Amerika Serikat, enam keluarga dalam 7,6 m. Bila di titik itu "
        + "petugas lain juga mempunyai gugus, itu hanya catatan: mungkin rumah panjang."
    case .clusterLimit: "≥ {families} keluarga dalam {metres} m pada satu hari"
    case .clusterCheck:
      "Tanyakan di mana wawancara diadakan dan hubungi lagi beberapa keluarga; rumah panjang dan "
        + "rumah susun dapat dikecualikan."
    case .same:
      "Paling sedikit {families} keluarga berbeda dengan lintang dan bujur yang sama sampai "
        + "angka terakhir. Posisi yang dibulatkan sampai empat angka di belakang koma tidak "
        + "diperiksa."
    case .sameLimit: "≥ {families} keluarga"
    case .sameCheck: "Periksa apakah posisi diukur alat atau diisi dengan tangan."
    case .speed:
      "(d − 1,62 √(a₁² + a₂²)) ÷ t di atas {speed} km/jam, dengan d jarak dua kunjungan "
        + "berurutan satu petugas, a akurasinya, dan t selang waktunya, paling sedikit satu "
        + "menit. Posisi tanpa waktu atau dengan akurasi di atas batas dilewati."
    case .speedLimit: "> {speed} km/jam"
    case .speedCheck: "Periksa jam alat, posisinya, dan apakah satu akun dipakai dua orang."
    case .short:
      "Waktu selesai − waktu mulai di bawah {minutes} menit pada wawancara yang berhasil. Hanya "
        + "bila keduanya tertulis."
    case .shortLimit: "< {minutes} menit"
    case .shortCheck: "Bandingkan jawabannya dengan kunjungan ulang."
    case .many:
      "Lebih dari {families} keluarga berhasil didata oleh satu petugas pada satu tanggal "
        + "setempat. Tanpa ketetapan lain: tiga kali beban sehari, yaitu sepuluh jam dengan 20 "
        + "menit sekeluarga."
    case .manyLimit: "> {families} keluarga sehari"
    case .manyCheck:
      "Tanyakan apakah catatan ditulis kemudian, atau satu akun dipakai beberapa orang."
    case .night:
      "Waktu kunjungan sejak pukul {from} sampai sebelum pukul {to} waktu setempat. Kunjungan "
        + "yang hanya bertanggal tidak diperiksa."
    case .nightLimit: "pukul {from}–{to}"
    case .nightCheck:
      "Periksa jam dan zona waktu alat; ada keluarga yang hanya di rumah pada malam hari."
    case .accuracyZero:
      "Akurasi tertulis = 0 pada posisi yang dapat dipakai. Tidak ada penerima yang mengukurnya."
    case .zeroLimit: "akurasi = 0 m"
    case .zeroCheck: "Periksa apakah posisi diisi dengan tangan atau oleh aplikasi lain."
    case .accuracyOver:
      "Akurasi tertulis > {metres} m. Akurasi itu dianggap tidak ada, dan posisinya tidak dapat "
        + "diandalkan."
    case .overLimit: "> {metres} m"
    case .overCheck: "Minta petugas menunggu posisi di bawah langit terbuka."
    case .swapped:
      "Posisi (x, y) tidak terletak di desa mana pun, sedangkan (y, x) terletak di salah "
        + "satunya. Posisi itu tetap dihitung di luar."
    case .swappedLimit: "(y, x) di dalam desa"
    case .swappedCheck: "Tukar kedua kolom bila semuanya demikian."
    case .dates:
      "Kunjungan < tanggal mulai, atau kunjungan > waktu catatannya diterima. Keduanya dihitung "
        + "pada tanggal yang tertulis."
    case .startLimit: "< {start}"
    case .receiptLimit: "kunjungan > diterima"
    case .datesCheck: "Periksa jam alat."
    case .elsewhere:
      "Desa menurut kode ≠ desa menurut posisi, dan desa pada kodenya bukan desa yang batas atau "
        + "kodenya tidak cocok. Bila berkas batas tidak cocok dengan survei, aturan ini tidak "
        + "dipakai; lihat “Batas atau petugas”."
    case .elsewhereLimit: "kode ≠ posisi"
    case .elsewhereCheck: "Periksa desa yang dipilih di formulir."
    }
  }

  var english: String {
    switch self {
    case .heading: "Checks of quality"
    case .cluster:
      "At least {families} different families by one officer on one day within the radius r. r = "
        + "√(7.6² + (1.62 a)²) metres, at most 20 m, with a the median stated accuracy (4.9 m "
        + "where none is), unless the radius is configured; it goes back to the United States "
        + "census’ rule of six within 7.6 m. Where another officer has a cluster at the spot too, "
        + "it is a mere note: a longhouse, perhaps."
    case .clusterLimit: "≥ {families} families within {metres} m on one day"
    case .clusterCheck:
      "Ask where the interviews were held and call some of the families again; longhouses and "
        + "flats can be exempted."
    case .same:
      "At least {families} different families whose latitude and longitude are the same to the "
        + "last digit. Positions rounded to four decimals are not looked at."
    case .sameLimit: "≥ {families} families"
    case .sameCheck: "Look whether the device was measuring or positions were filled in by hand."
    case .speed:
      "(d − 1.62 √(a₁² + a₂²)) ÷ t above {speed} km/h, with d the distance of two visits of one "
        + "officer in a row, a their accuracies and t the time between, at least a minute. "
        + "Positions without a time or with an accuracy over the limit are passed over."
    case .speedLimit: "> {speed} km/h"
    case .speedCheck:
      "Check the device’s clock, the position, and whether two people share an account."
    case .short:
      "End − beginning under {minutes} minutes in an interview that was completed. Only where "
        + "both are stated."
    case .shortLimit: "< {minutes} minutes"
    case .shortCheck: "Compare the answers with those of a second call."
    case .many:
      "More than {families} families completed by one officer on one local day. Unless "
        + "configured: three times a day’s load, which is ten hours at 20 minutes a family."
    case .manyLimit: "> {families} families a day"
    case .manyCheck:
      "Ask whether records were written up later, or several people share an account."
    case .night:
      "A visit from {from} until before {to} by the local clock. Visits of which only the day is "
        + "known are not looked at."
    case .nightLimit: "{from}–{to}"
    case .nightCheck: "Check the device’s clock and zone; some families are at home only at night."
    case .accuracyZero:
      "Stated accuracy = 0 at a usable position. No receiver measures that."
    case .zeroLimit: "accuracy = 0 m"
    case .zeroCheck: "Look whether positions were filled in by hand or by another application."
    case .accuracyOver:
      "Stated accuracy > {metres} m. It counts as missing, and the position cannot be relied on."
    case .overLimit: "> {metres} m"
    case .overCheck: "Ask officers to wait for the position under the open sky."
    case .swapped:
      "The position (x, y) lies in no village while (y, x) lies in one. It counts as outside all "
        + "the same."
    case .swappedLimit: "(y, x) in a village"
    case .swappedCheck: "Exchange the two columns if all are so."
    case .dates:
      "Visit < the first day, or visit > the receipt of its record. Both count on the day they "
        + "state."
    case .startLimit: "< {start}"
    case .receiptLimit: "visit > receipt"
    case .datesCheck: "Check the device’s clock."
    case .elsewhere:
      "Village by code ≠ village by position, and the village of the code is none whose boundary "
        + "or code does not fit. Where the boundary file does not fit the survey, the rule is not "
        + "applied; see “Boundary or officer”."
    case .elsewhereLimit: "code ≠ position"
    case .elsewhereCheck: "Check the village chosen in the form."
    }
  }
}
