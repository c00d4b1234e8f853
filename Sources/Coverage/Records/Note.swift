import Geography

/// What the office knows of a unit: one row of the notes.
public struct Note: Hashable, Sendable {
  /// The desa, or an SLS in it.
  public var unit: AdminCode
  /// The day it was written; a page of an earlier day does not show it.
  public var date: Day
  /// What is known, in the office's words.
  public var text: String
  /// Who sees to it; never published.
  public var owner: String?
  /// The day by which it should be settled; nil for none.
  public var due: Day?
  /// Whether everybody may read it.
  public var isPublic: Bool

  /// Makes a note.
  public init(
    unit: AdminCode, date: Day, text: String, owner: String? = nil, due: Day? = nil,
    isPublic: Bool = false
  ) {
    self.unit = unit
    self.date = date
    self.text = text
    self.owner = owner
    self.due = due
    self.isPublic = isPublic
  }

  /// Whether its day has passed on the day of a page: due before it. A note due that very day is not
  /// overdue yet.
  public func isOverdue(on asOf: Day) -> Bool { due.map { $0 < asOf } ?? false }
}

/// The notes of each desa as they were known on a day, newest first, by index of the tree.
///
/// Notes of one day are in the order of their due days, then of their texts; what is repeated word
/// for word stands once. A note of a unit that `tree` does not have is left out.
public func notes(_ notes: [Note], of tree: AdminTree, asOf: Day) -> [Int: [Note]] {
  var result: [Int: Set<Note>] = [:]
  for note in notes where note.date <= asOf {
    if let desa = desa(of: note, in: tree) { result[desa, default: []].insert(note) }
  }
  return result.mapValues { $0.sorted(by: isBefore) }
}

/// The desa a note speaks of; nil where the tree has none.
public func desa(of note: Note, in tree: AdminTree) -> Int? {
  if let index = tree.index(of: note.unit, at: .desa) { return index }
  guard let length = tree.scheme.length(of: .desa), note.unit.length > length else { return nil }
  return note.unit.prefix(length).flatMap { tree.index(of: $0, at: .desa) }
}

private func isBefore(_ a: Note, _ b: Note) -> Bool {
  if a.date != b.date { return a.date > b.date }
  if a.due != b.due { return (a.due ?? Day(.max)) < (b.due ?? Day(.max)) }
  return (a.text, a.owner ?? "", a.isPublic ? 1 : 0, a.unit)
    < (b.text, b.owner ?? "", b.isPublic ? 1 : 0, b.unit)
}
