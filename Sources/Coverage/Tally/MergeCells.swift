import Geography

/// Adds up tallies of different records over the same boundaries, one after another, in memory that
/// grows with what is different in them and not with how many they are.
///
/// Right where the versions of a record, and the visits to a household, are all in one of them. The
/// order has no influence.
public struct CellSum: Sendable {
  private var cells = CellTable<TallyCell>()
  private var calls = CellTable<CallCell>()
  private var signs = CellTable<TallyCells.OfficerSign>()
  private var officerClaims = CellTable<TallyCells.OfficerClaims>()
  private var claims: [Claim] = []
  private var numbers: [Claim: Int32] = [:]
  /// How many records were added.
  public private(set) var records = 0
  private var hasCalls: Bool?
  private var hasOfficers = false
  private var hasOrigins = false

  /// Nothing yet.
  public init() {}

  /// Adds a tally.
  public mutating func add(_ part: TallyCells) {
    let own = part.claims.map { claim in
      if let number = numbers[claim] { return number }
      let number = Int32(claims.count)
      numbers[claim] = number
      claims.append(claim)
      return number
    }
    add(part, numbers: own)
  }

  /// Adds a tally whose claims are those of a table that ``total(claims:)`` is given.
  public mutating func add(numbered part: TallyCells) { add(part, numbers: nil) }

  private mutating func add(_ part: TallyCells, numbers: [Int32]?) {
    records += part.records
    hasOfficers = hasOfficers || part.hasOfficers
    hasOrigins = hasOrigins || part.hasOrigins
    hasCalls = (hasCalls ?? true) && part.hasCalls
    func number(_ claim: Int32) -> Int32 { claim < 0 ? claim : numbers?[Int(claim)] ?? claim }
    for var cell in part.cells {
      cell.key.claim = number(cell.key.claim)
      cells.add(cell)
    }
    for var call in part.calls {
      call.key.claim = number(call.key.claim)
      calls.add(call)
    }
    for sign in part.signs { signs.add(sign) }
    for claims in part.officerClaims { officerClaims.add(claims) }
  }

  /// Adds what is known of officers, and records whose cells are kept elsewhere.
  mutating func add(
    signs more: [TallyCells.OfficerSign], claims: [TallyCells.OfficerClaims], records added: Int
  ) {
    records += added
    for sign in more { signs.add(sign) }
    for share in claims { officerClaims.add(share) }
  }

  /// What was added up.
  public consuming func total() -> TallyCells {
    let claims = claims
    return total(claims: claims)
  }

  /// What was added up, by the claims of one table.
  public consuming func total(claims: [Claim]) -> TallyCells {
    var total = TallyCells()
    total.claims = claims
    total.records = records
    total.hasOfficers = hasOfficers
    total.hasOrigins = hasOrigins
    total.hasCalls = hasCalls ?? true
    total.cells = cells.sorted()
    total.calls = total.hasCalls ? calls.sorted() : []
    total.signs = signs.sorted()
    total.officerClaims = officerClaims.sorted()
    return total
  }
}

extension TallyCells {
  /// The same with its claims in the order of what they say, so that equal records make equal bytes.
  public var inOrder: TallyCells {
    let (ordered, numbers) = Self.inOrder(claims)
    if ordered == claims { return self }
    var result = self
    result.claims = ordered
    for place in result.cells.indices where result.cells[place].key.claim >= 0 {
      result.cells[place].key.claim = numbers[Int(result.cells[place].key.claim)]
    }
    for place in result.calls.indices where result.calls[place].key.claim >= 0 {
      result.calls[place].key.claim = numbers[Int(result.calls[place].key.claim)]
    }
    result.cells.sort { $0.key < $1.key }
    result.calls.sort { $0.key < $1.key }
    return result
  }

  /// Distinct claims in the order of what they say, and for each of the given ones its place there.
  public static func inOrder(_ claims: [Claim]) -> (claims: [Claim], numbers: [Int32]) {
    let order = claims.indices.sorted { isBefore(claims[$0], claims[$1]) }
    var numbers = [Int32](repeating: 0, count: claims.count)
    for (number, claim) in order.enumerated() { numbers[claim] = Int32(number) }
    return (order.map { claims[$0] }, numbers)
  }

  /// Forgets the claims, where the table is kept elsewhere.
  public mutating func dropClaims() { claims = [] }

  private static func isBefore(_ a: Claim, _ b: Claim) -> Bool {
    if a.text != b.text { return a.text < b.text }
    let schemes = (a.scheme?.rawValue ?? "", b.scheme?.rawValue ?? "")
    if schemes.0 != schemes.1 { return schemes.0 < schemes.1 }
    return a.code == nil && b.code != nil
  }
}
