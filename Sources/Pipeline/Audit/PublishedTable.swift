/// A CSV file as our data files are written: a header, commas, quotes where needed.
struct PublishedTable {
  /// The columns' names.
  let columns: [String]
  /// The cells of each row.
  let rows: [[String]]

  /// Splits a text; without any line it is empty.
  init(_ text: String) {
    var lines = Self.records(text)
    columns = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines.filter { $0.count > 1 || !($0.first ?? "").isEmpty }
  }

  /// The rows as cells by column.
  var records: [[String: String]] {
    rows.map { Dictionary(zip(columns, $0)) { first, _ in first } }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if next == "\"" {
          cell.append("\"")
          next = scalars.next()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",":
        record.append(cell)
        cell = ""
      case "\n":
        records.append(record + [cell])
        record = []
        cell = ""
      case "\r", "\u{feff}": break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    if !cell.isEmpty || !record.isEmpty { records.append(record + [cell]) }
    return records
  }
}
