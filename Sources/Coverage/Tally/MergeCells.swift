import Geography

extension TallyCells {
  /// Adds tallies of different records over the same boundaries up to one.
  ///
  /// Right where the versions of a record, and the visits to a household, are all in one of them. The
  /// order of `parts` has no influence.
  public static func sum(of parts: [TallyCells]) -> TallyCells {
    var sum = TallyCells()
    var numbers: [Claim: Int32] = [:]
    for claim in Set(parts.flatMap(\.claims)).sorted(by: isBefore) {
      numbers[claim] = Int32(sum.claims.count)
      sum.claims.append(claim)
    }
    for part in parts {
      sum.records += part.records
      sum.hasOfficers = sum.hasOfficers || part.hasOfficers
      sum.hasOrigins = sum.hasOrigins || part.hasOrigins
      let numbers = part.claims.map { numbers[$0] ?? -1 }
      for var cell in part.cells {
        if cell.key.claim >= 0 { cell.key.claim = numbers[Int(cell.key.claim)] }
        sum.cells.append(cell)
      }
      for var call in part.calls {
        if call.key.claim >= 0 { call.key.claim = numbers[Int(call.key.claim)] }
        sum.calls.append(call)
      }
    }
    sum.hasCalls = parts.allSatisfy(\.hasCalls)
    sum.addUp()
    sum.addSigns(parts)
    sum.addOfficerClaims(parts)
    return sum
  }

  /// Adds up parts whose claims are numbers of one table.
  public static func sum(ofParts parts: [TallyCells], claims: [Claim]) -> TallyCells {
    var sum = TallyCells()
    sum.claims = claims
    sum.cells.reserveCapacity(parts.reduce(0) { $0 + $1.cells.count })
    for part in parts {
      sum.records += part.records
      sum.hasOfficers = sum.hasOfficers || part.hasOfficers
      sum.hasOrigins = sum.hasOrigins || part.hasOrigins
      sum.cells += part.cells
      sum.calls += part.calls
    }
    sum.hasCalls = parts.allSatisfy(\.hasCalls)
    sum.addUp()
    sum.addSigns(parts)
    sum.addOfficerClaims(parts)
    return sum
  }

  /// Forgets the claims, where the table is kept elsewhere.
  public mutating func dropClaims() { claims = [] }

  /// The same with its claims in the order of their texts, so that equal records make equal bytes.
  public var inOrder: TallyCells { Self.sum(of: [self]) }

  /// An order of claims that depends on what they say alone.
  private static func isBefore(_ a: Claim, _ b: Claim) -> Bool {
    if a.text != b.text { return a.text < b.text }
    let schemes = (a.scheme?.rawValue ?? "", b.scheme?.rawValue ?? "")
    if schemes.0 != schemes.1 { return schemes.0 < schemes.1 }
    return a.code == nil && b.code != nil
  }

  private mutating func addUp() {
    cells.sort { $0.key < $1.key }
    Self.addUp(&cells)
    if !hasCalls { calls = [] }
    calls.sort { $0.key < $1.key }
    Self.addUp(&calls)
  }

  /// Makes one of cells of the same key, which stand together.
  private static func addUp<Cell: AddingCell>(_ cells: inout [Cell]) {
    var last = -1
    for place in cells.indices {
      if last >= 0, cells[last].key == cells[place].key {
        cells[last].add(cells[place])
      } else {
        last += 1
        cells[last] = cells[place]
      }
    }
    cells.removeSubrange((last + 1)...)
  }

  private mutating func addSigns(_ parts: [TallyCells]) {
    for sign in parts.flatMap(\.signs).sorted(by: { ($0.officer, $0.day) < ($1.officer, $1.day) }) {
      if let last = signs.last, last.officer == sign.officer, last.day == sign.day {
        signs[signs.count - 1].receipt = max(last.receipt, sign.receipt)
      } else {
        signs.append(sign)
      }
    }
  }

  private mutating func addOfficerClaims(_ parts: [TallyCells]) {
    let all = parts.flatMap(\.officerClaims).sorted {
      ($0.officer, $0.from, $0.until) < ($1.officer, $1.from, $1.until)
    }
    for claims in all {
      if let last = officerClaims.last, last.officer == claims.officer,
        last.from == claims.from, last.until == claims.until
      {
        officerClaims[officerClaims.count - 1].located += claims.located
        officerClaims[officerClaims.count - 1].confirmed += claims.confirmed
      } else {
        officerClaims.append(claims)
      }
    }
  }
}
