/// What an error may say of the columns of a file whose first line should be its header.
///
/// A file without one begins with a record, whose cells may be a person's name, id or position. So the
/// cells are named only where they look like a header; else it is said how many there are.
func columnsSentence(_ header: [String]) -> String {
  looksLikeHeader(header)
    ? "Its columns are \(listed(header))."
    : "Its first line has \(header.count) \(header.count == 1 ? "cell" : "cells") and does not look "
      + "like a header: the first line has to name the columns."
}

/// Whether cells are names of columns rather than values of a record: none of them is a value beyond
/// doubt, and at least half of those that are not empty look like the name of a column.
func looksLikeHeader(_ cells: [String]) -> Bool {
  let filled = cells.filter { !$0.trimmingWhitespace().isEmpty }
  guard !filled.isEmpty, !filled.contains(where: isValue) else { return false }
  return filled.count(where: isColumnName) * 2 >= filled.count
}

/// Numbers, days, times, codes, keys and addresses: no column is called so.
private func isValue(_ cell: String) -> Bool {
  let text = cell.trimmingWhitespace()
  if text.first?.isNumber == true || text.unicodeScalars.contains("@") { return true }
  if text.utf8.count > 60 { return true }
  if text.unicodeScalars.contains("_") { return false }
  var digits = 0
  for scalar in text.unicodeScalars {
    digits = ("0"..."9").contains(scalar) ? digits + 1 : 0
    // `q101` is a question; four digits are a year, a code or the number of a family.
    if digits == 4 { return true }
  }
  return false
}

/// Words joined as no name of a person is (`desa_code`, `visitedAt`, `meta/instance`), or a word that
/// columns of visits, targets and officers are called by.
private func isColumnName(_ cell: String) -> Bool {
  let text = cell.trimmingWhitespace()
  if text.contains(where: { "_/:".contains($0) }) { return true }
  if text.dropFirst().contains(where: \.isUppercase), text.first?.isLowercase == true {
    return true
  }
  let words = text.lowercased().split { !$0.isLetter }.map(String.init)
  return words.contains(where: columnWords.contains)
}

private let columnWords: Set<String> = [
  "accuracy", "akses", "akurasi", "alamat", "asal", "bagian", "berangkat", "bujur", "catatan",
  "code", "date", "day", "desa", "due", "end", "families", "hari", "hasil", "household", "id",
  "jumlah", "kabupaten", "kec", "kecamatan", "kel", "keluarga", "kelurahan", "kk", "kode", "koseka",
  "kursi", "lat", "latitude", "lintang", "lon", "long", "longitude", "nama", "name", "no", "nomor",
  "note", "officer", "outcome", "owner", "pemilik", "perjalanan", "petugas", "pml", "population",
  "ppl", "prov", "provinsi", "public", "review", "share", "sinkron", "sls", "start", "status",
  "supervisor", "sync", "tanggal", "target", "tenggat", "terima", "tgl", "time", "umum", "village",
  "visit", "waktu",
]
