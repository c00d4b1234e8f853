import Coverage
import Geography

/// The distinct claims, each text read once.
struct ClaimTable {
  /// What became of a claim's text.
  enum State {
    case missing
    case fine
    case mended
    case damaged
  }

  private(set) var claims: [Claim] = []
  /// Whose codes undotted claims are, where that is declared.
  var scheme: CodeScheme? {
    didSet { if scheme != oldValue { byText = KnownTexts() } }
  }
  private var byText = KnownTexts()
  private var byClaim: [Claim: Int32] = [:]

  /// What is known of each text under the scheme that holds.
  private struct KnownTexts {
    var texts = TextTable()
    var known: [(index: Int32, state: State)] = [(-1, .missing)]
  }

  /// The index of a claim, -1 for an empty one. Parts of a split code are joined by unit separators.
  mutating func claim(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int32, state: State) {
    if let number = byText.texts.number(of: bytes) { return byText.known[Int(number)] }
    if bytes.allSatisfy({ $0 == 0x1f || isBlank($0) }) { return (-1, .missing) }
    let text = String(decoding: bytes, as: UTF8.self)
    let cells = text.split(separator: "\u{1f}", omittingEmptySubsequences: false).map(String.init)
    let parsed = parseClaim(cells, scheme: scheme)
    let claim = Claim(
      text: parsed?.code.description ?? text, code: parsed?.code,
      scheme: scheme ?? (parsed?.isDotted == true ? .kemendagri : nil))
    let index = byClaim[claim] ?? Int32(claims.count)
    if Int(index) == claims.count {
      claims.append(claim)
      byClaim[claim] = index
    }
    let state: State = parsed.map { $0.isMended ? .mended : .fine } ?? .damaged
    _ = byText.texts.intern(bytes)
    byText.known.append((index, state))
    return (index, state)
  }
}
