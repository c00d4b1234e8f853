/// One thing that was guessed, and why.
public struct Guess: Sendable, Equatable {
  /// The key of the configuration, such as `desa`.
  public var key: String
  /// What it is set to.
  public var value: String
  /// Why, as a clause for a person.
  public var reason: String

  /// Makes a guess.
  public init(_ key: String, _ value: String, _ reason: String) {
    self.key = key
    self.value = value
    self.reason = reason
  }
}

extension [Guess] {
  /// The value of a key; nil where nothing was guessed.
  public subscript(key: String) -> String? { first { $0.key == key }?.value }
}

/// Some rows of a table.
struct TableSample {
  let header: [String]
  var rows: [[String]]

  /// The values of a column that are not empty.
  func values(_ column: Int) -> [String] {
    rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
  }

  /// The share of a column's values that fulfil a condition; 0 for a column without values.
  func share(_ column: Int, _ condition: (String) -> Bool) -> Double {
    let values = values(column)
    return values.isEmpty ? 0 : Double(values.count(where: condition)) / Double(values.count)
  }

  /// The first columns of a file; reading stops there.
  init(of file: DelimitedFile, atMost limit: Int = 500) {
    struct Enough: Error {}
    var rows: [[String]] = []
    try? file.forEachRecord { record, text in
      guard record.problem == nil else { return }
      rows.append(record.strings(text))
      if rows.count == limit { throw Enough() }
    }
    header = file.header
    self.rows = rows
  }

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }
}
