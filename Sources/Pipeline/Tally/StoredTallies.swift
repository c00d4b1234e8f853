import Coverage
import Locks

/// The cells of files of tallies, which stay in their files.
///
/// Whatever goes wrong while they are read again is kept in ``failure``: what was counted from them must
/// not be published then.
final class StoredTallies: StoredCells {
  /// One file.
  struct Part {
    var path: String
    var parts: TallyParts
    /// For each claim of the file its number in the table of all.
    var claims: [Int32]
  }

  /// What went wrong with a file.
  struct Failure: Sendable {
    var path: String
    var cause: String
  }

  private let parts: [Part]
  private let noted = Mutex<Failure?>(nil)

  init(_ parts: [Part]) { self.parts = parts }

  /// What went wrong first.
  var failure: Failure? { noted.withLock { $0 } }

  func forEachCells(_ body: (UnsafeBufferPointer<TallyCell>) -> Void) { forEach(body) }

  func forEachSigns(_ body: (UnsafeBufferPointer<TallyCells.OfficerSign>) -> Void) {
    forEach(body)
  }

  func forEachOfficerClaims(_ body: (UnsafeBufferPointer<TallyCells.OfficerClaims>) -> Void) {
    forEachByOfficer(body)
  }

  func forEachCalls(_ body: (UnsafeBufferPointer<CallCell>) -> Void) { forEachByOfficer(body) }

  /// File after file.
  private func forEach<Entry: ClaimingEntry>(_ body: (UnsafeBufferPointer<Entry>) -> Void) {
    for part in parts {
      var reader = PartReader<Entry>(part, atOnce: 1 << 13)
      while note(part, { try reader.next() }) { reader.entries.withUnsafeBufferPointer(body) }
    }
  }

  /// All files by turns, so that the entries of an officer stand together.
  private func forEachByOfficer<Entry: OfficerEntry>(_ body: (UnsafeBufferPointer<Entry>) -> Void) {
    guard parts.count > 1 else { return forEach(body) }
    var readers = parts.map { PartReader<Entry>($0, atOnce: max(64, (1 << 14) / parts.count)) }
    var entries: [Entry] = []
    func fill(_ number: Int) { _ = note(parts[number]) { try readers[number].next() } }
    for number in readers.indices { fill(number) }
    while let officer = readers.compactMap({ $0.first?.officer }).min() {
      entries.removeAll(keepingCapacity: true)
      for number in readers.indices {
        while let entry = readers[number].first, entry.officer == officer {
          entries.append(entry)
          readers[number].dropFirst()
          if readers[number].first == nil { fill(number) }
        }
      }
      entries.withUnsafeBufferPointer(body)
    }
  }

  /// The result of reading; false, once and for all, where it fails.
  private func note(_ part: Part, _ read: () throws -> Bool) -> Bool {
    if failure != nil { return false }
    do {
      return try read()
    } catch {
      let cause =
        switch error {
        case let damage as TallyFile.Damage: damage.cause
        case let failure as TallySource.Failure: failure.cause
        default: "\(error)"
        }
      noted.withLock { $0 = $0 ?? Failure(path: part.path, cause: cause) }
      return false
    }
  }
}

/// Reads the entries of one kind of one file, their claims numbered as in the table of all.
private struct PartReader<Entry: ClaimingEntry> {
  private var reader: TallyEntryReader<Entry>
  private let claims: [Int32]
  private(set) var entries: [Entry] = []
  private var place = 0

  init(_ part: StoredTallies.Part, atOnce: Int) {
    reader = TallyEntryReader(part.parts, atOnce: atOnce)
    claims = part.claims
  }

  /// The first entry that was not dropped yet.
  var first: Entry? { place < entries.count ? entries[place] : nil }

  mutating func dropFirst() { place += 1 }

  mutating func next() throws -> Bool {
    place = 0
    entries.removeAll(keepingCapacity: true)
    guard try reader.next() else { return false }
    entries.append(contentsOf: reader.entries)
    for index in entries.indices { entries[index].number(by: claims) }
    return true
  }
}

/// An entry that may name a claim by a number of its file.
private protocol ClaimingEntry: TallyEntry {
  mutating func number(by claims: [Int32])
}

extension ClaimingEntry {
  mutating func number(by claims: [Int32]) {}
}

extension TallyCell: ClaimingEntry {
  mutating func number(by claims: [Int32]) {
    if key.claim >= 0 { key.claim = claims[Int(key.claim)] }
  }
}

/// An entry of one officer.
private protocol OfficerEntry: ClaimingEntry {
  var officer: UInt64 { get }
}

extension TallyCells.OfficerSign: OfficerEntry {}
extension TallyCells.OfficerClaims: OfficerEntry {}

extension CallCell: OfficerEntry {
  var officer: UInt64 { key.officer }

  mutating func number(by claims: [Int32]) {
    if key.claim >= 0 { key.claim = claims[Int(key.claim)] }
  }
}
