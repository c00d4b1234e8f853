import Coverage

/// The words of “boundary or officer?”.
enum MisfitText: String, Phrase {
  case heading
  case lead
  case unknown
  case fits
  case someDesa
  case boundaries
  case boundariesByPosition
  case desaCaption
  case columnClaims
  case columnConfirmed
  case columnMostlyIn
  case pairsCaption
  case columnClaimed
  case columnLying
  case desaShort
  case method
  case officersApart
  case methodTerm

  var indonesian: String {
    switch self {
    case .heading: "Batas atau petugas?"
    case .lead:
      "{located} kunjungan mempunyai kode dan posisi: {confirmed} ({share}) di dalam atau di "
        + "dekat desanya, {elsewhere} di desa lain, {outside} di luar semua desa. Pada {misfits} "
        + "dari {claimed} desa yang disebut sebagian besar kunjungan berada di tempat lain."
    case .unknown: "Tidak ada kunjungan dengan kode dan posisi; tidak ada yang dapat dikatakan."
    case .fits:
      "Batas cocok dengan survei. Kunjungan di desa lain adalah perkara kunjungan itu sendiri: "
        + "kode yang salah pilih atau posisi yang meleset. Tetap hitung menurut kode."
    case .someDesa:
      "Pada desa di bawah ini beberapa petugas sepakat berada di tempat lain: periksa batas atau "
        + "kode desa itu, bukan petugasnya. Tetap hitung menurut kode."
    case .boundaries:
      "Berkas batas tidak cocok dengan survei; ini bukan kesalahan petugas. Tetap hitung menurut "
        + "kode (count_by: claim) dan pakailah batas yang dipakai ketika survei direncanakan."
    case .boundariesByPosition:
      "Berkas batas tidak cocok dengan survei; ini bukan kesalahan petugas. Hitung menurut kode "
        + "(count_by: claim): menurut posisi {elsewhere} kunjungan masuk ke desa yang salah."
    case .desaCaption: "Desa yang batas atau kodenya tidak cocok ({count})"
    case .columnClaims: "Kunjungan berposisi"
    case .columnConfirmed: "Di dalam atau dekat"
    case .columnMostlyIn: "Selebihnya terbanyak di"
    case .pairsCaption: "Disebut dan letak menurut {level}: pasangan terbanyak"
    case .columnClaimed: "Menurut kode"
    case .columnLying: "Menurut posisi"
    case .desaShort: "Tercantum {shown} dengan kunjungan terbanyak dari {all}."
    case .methodTerm: "Batas atau petugas"
    case .method:
      "Sebuah desa tidak cocok bila ≥ 20 kunjungan berposisi oleh ≥ 2 petugas menyebutnya dan "
        + "(di dalam + di dekat) ÷ berposisi < ½. Berkas batasnya yang tidak cocok, dan tidak "
        + "ada posisi yang dikaitkan dengan petugas, bila desa tidak cocok ÷ desa disebut ≥ "
        + "10\u{a0}%, atau bila pada paling sedikit separuh dari ≥ 10 petugas (dengan ≥ 20 "
        + "kunjungan berposisi) yang dibenarkan kurang dari sembilan persepuluh."
    case .officersApart:
      "Berkas batas wilayah tidak cocok dengan survei: pada {affected} dari {judged} petugas "
        + "lebih dari sepersepuluh kunjungan berada di luar desa yang disebut. Jangan "
        + "menyimpulkan kesalahan petugas dari letak kunjungan."
    }
  }

  var english: String {
    switch self {
    case .heading: "Boundary or officer?"
    case .lead:
      "{located} {located|visit has|visits have} a code and a position: {confirmed} ({share}) in "
        + "or near their village, {elsewhere} in another, {outside} in none. In {misfits} of "
        + "{claimed} villages named, most visits lie elsewhere."
    case .unknown: "No visit has a code and a position; nothing can be said."
    case .fits:
      "The boundaries fit the survey. A visit in another village is that visit’s own matter: a "
        + "wrong code chosen, or a position that missed. Keep counting by code."
    case .someDesa:
      "In the villages below several officers agree on another place: check their boundary or "
        + "code, not the officers. Keep counting by code."
    case .boundaries:
      "The boundary file does not fit the survey; this is no officer’s error. Keep counting by "
        + "code (count_by: claim), and bring the boundaries the survey was planned with."
    case .boundariesByPosition:
      "The boundary file does not fit the survey; this is no officer’s error. Count by code "
        + "(count_by: claim): by position {elsewhere} visits go to the wrong village."
    case .desaCaption: "Villages whose boundary or code does not fit ({count})"
    case .columnClaims: "Located visits"
    case .columnConfirmed: "In or near"
    case .columnMostlyIn: "Most others in"
    case .pairsCaption: "Claimed and located by {level}: the most frequent pairs"
    case .columnClaimed: "By code"
    case .columnLying: "By position"
    case .desaShort: "Listed are the {shown} with the most visits of {all}."
    case .methodTerm: "Boundary or officer"
    case .method:
      "A village does not fit when ≥ 20 located visits by ≥ 2 officers name it and (in + near) ÷ "
        + "located < ½. It is the boundary file that does not fit, and no position is held "
        + "against an officer, when villages that do not fit ÷ villages named ≥ 10%, or when of "
        + "≥ 10 officers (with ≥ 20 located visits) at least half have under nine tenths "
        + "confirmed."
    case .officersApart:
      "The boundary file does not fit the survey: {affected} of {judged} officers have over a "
        + "tenth of their visits outside the village named. Do not conclude from where visits "
        + "lie that officers erred."
    }
  }
}
