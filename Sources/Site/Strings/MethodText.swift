/// The method: terms, formulas and the thresholds that are configured.
enum MethodText: String, Phrase {
  case lead
  case periodTerm
  case period
  case targetTerm
  case target
  case foundTerm
  case found
  case completedTerm
  case completed
  case resolvedTerm
  case resolved
  case newTerm
  case new
  case coverageTerm
  case coverage
  case resolutionTerm
  case resolution
  case aggregateTerm
  case aggregate
  case expectedTerm
  case expected
  case outstandingTerm
  case outstanding
  case confirmedTerm
  case confirmed
  case intervalTerm
  case interval
  case silent
  case scheduled
  case empty
  case done
  case untouched
  case noTarget
  case stalled
  case behind
  case onTrack
  case statusOrder
  case statusAbove
  case noGPSSupport
  case gpsOnly
  case manyNotFound
  case misfit
  case staleTarget
  case interiorLead
  case interiorCodes
  case interiorNoCodes
  case interiorAccess
  case interiorDistance
  case uncovered
  case pockets
  case countByClaim
  case countByGPS
  case accuracyLimit
  case bucketsLead
  case duplicates
  case markNotVisited
  case markZero
  case markUnsynced
  case markNoTarget
  case markWithheld
  case publicEdition
  case internalEdition
  case boundaries
  case inputsCaption
  case inputsAlone
  case tool
  case or

