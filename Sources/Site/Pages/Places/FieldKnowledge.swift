import Coverage

/// What a build knows of the field beside its counts: where visits were made, and what the office
/// noted.
public struct FieldKnowledge: Sendable {
  /// Where the counted records were made; the internal edition alone draws them.
  public var points = VisitPoints()
  /// What the office knows of each desa, newest first, by index of the tree.
  public var notes: [Int: [Note]] = [:]

  /// Nothing known.
  public init() {}

  /// What of it an edition may show: a public page has no position and no person, and of the notes
  /// those that are marked so.
  func shown(to edition: Edition) -> FieldKnowledge {
    guard edition == .public else { return self }
    var shown = self
    shown.points = VisitPoints()
    shown.notes = notes.mapValues { notes in
      notes.filter(\.isPublic).map { note in
        var note = note
        note.owner = nil
        return note
      }
    }.filter { !$0.value.isEmpty }
    return shown
  }
}
