import Coverage

/// What each finding means.
extension Finding.Rule: Phrase {
  var indonesian: String {
    switch self {
    case .boundaryWithoutGeometry:
      "Wilayah tanpa batas; tidak tampak pada peta dan tidak dapat memuat posisi"
    case .boundaryRepaired: "Batas tidak sah diperbaiki"
    case .boundaryMerged: "Beberapa fitur dengan kode sama digabung"
    case .boundaryNameMissing: "Nama wilayah tidak ada; kodenya dipakai"
    case .boundaryNameRepeated: "Satu kode dengan beberapa nama; satu nama yang dipakai"
    case .boundaryParentDisagrees: "Kode tidak sesuai dengan kolom induknya"
    case .boundaryFarAway: "Wilayah jauh dari semua wilayah lain"
    case .boundaryOverlap: "Batas bertumpang tindih (km²)"
    case .boundaryGap: "Celah di antara batas bertetangga (km²)"
    case .boundaryUnusableGeometry: "Batas tidak dapat dipakai"
    case .targetUnknownUnit: "Target untuk wilayah yang tidak ada pada batas; tidak dihitung"
    case .departurePast: "Tanggal keberangkatan sebelum sensus mulai"
    case .targetRepeated: "Target berulang untuk satu wilayah"
    case .targetOtherScheme: "Target memakai skema kode lain daripada batas"
    case .targetTranslated: "Target dari skema kode lain yang diterjemahkan dengan tabel padanan"
    case .targetPartsDisagree: "Target desa tidak sama dengan jumlah target SLS-nya"
    case .targetMissing: "Desa tanpa target"
    case .claimMended: "Kode desa rusak yang dapat dipulihkan dengan pasti"
    case .claimDamaged: "Kode desa rusak yang tidak dapat dipulihkan"
    case .claimUnknown: "Kode desa yang tidak ada pada batas"
    case .claimOtherScheme: "Kode desa memakai skema lain daripada batas; nyatakan skemanya"
    case .claimMissing: "Catatan tanpa kode desa"
    case .outcomeUnlisted: "Hasil yang tidak ada dalam konfigurasi; dihitung sebagai lainnya"
    case .originUnlisted: "Asal yang tidak ada dalam konfigurasi; dihitung sebagai prelist"
    case .dateUnreadable: "Tanggal yang tidak dapat dibaca"
    case .coordinateUnusable: "Koordinat yang tidak dapat dipakai"
    case .coordinateZero: "Koordinat 0,0"
    case .coordinateSwapped: "Lintang dan bujur tampak tertukar"
    case .accuracyUnusable: "Akurasi yang tidak dapat dipakai"
    case .householdIncomplete: "Kunci keluarga tidak lengkap"
    case .rowRejected: "Baris yang ditolak"
    case .visitBeforeStart:
      "Kunjungan bertanggal sebelum pendataan dimulai; dihitung pada tanggal yang tertulis"
    case .visitAfterAsOf:
      "Kunjungan bertanggal sesudah tanggal halaman ini; dihitung pada tanggal yang tertulis"
    case .visitAfterReceipt: "Kunjungan bertanggal sesudah catatannya diterima"
    case .visitFileEmpty: "Berkas kunjungan tidak berisi catatan satu pun"
    case .visitUnplaced: "Catatan tanpa letak: hanya dihitung di baris teratas"
    case .visitElsewhere: "Kunjungan dengan posisi di desa lain daripada kodenya"
    case .countedFromTallies:
      "Situs ini dibuat dari rekap, bukan dari catatan satu per satu: pemeriksaan mutu, pekerjaan "
        + "petugas, prakiraan, titik kunjungan, dan jangkauan permukiman tidak ada"
    case .settlementOutside: "Tempat berpenghuni di luar semua desa; tidak diperiksa"
    case .settlementUnusable: "Tempat berpenghuni tanpa letak yang dapat dipakai"
    case .settlementNumber: "Jumlah keluarga atau penduduk tempat yang tidak dapat dibaca"
    case .settlementNone: "Sumber tempat berpenghuni tidak memuat satu pun tempat di wilayah ini"
    case .noteUnknownUnit: "Catatan kantor untuk kode yang bukan desa pada batas; tidak ditampilkan"
    case .claimLooksOther, .recapUnreadable, .recapOtherScheme, .recapUnknownUnit, .recapRepeated,
      .recapCovered, .crosswalkUsed, .crosswalkDoubtful, .crosswalkUnknown:
      sourceIndonesian
    case .officerFileEmpty: "Berkas petugas tidak berisi baris satu pun"
    case .officerEmpty: "Baris penugasan tanpa petugas"
    case .officerRepeated: "Penugasan yang berulang"
    case .officerOtherScheme: "Penugasan memakai skema kode lain daripada batas"
    case .officerUnknownUnit: "Penugasan untuk wilayah yang tidak ada pada batas"
    case .officerContradiction:
      "Petugas dengan lebih dari satu PML atau Koseka; yang paling sering disebut dipakai"
    case .officerSyncLater: "Sinkronisasi bertanggal sesudah tanggal halaman ini; belum dihitung"
    case .officerMissing: "Desa tanpa petugas yang ditugaskan"
    case .officerUnlisted: "Petugas pada catatan yang tidak ada dalam berkas petugas"
    case .officerNotInVisits: "Catatan kunjungan tidak menyebut petugasnya"
    case .misfitDesa:
      "Desa yang sebagian besar kunjungannya berada di luar batasnya: batas atau kode tidak "
        + "cocok"
    case .misfitBoundaries: "Berkas batas tidak cocok dengan survei"
    case .staleTarget: "Desa dengan penyelesaian di atas 100\u{a0}%: targetnya usang"
    case .householdCluster, .sharedSpot, .samePosition, .speedImpossible, .visitAtNight,
      .visitShort, .manyADay, .accuracyZero, .accuracyOver, .officerElsewhere:
      qualityName(.id)
    }
  }

