import Geography

/// The order of claims by what they say, so that equal records make equal bytes.
public struct ClaimOrder: Sendable {
  /// The claims in that order.
  public let claims: [Claim]
  /// For each of the claims as they were given its place in that order.
  public let numbers: [Int32]

  /// Orders distinct claims.
  public init(_ given: [Claim]) {
    let order = given.indices.sorted { Self.isBefore(given[$0], given[$1]) }
    claims = order.map { given[$0] }
    var numbers = [Int32](repeating: 0, count: order.count)
    for (number, claim) in order.enumerated() { numbers[claim] = Int32(number) }
    self.numbers = numbers
  }

  private static func isBefore(_ a: Claim, _ b: Claim) -> Bool {
    if a.text != b.text { return a.text < b.text }
    let schemes = (a.scheme?.rawValue ?? "", b.scheme?.rawValue ?? "")
    if schemes.0 != schemes.1 { return schemes.0 < schemes.1 }
    return a.code == nil && b.code != nil
  }
}

extension TallyCells {
  /// The same with its claims in the order of what they say, so that equal records make equal bytes.
  public var inOrder: TallyCells {
    let order = ClaimOrder(claims)
    var result = self
    result.claims = order.claims
    for place in cells.indices where cells[place].key.claim >= 0 {
      result.cells[place].key.claim = order.numbers[Int(cells[place].key.claim)]
    }
    for place in calls.indices where calls[place].key.claim >= 0 {
      result.calls[place].key.claim = order.numbers[Int(calls[place].key.claim)]
    }
    result.cells.sort { $0.key < $1.key }
    result.calls.sort { $0.key < $1.key }
    return result
  }
}
