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

  private struct Key: Hashable {
    var text: UInt32
    var scheme: CodeScheme?
  }

  private(set) var claims: [Claim] = []
  private var texts = TextTable()
  private var byText: [Key: (index: Int32, state: State)] = [:]
  private var byClaim: [Claim: Int32] = [:]

  /// The index of a claim, -1 for an empty one. Parts of a split code are joined by unit separators.
  mutating func claim(_ bytes: UnsafeBufferPointer<UInt8>, scheme: CodeScheme?) -> (
    index: Int32, state: State
  ) {
    if bytes.allSatisfy({ $0 == 0x1f || isBlank($0) }) { return (-1, .missing) }
    let key = Key(text: texts.intern(bytes), scheme: scheme)
    if let known = byText[key] { return known }
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
    byText[key] = (index, state)
    return (index, state)
  }

  /// Takes over the claims of another table.
  ///
  /// - Returns: for each index of the other its index here.
  mutating func absorb(_ other: ClaimTable) -> [Int32] {
    other.claims.map { claim in
      if let known = byClaim[claim] { return known }
      claims.append(claim)
      byClaim[claim] = Int32(claims.count - 1)
      return Int32(claims.count - 1)
    }
  }
}