  var indonesian: String {
    switch self {
    case .lead:
      "Semua angka situs ini dihitung ulang dari catatan setiap kali dibuat, dengan aturan "
        + "di bawah ini dan ambang yang ditetapkan untuk survei ini."
    case .periodTerm: "Masa pendataan"
    case .period:
      "{start} sampai {end} ({days} hari), waktu {zone}. Hari sebuah kunjungan adalah "
        + "tanggal setempatnya."
    case .targetTerm: "Target (prelist)"
    case .target:
      "Keluarga yang diharapkan di suatu wilayah. Target di atas desa adalah jumlah target "
        + "di bawahnya yang diketahui. Tanpa target tidak ada angka cakupan: bukan 0 dan bukan "
        + "100."
    case .foundTerm: "Ditemukan"
    case .found: "Catatan yang dihitung, satu untuk setiap keluarga di seluruh survei."
    case .completedTerm: "Berhasil didata"
    case .completed: "Keluarga ditemukan dengan hasil berhasil didata."
    case .resolvedTerm: "Terselesaikan"
    case .resolved: "Keluarga ditemukan dengan hasil akhir: {outcomes}."
    case .newTerm: "Baru"
    case .new:
      "Keluarga yang tidak ada dalam prelist dan ditemukan di lapangan. Mereka berdiri di "
        + "samping target, bukan di dalamnya, agar tidak menutupi yang belum didata."
    case .coverageTerm: "Cakupan"
    case .coverage:
      "Keluarga prelist yang berhasil didata ÷ target. Tidak pernah dipotong: di atas 100\u{a0}% "
        + "berarti targetnya usang."
    case .resolutionTerm: "Penyelesaian"
    case .resolution:
      "Keluarga prelist dengan hasil akhir apa pun ÷ target. Inilah yang dapat diselesaikan, "
        + "sebab sebagian keluarga pindah, meninggal, atau tidak pernah ada."
    case .aggregateTerm: "Di atas desa"
    case .aggregate:
      "Selalu jumlah dibagi jumlah, tidak pernah rata-rata persentase. Desa tanpa target "
        + "tidak ikut di atas maupun di bawah garis bagi, dan halamannya mengatakan berapa."
    case .expectedTerm: "Seharusnya"
    case .expected:
      "(tanggal − mulai + 1) ÷ (akhir − mulai + 1), antara 0 dan 1; dihitung dari tanggal "
        + "mulai desa bila ditetapkan lain."
    case .outstandingTerm: "Tersisa"
    case .outstanding:
      "Target dikurangi keluarga prelist terselesaikan, paling sedikit 0. Di atas desa: jumlah sisa "
        + "semua desanya, sehingga desa di atas target tidak menutupi yang lain."
    case .confirmedTerm: "Dibenarkan posisi"
    case .confirmed:
      "Keluarga ditemukan yang posisinya berada di dalam desanya, atau di luarnya sejauh "
        + "akurasinya dan paling sedikit {tolerance} m."
    case .intervalTerm: "Pasti – mungkin"
    case .interval:
      "Keluarga prelist berhasil didata yang menurut kode dan posisi pasti berada di wilayah "
        + "itu, dan yang menurut salah satunya mungkin di sana. Makin tinggi wilayahnya makin "
        + "sempit selangnya."
    case .silent:
      "Petugas ditugaskan dan tidak seorang pun mengirim apa pun selama {days} hari: tidak "
        + "diketahui, bukan nol. Memerlukan berkas petugas."
    case .scheduled:
      "Pendataan, atau tanggal mulai desa itu, masih di depan dan belum ada keluarga "
        + "ditemukan."
    case .empty: "Target 0 dan tidak ada keluarga ditemukan."
    case .done: "{measure} paling sedikit {threshold}; atau target 0 dan ada keluarga ditemukan."
    case .untouched:
      "Tidak ada catatan terhitung dengan hasil berhasil didata, sebagian, atau menolak: "
        + "belum ada seorang pun ditemui di sana."
    case .noTarget: "Ada yang ditemui, tetapi targetnya tidak diketahui."
    case .stalled: "{days} hari atau lebih sejak hari kunjungan terakhir, dihitung atau ganda."
    case .behind: "{measure} lebih dari {points} poin persentase di bawah yang seharusnya."
    case .onTrack: "Selain itu."
    case .statusOrder: "Status yang pertama cocok berlaku, dari atas ke bawah."
    case .statusAbove:
      "Di atas desa suatu wilayah tanpa target, selesai, tertinggal, atau sesuai jadwal, "
        + "dengan ambang yang sama; di sampingnya tertulis berapa desanya pada setiap status."
    case .noGPSSupport: "Ada keluarga berhasil didata, tidak satu pun dibenarkan posisi."
    case .gpsOnly: "Ada posisi di desa ini, dan tidak ada yang menyebut kodenya."
    case .manyNotFound:
      "Lebih dari 10\u{a0}% yang terselesaikan tidak ditemukan atau tidak dapat ditemui."
    case .misfit:
      "Paling sedikit 20 kunjungan berposisi oleh paling sedikit 2 petugas menyebut desa "
        + "ini, dan kurang dari separuhnya berada di dalam atau di dekatnya."
    case .staleTarget: "Keluarga prelist terselesaikan lebih banyak daripada target."
    case .interiorLead:
      "Sebuah desa termasuk pedalaman bila salah satu aturan ini berlaku; bila tidak ada "
        + "datanya, hal itu tidak diketahui dan bukan tidak."
    case .interiorCodes: "Kodenya, atau kode wilayah di atasnya, tercantum: {codes}."
    case .interiorNoCodes:
      "Kodenya, atau kode wilayah di atasnya, tercantum dalam konfigurasi (tidak ada yang "
        + "dicantumkan)."
    case .interiorAccess: "Aksesnya {access}."
    case .interiorDistance:
      "Bila akses tidak diketahui untuk setiap desa: paling sedikit {km} km dari ibu kota "
        + "kabupatennya."
    case .uncovered:
      "Desa pedalaman yang belum terjangkau, belum sinkron, atau terhenti masuk daftar yang "
        + "harus dijangkau."
    case .pockets:
      "Kantong adalah kumpulan terbesar desa belum terjangkau atau belum sinkron yang "
        + "bertetangga: paling sedikit 100 m batas bersama, atau 300 m batas yang berjarak "
        + "kurang dari 50 m. Diberi nomor menurut keluarga tersisa, terbanyak lebih dulu."
    case .countByClaim: "Kunjungan dihitung di desa yang disebut kodenya; posisi hanya membenarkan."
    case .countByGPS:
      "Kunjungan dihitung di desa tempat posisinya berada; tanpa posisi di desa yang disebut "
        + "kodenya."
    case .accuracyLimit:
      "Akurasi di atas {accuracy} m, negatif, atau bukan angka dianggap tidak ada. Toleransi "
        + "batas {tolerance} m."
    case .bucketsLead: "Setiap catatan berakhir di satu tempat, yang pertama cocok:"
    case .duplicates:
      "Dari beberapa kunjungan ke satu keluarga yang dihitung adalah yang paling awal "
        + "berhasil didata, atau bila tidak ada, yang terakhir."
    case .markNotVisited: "belum ada kunjungan tercatat di sana: bukan nol yang ditemukan"
    case .markZero: "ada kunjungan, dan tidak satu keluarga pun demikian"
    case .markUnsynced: "petugas belum mengirim data: tidak diketahui"
    case .markNoTarget: "target tidak diketahui: tidak ada pembagi"
    case .markWithheld: "angka kecil yang tidak ditampilkan agar tidak ada yang dapat dikenali"
    case .publicEdition:
      "Edisi publik tidak memuat petugas, keluarga, nomor catatan, atau posisi, dan tidak "
        + "memuat angka harian per desa."
    case .internalEdition:
      "Edisi internal bersifat rahasia: memuat petugas, posisi kunjungan, temuan mutu, semua catatan "
        + "kantor, dan baris yang ditolak."
    case .boundaries: "Batas wilayah"
    case .inputsAlone: "Masukan yang dipakai"
    case .inputsCaption: "Masukan yang dipakai, dengan sidiknya"
    case .tool: "Jangkau {version}. Masukan yang sama menghasilkan situs yang sama, bita demi bita."
    case .or: "atau"
    }
  }

