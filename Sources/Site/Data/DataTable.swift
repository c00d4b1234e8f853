/// A cell of a data file with its kind, so that text files and spreadsheets are made from one list.
public enum DataCell: Sendable, Equatable {
  /// Not known.
  case empty
  /// A text that this program made: a code, a day, a word of ours.
  case word(String)
  /// A text that somebody else made: a name, a word of the office.
  case text(String)
  /// A count.
  case count(Int)
  /// A share in ten-thousandths, rounded half up.
  case share(tenThousandths: Int)

  /// A word; nothing where it is not known.
  init(word: String?) { self = word.map { .word($0) } ?? .empty }

  /// A count; nothing where it is not known.
  init(count: Int?) { self = count.map { .count($0) } ?? .empty }
}

/// A column of a data file.
public struct DataColumn: Sendable, Equatable {
  /// What its cells hold.
  public enum Kind: Sendable {
    /// Words and texts; codes too, whose zeros in front count.
    case text
    /// Counts.
    case count
    /// Shares, 1 for all of it.
    case share
  }

  /// Its name.
  public var name: String
  /// What it holds.
  public var kind: Kind

  init(_ name: String, _ kind: Kind = .text) {
    self.name = name
    self.kind = kind
  }
}
