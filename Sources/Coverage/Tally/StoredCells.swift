/// The parts of tallies that are kept outside of memory and read again whenever they are asked for: of a
/// country's campaign there are nearly as many cells as visits.
///
/// Every method gives all entries, some at a time. Entries of one key may come several times and add up.
public protocol StoredCells: AnyObject, Sendable {
  /// Gives the cells; those that are placed alike mostly stand together.
  func forEachCells(_ body: (UnsafeBufferPointer<TallyCell>) -> Void)
  /// Gives the signs of officers.
  func forEachSigns(_ body: (UnsafeBufferPointer<TallyCells.OfficerSign>) -> Void)
  /// Gives the officers' claims, ascending by officer.
  func forEachOfficerClaims(_ body: (UnsafeBufferPointer<TallyCells.OfficerClaims>) -> Void)
  /// Gives the calls, ascending by officer.
  func forEachCalls(_ body: (UnsafeBufferPointer<CallCell>) -> Void)
}

/// Stored cells as a value; the same only where they are the same object.
struct StoredReference: Sendable, Equatable {
  let cells: any StoredCells

  static func == (a: Self, b: Self) -> Bool { a.cells === b.cells }
}

extension TallyCells {
  /// Calls `body` with each cell, wherever it is kept.
  @inline(__always)
  func forEachCell(_ body: (TallyCell) -> Void) {
    if let stored {
      stored.forEachCells { for cell in $0 { body(cell) } }
    } else {
      for cell in cells { body(cell) }
    }
  }

  /// Calls `body` with each sign.
  func forEachSign(_ body: (OfficerSign) -> Void) {
    if let stored {
      stored.forEachSigns { for sign in $0 { body(sign) } }
    } else {
      for sign in signs { body(sign) }
    }
  }

  /// Calls `body` with officers' claims, ascending by officer.
  func forEachOfficerClaims(_ body: (OfficerClaims) -> Void) {
    if let stored {
      stored.forEachOfficerClaims { for claims in $0 { body(claims) } }
    } else {
      for claims in officerClaims { body(claims) }
    }
  }

  /// Calls `body` with each call, ascending by officer.
  func forEachCall(_ body: (CallCell) -> Void) {
    guard hasCalls else { return }
    if let stored {
      stored.forEachCalls { for call in $0 { body(call) } }
    } else {
      for call in calls { body(call) }
    }
  }
}
