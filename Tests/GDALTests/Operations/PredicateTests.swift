import GDAL
import Geography
import Testing

@Suite struct PredicateTests {
  private func geometry(_ text: String) throws -> Geometry {
    try Geometry(wellKnownText: text)
  }

  private let unit = "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"

  /// What meets, contains, touches, overlaps and covers the square from 0 to 4.
  @Test(arguments: [
    ("POINT (1 1)", true, true, false, false, true),
    ("POINT (4 1)", true, false, true, false, true),
    ("POINT (5 1)", false, false, false, false, false),
    ("POLYGON ((1 1, 2 1, 2 2, 1 1))", true, true, false, false, true),
    ("POLYGON ((3 1, 6 1, 6 2, 3 2, 3 1))", true, false, false, true, false),
    ("POLYGON ((4 1, 6 1, 6 2, 4 2, 4 1))", true, false, true, false, false),
    ("LINESTRING (0 0, 4 0)", true, false, true, false, true),
    ("LINESTRING (0 0, 4 4)", true, true, false, false, true),
  ])
  func aSquareAnd(
    other: String, intersects: Bool, contains: Bool, touches: Bool, overlaps: Bool, covers: Bool
  ) throws {
    let (square, other) = (try geometry(unit), try geometry(other))
    #expect(try square.intersects(other) == intersects)
    #expect(try square.contains(other) == contains)
    #expect(try square.touches(other) == touches)
    #expect(try square.overlaps(other) == overlaps)
    #expect(try square.covers(other) == covers)
    let prepared = try PreparedGeometry(square)
    #expect(try prepared.intersects(other) == intersects)
    #expect(try prepared.contains(other) == contains)
  }

  @Test func aFaultHasItsReasonAndPlace() throws {
    let bowTie = try geometry("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    #expect(!bowTie.isValid)
    #expect(bowTie.invalidity == Invalidity(reason: "Self-intersection", place: point(1, 1)))
    #expect(try geometry(unit).invalidity == nil)
    let outside = try geometry("POLYGON ((0 0, 1 0, 1 1, 0 0), (5 5, 6 5, 6 6, 5 5))")
    #expect(outside.invalidity?.reason == "Hole lies outside shell")
    #expect(outside.invalidity?.place == point(5, 5))
  }

  @Test func aQuestionThatGEOSCannotAnswerIsAnError() throws {
    let flawed = try geometry("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    let other = try geometry("POLYGON ((0 1, 2 1, 2 3, 0 1))")
    // Overlay tolerates the fault or says so; it does not give an empty answer for a failure.
    do {
      _ = try flawed.intersection(other)
    } catch {
      #expect(!error.messages.isEmpty)
    }
    let empty = try geometry("POLYGON EMPTY")
    #expect(throws: GDALError.self) { try empty.distance(to: other) }
    #expect(throws: GDALError.self) { try geometry("POLYGON ((") }
  }
}
