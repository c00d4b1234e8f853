import Coverage

/// What the words of a column mean, each as written looked up once.
struct ValueTable<Value: Sendable>: Sendable {
  private var texts = TextTable()
  private var values: [Value?] = []
  /// A column of free text would fill the memory: what comes later is looked up each time.
  private static var maximumTexts: Int { 4096 }
  private var last: [UInt8] = []

  /// The value of a cell.
  ///
  /// - Parameters:
  ///   - cell: as written, an empty one too.
  ///   - find: gives the value of a word, in lower case; nil where it has none.
  /// - Returns: the value, and a number for ``text(_:)`` that is good until the next call.
  mutating func value(of cell: UnsafeBufferPointer<UInt8>, find: (String) -> Value?) -> (
    value: Value?, number: Int
  ) {
    if let number = texts.number(of: cell), Int(number) < values.count {
      return (values[Int(number)], Int(number))
    }
    if values.isEmpty { values.append(find(foldedWord(""))) }
    guard !cell.isEmpty else { return (values[0], 0) }
    guard texts.count < Self.maximumTexts else {
      last = Array(cell)
      return (find(foldedWord(String(decoding: cell, as: UTF8.self))), -1)
    }
    let number = Int(texts.intern(cell))
    values.append(find(foldedWord(String(decoding: cell, as: UTF8.self))))
    return (values[number], number)
  }

  /// The text of a cell as written.
  func text(_ number: Int) -> String {
    number < 0 ? String(decoding: last, as: UTF8.self) : texts[UInt32(number)] ?? ""
  }
}
