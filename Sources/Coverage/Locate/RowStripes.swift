import Geography

/// Rows of a grid cut into stripes, so that desa of different stripes touch no cell in common.
struct RowStripes: Sendable {
  /// Enough that no core waits long for another, few enough that few desa lie across a cut.
  private static let most = 16
  /// Stripes of fewer rows would be crossed by most of the desa in them.
  private static let fewestRows = 64

  /// The first row of each stripe, and behind the last the end of all.
  private let cuts: [Int]
  /// The desa that touch no row but a stripe's, ascending.
  private(set) var members: [[Int]]
  /// The desa that touch rows of more than one stripe, ascending.
  private(set) var straddlers: [Int] = []

  /// Cuts where about as much weight lies on both sides.
  ///
  /// - Parameters:
  ///   - boxes: those around the desa.
  ///   - weights: how much work each desa is.
  init(_ frame: CellFrame, boxes: [BoundingBox], weights: [Int]) {
    let wanted = min(Self.most, max(1, frame.rows / Self.fewestRows))
    let spans = boxes.map { frame.rows(of: $0) }
    var weightOfRow = [Int](repeating: 0, count: frame.rows)
    for (span, weight) in zip(spans, weights) {
      weightOfRow[(span.lowerBound + span.upperBound) / 2] += weight
    }
    let all = weightOfRow.reduce(0, +)
    var cuts = [0]
    var below = 0
    for row in 0..<frame.rows {
      if below * wanted > all * cuts.count, row - cuts[cuts.count - 1] >= Self.fewestRows,
        frame.rows - row >= Self.fewestRows, cuts.count < wanted
      {
        cuts.append(row)
      }
      below += weightOfRow[row]
    }
    cuts.append(frame.rows)
    self.cuts = cuts
    members = [[Int]](repeating: [], count: cuts.count - 1)
    var stripeOfRow: [Int] = []
    for stripe in members.indices {
      stripeOfRow += [Int](repeating: stripe, count: cuts[stripe + 1] - cuts[stripe])
    }
    for (number, span) in spans.enumerated() {
      let stripe = stripeOfRow[span.lowerBound]
      if stripe == stripeOfRow[span.upperBound] {
        members[stripe].append(number)
      } else {
        straddlers.append(number)
      }
    }
  }

  /// How many stripes there are, at least one.
  var count: Int { members.count }

  /// The cells of a stripe.
  func cells(of stripe: Int, _ frame: CellFrame) -> Range<Int> {
    cuts[stripe] * frame.columns..<cuts[stripe + 1] * frame.columns
  }
}
