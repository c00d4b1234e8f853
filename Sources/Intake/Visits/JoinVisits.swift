import Coverage
import Locks

/// Chunks without the tables that those of one thread have in common: a nation has 80,000 claims, and
/// each chunk would keep a copy of its own alive.
struct ChunkStore: Sendable {
  private(set) var chunks: [VisitChunk] = []
  /// The claims and officers of each thread, as far as the last of its chunks knows them.
  private(set) var tables: [Int: Tables] = [:]

  struct Tables: Sendable {
    var claims: [Claim] = []
    var officers = TextTable()
  }

  mutating func add(_ chunk: VisitChunk) {
    var chunk = chunk
    // Taken only where they have grown, so that what the thread goes on with is mostly its own.
    if chunk.visits.claims.count > tables[chunk.worker]?.claims.count ?? 0 {
      tables[chunk.worker, default: Tables()].claims = chunk.visits.claims
    }
    if chunk.visits.officers.count > tables[chunk.worker]?.officers.count ?? 0 {
      tables[chunk.worker, default: Tables()].officers = chunk.visits.officers
    }
    chunk.visits.claims = []
    chunk.visits.officers = TextTable()
    chunks.append(chunk)
  }
}

/// Puts chunks together, in their order.
///
/// Texts that several chunks know get one number, so that the versions of a record and the visits to
/// a household meet wherever they stood. Numbers rise in the order of first occurrence, whoever read
/// what: nothing that is read depends on the size of chunks or the number of threads.
func join(_ chunks: [VisitChunk], tables: [Int: ChunkStore.Tables]) -> Visits {
  let count = chunks.reduce(0) { $0 + $1.visits.count }
  let tasks: [@Sendable () -> Visits] = [
    {
      var part = Visits()
      (part.ids, part.id) = joinTexts(chunks, count, \.ids, \.id)
      return part
    },
    {
      var part = Visits()
      (part.households, part.household) = joinTexts(chunks, count, \.households, \.household)
      return part
    },
    { joinOfficers(chunks, count, tables) },
    { joinClaims(chunks, count, tables) }, { joinValues(chunks, count) },
  ]
  let parts = inParallel(tasks.count) { tasks[$0]() }
  var joined = parts[4]
  (joined.ids, joined.id) = (parts[0].ids, parts[0].id)
  (joined.households, joined.household) = (parts[1].households, parts[1].household)
  (joined.officers, joined.officer) = (parts[2].officers, parts[2].officer)
  (joined.claims, joined.claim) = (parts[3].claims, parts[3].claim)
  return joined
}

/// Texts that are mostly different, in tables of the chunks' own.
private func joinTexts(
  _ chunks: [VisitChunk], _ count: Int, _ texts: KeyPath<Visits, TextTable>,
  _ column: KeyPath<Visits, [UInt32]>
) -> (TextTable, [UInt32]) {
  let tables = chunks.map { $0.visits[keyPath: texts] }
  var table = TextTable(reserving: tables.reduce(0) { $0 + $1.count })
  var joined: [UInt32] = []
  joined.reserveCapacity(count)
  for (chunk, other) in zip(chunks, tables) {
    let numbers = table.absorb(other)
    joined.append(contentsOf: chunk.visits[keyPath: column].lazy.map { numbers[Int($0)] })
  }
  return (table, joined)
}

/// Officers are few, and each thread has one table for all of its chunks.
private func joinOfficers(
  _ chunks: [VisitChunk], _ count: Int, _ tables: [Int: ChunkStore.Tables]
) -> Visits {
  var joined = Visits()
  joined.officer.reserveCapacity(count)
  var numbers: [Int: [UInt32]] = [:]
  for chunk in chunks {
    let texts = tables[chunk.worker]?.officers ?? TextTable()
    var known = numbers.removeValue(forKey: chunk.worker) ?? [TextTable.missing]
    known += repeatElement(UInt32.max, count: max(0, texts.count - known.count))
    for local in chunk.visits.officer {
      if known[Int(local)] == .max {
        known[Int(local)] = joined.officers.intern(texts[local] ?? "")
      }
      joined.officer.append(known[Int(local)])
    }
    numbers[chunk.worker] = known
  }
  return joined
}

/// Likewise the claims.
private func joinClaims(
  _ chunks: [VisitChunk], _ count: Int, _ tables: [Int: ChunkStore.Tables]
) -> Visits {
  var joined = Visits()
  joined.claim.reserveCapacity(count)
  var byClaim: [Claim: Int32] = [:]
  var numbers: [Int: [Int32]] = [:]
  for chunk in chunks {
    let claims = tables[chunk.worker]?.claims ?? []
    var known = numbers.removeValue(forKey: chunk.worker) ?? []
    known += repeatElement(-1, count: max(0, claims.count - known.count))
    for local in chunk.visits.claim {
      guard local >= 0 else {
        joined.claim.append(-1)
        continue
      }
      if known[Int(local)] < 0 {
        let claim = claims[Int(local)]
        let number = byClaim[claim] ?? Int32(joined.claims.count)
        if Int(number) == joined.claims.count {
          joined.claims.append(claim)
          byClaim[claim] = number
        }
        known[Int(local)] = number
      }
      joined.claim.append(known[Int(local)])
    }
    numbers[chunk.worker] = known
  }
  return joined
}

/// The columns that are the same in a chunk and in the whole.
private func joinValues(_ chunks: [VisitChunk], _ count: Int) -> Visits {
  var joined = Visits(reserving: count)
  for chunk in chunks {
    let visits = chunk.visits
    if !visits.endedAt.isEmpty {
      joined.endedAt += repeatElement(Visits.noTime, count: joined.count - joined.endedAt.count)
      joined.endedAt += visits.endedAt
    }
    joined.position += visits.position
    joined.visitedAt += visits.visitedAt
    joined.receivedAt += visits.receivedAt
    joined.outcome += visits.outcome
    joined.origin += visits.origin
    joined.review += visits.review
    joined.latitude += visits.latitude
    joined.longitude += visits.longitude
    joined.accuracy += visits.accuracy
  }
  return joined
}