  var english: String {
    switch self {
    case .boundaryWithoutGeometry:
      "Units without geometry; missing from maps, and no position can lie in them"
    case .boundaryRepaired: "Invalid boundaries repaired"
    case .boundaryMerged: "Several features of one code merged"
    case .boundaryNameMissing: "Names missing; the code stands instead"
    case .boundaryNameRepeated: "One code with several names; one of them is shown"
    case .boundaryParentDisagrees: "Codes disagree with their parent fields"
    case .boundaryFarAway: "Units far from all others"
    case .boundaryOverlap: "Boundaries overlap (km²)"
    case .boundaryGap: "Gaps between neighbours (km²)"
    case .boundaryUnusableGeometry: "Unusable geometry"
    case .targetUnknownUnit: "Targets of units the boundaries do not have; not counted"
    case .departurePast: "Departures dated before the survey begins"
    case .targetRepeated: "Targets repeated for one unit"
    case .targetOtherScheme: "Targets in another code scheme than the boundaries"
    case .targetTranslated: "Targets of another code scheme, translated by the crosswalk"
    case .targetPartsDisagree: "A village’s target is not the sum of those of its SLS"
    case .targetMissing: "Villages without a target"
    case .claimMended: "Damaged village codes that could be mended for certain"
    case .claimDamaged: "Damaged village codes that could not be mended"
    case .claimUnknown: "Village codes the boundaries do not have"
    case .claimOtherScheme:
      "Village codes in another scheme than the boundaries; declare the scheme"
    case .claimMissing: "Records without a village code"
    case .outcomeUnlisted: "Outcomes the configuration does not list; counted as other"
    case .originUnlisted: "Origins the configuration does not list; counted as listed"
    case .dateUnreadable: "Dates that cannot be read"
    case .coordinateUnusable: "Unusable coordinates"
    case .coordinateZero: "Coordinates of 0,0"
    case .coordinateSwapped: "Latitude and longitude look swapped"
    case .accuracyUnusable: "Unusable accuracy"
    case .householdIncomplete: "Incomplete household keys"
    case .rowRejected: "Rejected rows"
    case .visitBeforeStart: "Visits dated before the start; counted on the day they state"
    case .visitAfterAsOf: "Visits dated after the day of this page; counted on the day they state"
    case .visitAfterReceipt: "Visits dated after their record was received"
    case .visitFileEmpty: "The visits’ file has no record"
    case .visitUnplaced: "Unplaced records: counted in the top row alone"
    case .visitElsewhere: "Visits whose position lies in another village than their code"
    case .countedFromTallies:
      "This site is built from tallies, not from single records: checks of quality, officers’ work, "
        + "forecasts, points of visits and places reached are left out"
    case .settlementOutside: "Inhabited places outside all villages; not looked at"
    case .settlementUnusable: "Inhabited places without a usable position"
    case .settlementNumber: "Families or people of places that cannot be read"
    case .settlementNone: "The source of inhabited places has none in this area"
    case .noteUnknownUnit: "Office notes of a code that is no village of the boundaries; not shown"
    case .claimLooksOther, .recapUnreadable, .recapOtherScheme, .recapUnknownUnit, .recapRepeated,
      .recapCovered, .crosswalkUsed, .crosswalkDoubtful, .crosswalkUnknown:
      sourceEnglish
    case .officerFileEmpty: "The officers’ file has no row"
    case .officerEmpty: "Assignments without an officer"
    case .officerRepeated: "Assignments repeated"
    case .officerOtherScheme: "Assignments in another code scheme than the boundaries"
    case .officerUnknownUnit: "Assignments to units the boundaries do not have"
    case .officerContradiction:
      "Officers with more than one supervisor or coordinator; the one named most often is shown"
    case .officerSyncLater: "Syncs dated after the day of this page; not counted yet"
    case .officerMissing: "Villages to which no officer is assigned"
    case .officerUnlisted: "Officers in the records who are not in the officers’ file"
    case .officerNotInVisits: "The records of visits do not name their officers"
    case .misfitDesa: "Villages most of whose visits lie outside: boundary or code does not fit"
    case .misfitBoundaries: "The boundary file does not fit the survey"
    case .staleTarget: "Villages with a resolution over 100%: the target is stale"
    case .householdCluster, .sharedSpot, .samePosition, .speedImpossible, .visitAtNight,
      .visitShort, .manyADay, .accuracyZero, .accuracyOver, .officerElsewhere:
      qualityName(.en)
    }
  }
}
