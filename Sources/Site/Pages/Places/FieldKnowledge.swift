import Coverage
import Geography

/// What a build knows of the field beside its counts: where visits were made, what no visit has
/// reached, and what the office noted.
public struct FieldKnowledge: Sendable {
  /// Where the counted records were made; the internal edition alone draws them.
  public var points = VisitPoints()
  /// What the office knows of each desa, newest first, by index of the tree.
  public var notes: [Int: [Note]] = [:]
  /// Which places no visit has reached; nil where that is not looked for.
  public var places: PlacesReport?
  /// What of that the public edition tells (decision 53); nil where it says nothing of it.
  public var publicPlaces: PlacesReport?
  /// The outlines of the ground beyond reach, for the maps of the internal edition, filled by the
  /// even-odd rule.
  public var beyondReach: [[Coordinate]] = []

  /// Nothing known.
  public init() {}

  /// What of it an edition may show (decision 32).
  ///
  /// A public page has no position and no person, and of the notes those that are marked so. It has
  /// neither the outlines of what lies beyond reach nor distances to visits, since circles around
  /// few visits show where those were made.
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
    shown.beyondReach = []
    shown.places = publicPlaces
    for index in shown.places?.unreached.indices ?? 0..<0 {
      shown.places?.unreached[index].nearestVisit = nil
    }
    return shown
  }
}
