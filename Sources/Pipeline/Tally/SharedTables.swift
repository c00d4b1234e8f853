import Coverage
import Locks

/// The distinct claims of all threads.
final class SharedClaims: Sendable {
  private let state = Mutex((numbers: [Claim: Int32](), all: [Claim]()))

  var all: [Claim] { state.withLock { $0.all } }

  func numbers(of claims: ArraySlice<Claim>) -> [Int32] {
    state.withLock { state in
      claims.map { claim in
        if let number = state.numbers[claim] { return number }
        let number = Int32(state.all.count)
        state.numbers[claim] = number
        state.all.append(claim)
        return number
      }
    }
  }
}

/// The distinct officers of all threads.
final class SharedOfficers: Sendable {
  private let table = Mutex(TextTable())

  var all: TextTable { table.withLock { $0 } }

  /// The numbers here of those officers of a thread whose numbers there are in a range.
  func numbers(of officers: TextTable, _ range: Range<Int>) -> [UInt32] {
    table.withLock { table in
      range.map { number in
        officers.withText(UInt32(number)) { table.intern($0) }
      }
    }
  }
}
