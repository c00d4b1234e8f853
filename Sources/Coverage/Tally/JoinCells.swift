extension CellSum {
  /// Adds what lone records came to beside their cells.
  public mutating func add(restOf lone: LoneCells) {
    let (signs, claims, records) = lone.rest
    add(signs: signs, claims: claims, records: records)
  }

  /// What was added up, with the cells of lone records, by the claims of one table.
  ///
  /// - Parameter lone: parts of which no two have a claim with the same spot in common.
  public consuming func total(claims: [Claim], lone: [LoneCells.Part]) -> TallyCells {
    var total = total(claims: claims)
    total.cells = merged(inOrder(lone.map(\.cells)), total.cells)
    let calls = lone.flatMap(\.calls)
    if !calls.isEmpty { total.calls = merged(calls.sorted { $0.key < $1.key }, total.calls) }
    return total
  }
}

/// Puts ascending parts that have no claim and spot in common one after another: runs of both keep
/// together, so only the runs are sorted.
private func inOrder(_ parts: [[TallyCell]]) -> [TallyCell] {
  struct Run {
    var claim: Int32
    var spot: Int32
    var part: Int
    var range: Range<Int>
  }
  var runs: [Run] = []
  for (number, cells) in parts.enumerated() {
    var start = 0
    while start < cells.count {
      let key = cells[start].key
      var end = start + 1
      while end < cells.count, cells[end].key.claim == key.claim, cells[end].key.spot == key.spot {
        end += 1
      }
      runs.append(Run(claim: key.claim, spot: key.spot, part: number, range: start..<end))
      start = end
    }
  }
  runs.sort { ($0.claim, $0.spot) < ($1.claim, $1.spot) }
  var result: [TallyCell] = []
  result.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  for run in runs { result += parts[run.part][run.range] }
  return result
}

/// Puts two ascending lists together; cells of the same key add up.
private func merged<Cell: AddingCell>(_ a: [Cell], _ b: [Cell]) -> [Cell] {
  if a.isEmpty || b.isEmpty { return a.isEmpty ? b : a }
  var result: [Cell] = []
  result.reserveCapacity(a.count + b.count)
  var next = 0
  for cell in b {
    // Few of the second among many of the first: what lies between is copied at once.
    let start = next
    while next < a.count, a[next].key < cell.key { next += 1 }
    result += a[start..<next]
    var sum = cell
    if next < a.count, a[next].key == cell.key {
      sum.add(a[next])
      next += 1
    }
    result.append(sum)
  }
  result += a[next...]
  return result
}
