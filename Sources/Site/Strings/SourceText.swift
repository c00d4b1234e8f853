/// The words on what review said and on recaps.
enum SourceText: String, Phrase {
  case approved
  case recaps
  case recapsLeft

  var indonesian: String {
    switch self {
    case .approved: "{count} dari {all} keluarga yang selesai sudah disetujui pengawas."
    case .recaps:
      "Selain catatan, {counted} dari {read} baris rekap dihitung: {families} keluarga tanpa posisi."
    case .recapsLeft:
      "Baris rekap yang tidak dihitung: {rejected} ditolak, {unknown} wilayah tidak dikenal, "
        + "{later} sesudah tanggal ini, {repeated} berulang, {covered} sudah ada catatannya."
    }
  }

  var english: String {
    switch self {
    case .approved: "{count} of {all} completed families were approved by review."
    case .recaps:
      "Beside the records, {counted} of {read} rows of recaps count: {families} families without a "
        + "position."
    case .recapsLeft:
      "Rows of recaps that do not count: {rejected} rejected, {unknown} of unknown units, {later} "
        + "after this day, {repeated} repeated, {covered} where records count."
    }
  }
}