  var english: String {
    switch self {
    case .lead:
      "All figures of this site are computed anew from the records in every build, by the "
        + "rules below and with the thresholds configured for this survey."
    case .periodTerm: "Survey period"
    case .period:
      "{start} to {end} ({days} {days|day|days}), {zone} time. The day of a visit is its "
        + "local date."
    case .targetTerm: "Target (prelist)"
    case .target:
      "Families expected in a unit. Above village it is the sum of the targets known below. "
        + "Without a target there is no coverage figure: neither 0 nor 100."
    case .foundTerm: "Found"
    case .found: "Counted records, one a family in the whole survey."
    case .completedTerm: "Completed"
    case .completed: "Families found with outcome completed."
    case .resolvedTerm: "Resolved"
    case .resolved: "Families found with a final outcome: {outcomes}."
    case .newTerm: "New"
    case .new:
      "Families not on the list, found in the field. They stand beside the target, not in "
        + "it, so that they do not hide missing ones."
    case .coverageTerm: "Coverage"
    case .coverage:
      "Listed families completed ÷ target. Never clipped: over 100% means a stale target."
    case .resolutionTerm: "Resolution"
    case .resolution:
      "Listed families with any final outcome ÷ target. This is what can be finished, since "
        + "some moved, died or never existed."
    case .aggregateTerm: "Above village"
    case .aggregate:
      "Always sums over sums, never averages of percentages. Villages without a target are "
        + "left out above and below the line, and pages say how many."
    case .expectedTerm: "Expected"
    case .expected:
      "(day − start + 1) ÷ (end − start + 1), between 0 and 1; counted from a village’s own "
        + "planned start where there is one."
    case .outstandingTerm: "Outstanding"
    case .outstanding:
      "Target less listed families resolved, at least 0. Above village: the sum of what is left in "
        + "its villages, so that one over its target covers no other."
    case .confirmedTerm: "Confirmed"
    case .confirmed:
      "Families found whose position lies in their village, or outside it by no more than "
        + "its accuracy and at least {tolerance} m."
    case .intervalTerm: "Certain – possible"
    case .interval:
      "Listed families completed that lie in the unit for certain by both code and position, "
        + "and those that may by either. The higher the unit, the narrower the interval."
    case .silent:
      "Officers are assigned and none has sent anything for {days} days: unknown, not zero. "
        + "Needs the officers’ file."
    case .scheduled: "The survey, or the village’s planned start, lies ahead and nobody was found."
    case .empty: "The target is 0 and nobody was found."
    case .done: "{measure} of at least {threshold}; or the target is 0 and somebody was found."
    case .untouched:
      "No counted record is completed, partial or refused: nobody there has been met."
    case .noTarget: "Somebody was met, and no target is known."
    case .stalled: "{days} days or more since the latest day of any visit, counted or duplicate."
    case .behind: "{measure} is more than {points} percentage points under expected."
    case .onTrack: "Otherwise."
    case .statusOrder: "The first status that applies holds, from the top."
    case .statusAbove:
      "Above village a unit has no target, is done, behind or on track, by the same "
        + "thresholds; beside it stands how many of its villages are in each status."
    case .noGPSSupport: "Families are completed, and none of them is confirmed by a position."
    case .gpsOnly: "Positions lie here, and nobody names its code."
    case .manyNotFound: "Over 10% of the resolved were not found or not met."
    case .misfit:
      "At least 20 located visits by at least 2 officers name the village, and under half "
        + "lie in or near it."
    case .staleTarget: "More listed families are resolved than the target."
    case .interiorLead:
      "A village is interior when one of these rules applies; where none has data, it is "
        + "unknown, not no."
    case .interiorCodes: "Its code, or that of a unit above, is listed: {codes}."
    case .interiorNoCodes:
      "Its code, or that of a unit above, is listed in the configuration (none is)."
    case .interiorAccess: "Its access is {access}."
    case .interiorDistance:
      "Where access is not known for every village: at least {km} km from the seat of its "
        + "kabupaten."
    case .uncovered:
      "Interior villages not reached, not synced or stalled make the list to be reached."
    case .pockets:
      "A pocket is a maximal set of villages not reached or not synced that are neighbours: "
        + "at least 100 m of common border, or 300 m of border within 50 m. Numbered by families "
        + "outstanding, most first."
    case .countByClaim: "A visit counts in the village its code names; the position only confirms."
    case .countByGPS:
      "A visit counts in the village where its position lies; without one in the village its "
        + "code names."
    case .accuracyLimit:
      "An accuracy over {accuracy} m, negative or no number counts as missing. Border "
        + "tolerance {tolerance} m."
    case .bucketsLead: "Every record ends in one place, the first that fits:"
    case .duplicates:
      "Of several visits to one family the earliest completed one counts, or the latest "
        + "where there is none."
    case .markNotVisited: "no visit was recorded there: not a zero that was found"
    case .markZero: "there were visits, and no such family"
    case .markUnsynced: "officers have sent nothing: unknown"
    case .markNoTarget: "the target is not known: nothing to divide by"
    case .markWithheld: "a small figure not shown so that nobody can be recognised"
    case .publicEdition:
      "The public edition has no officer, household, record id or position, and no daily "
        + "figures by village."
    case .internalEdition:
      "The internal edition is confidential: it holds officers, positions of visits, findings of "
        + "quality, all the office’s notes and the rejected rows."
    case .boundaries: "Boundaries"
    case .inputsAlone: "The inputs used"
    case .inputsCaption: "The inputs used, with their fingerprints"
    case .tool: "Jangkau {version}. The same inputs give the same site, byte for byte."
    case .or: "or"
    }
  }
}
