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

/// The order of claims by what they say, so that equal records make equal bytes.
public struct ClaimOrder: Sendable {
  /// The claims in that order.
  public let claims: [Claim]
  /// For each of the claims as they were given its place in that order.
  public let numbers: [Int32]
  /// The claims as they were given by their place.
  private let order: [Int]

  /// Orders distinct claims.
  public init(_ given: [Claim]) {
    order = given.indices.sorted { TallyCells.isBefore(given[$0], given[$1]) }
    claims = order.map { given[$0] }
    var numbers = [Int32](repeating: 0, count: order.count)
    for (number, claim) in order.enumerated() { numbers[claim] = Int32(number) }
    self.numbers = numbers
  }

  /// Gives the cells of a tally with these claims by their keys as they are with the claims in order.
  public func forEachCell(of tally: TallyCells, _ body: (TallyCell) throws -> Void) rethrows {
    // Cells ascend by claim: those of one stand together, and are in order among themselves.
    var starts = [Int](repeating: 0, count: order.count + 2)
    for cell in tally.cells { starts[Int(cell.key.claim) + 2] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    for cell in tally.cells[..<starts[1]] { try body(cell) }
    for (number, claim) in order.enumerated() {
      for place in starts[claim + 1]..<starts[claim + 2] {
        var cell = tally.cells[place]
        cell.key.claim = Int32(number)
        try body(cell)
      }
    }
  }

  /// Gives the calls of that tally likewise.
  public func forEachCall(of tally: TallyCells, _ body: (CallCell) throws -> Void) rethrows {
    let calls = tally.calls
    var from = 0
    var ofOfficer: [CallCell] = []
    while from < calls.count {
      let officer = calls[from].key.officer
      ofOfficer.removeAll(keepingCapacity: true)
      while from < calls.count, calls[from].key.officer == officer {
        ofOfficer.append(calls[from])
        from += 1
      }
      for place in ofOfficer.indices where ofOfficer[place].key.claim >= 0 {
        ofOfficer[place].key.claim = numbers[Int(ofOfficer[place].key.claim)]
      }
      ofOfficer.sort { $0.key < $1.key }
      for call in ofOfficer { try body(call) }
    }
  }
}

extension TallyCells {
  /// The same with its claims in the order of what they say, so that equal records make equal bytes.
  public var inOrder: TallyCells {
    let order = ClaimOrder(claims)
    var result = self
    result.claims = order.claims
    result.cells = []
    result.calls = []
    order.forEachCell(of: self) { result.cells.append($0) }
    order.forEachCall(of: self) { result.calls.append($0) }
    return result
  }

  /// Forgets the claims, where the table is kept elsewhere.
  public mutating func dropClaims() { claims = [] }

  fileprivate static func isBefore(_ a: Claim, _ b: Claim) -> Bool {
    if a.text != b.text { return a.text < b.text }
    let schemes = (a.scheme?.rawValue ?? "", b.scheme?.rawValue ?? "")
    if schemes.0 != schemes.1 { return schemes.0 < schemes.1 }
    return a.code == nil && b.code != nil
  }
}
