import Coverage

extension Rejection.Reason {
  /// What is wrong with the row, as a sentence for a person.
  public var words: String {
    switch self {
    case .columns: "the row has more or fewer cells than the header"
    case .noDate: "no date of the row can be read"
    case .unclosedQuote: "a quote opens in the row and does not close where a cell ends"
    case .tooLong: "a cell of the row is too long"
    case .nulBytes: "the row holds NUL bytes"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .columns: "Give every row as many cells as the header; quote cells that hold the delimiter"
    case .noDate: "Write dates such as 2022-10-15 08:30 or 15/10/2022 08:30"
    case .unclosedQuote: "Close the quote, or double the quotes inside a quoted cell"
    case .tooLong: "Shorten the cell"
    case .nulBytes: "The file is damaged or no text: export it again"
    }
  }
}
