/// The frame of a chart: an area with a scale of days below and of values at the left.
struct ChartFrame {
  static let width = 400.0
  static let height = 190.0
  static let left = 44.0
  static let right = 392.0
  static let top = 12.0
  static let bottom = 166.0

  /// How many days the axis has.
  let days: Int
  /// The value at the top.
  let highest: Double
  /// The values with a line.
  let ticks: [Double]

  /// A frame for values up to `highest`.
  init(days: Int, highest: Double) {
    self.days = max(days, 1)
    let step = Self.niceStep(highest / 3.5)
    let count = max(1, Int((highest / step).rounded(.up)))
    ticks = (0...count).map { Double($0) * step }
    self.highest = Double(count) * step
  }

  /// The left edge of a day.
  func x(_ day: Int) -> Double {
    Self.left + (Self.right - Self.left) * Double(day) / Double(days)
  }

  /// The height of a value.
  func y(_ value: Double) -> Double {
    Self.bottom - (Self.bottom - Self.top) * min(value, highest) / highest
  }

  /// 1, 2 or 5 times a power of ten, at least `rough`.
  private static func niceStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough - 1e-12 } ?? 10 * power
  }
}

/// A number of a drawing: at most one decimal.
func drawn(_ value: Double) -> String {
  let scaled = Int((value * 10).rounded())
  if scaled % 10 == 0 { return String(scaled / 10) }
  return (scaled < 0 ? "-" : "") + "\(abs(scaled) / 10).\(abs(scaled) % 10)"
}

extension ChartFrame {
  /// Lines and labels of both scales.
  func scales(value: (Double) -> String, day: (Int) -> String) -> String {
    var lines = ""
    var texts = ""
    for tick in ticks {
      let y = drawn(y(tick))
      lines += "M\(drawn(Self.left)) \(y)H\(drawn(Self.right))"
      texts += "<text x=\"\(drawn(Self.left - 6))\" y=\"\(drawn(self.y(tick) + 4))\" class=\"ce\">"
      texts += escapedHTML(value(tick)) + "</text>"
    }
    let every = max(7, (days / 5 + 6) / 7 * 7)
    for position in stride(from: 0, to: days, by: every) {
      texts += "<text x=\"\(drawn(x(position)))\" y=\"\(drawn(Self.bottom + 18))\">"
      texts += escapedHTML(day(position)) + "</text>"
      lines += "M\(drawn(x(position))) \(drawn(Self.bottom))v4"
    }
    return "<path class=\"cg\" d=\"\(lines)\"/>" + texts
  }

  /// The whole drawing around `content`.
  func svg(id: String, title: String, content: String) -> Markup {
    Markup(
      trusted:
        "<svg class=\"chart\" viewBox=\"0 0 \(drawn(Self.width)) \(drawn(Self.height))\" role=\"img\" "
        + "aria-labelledby=\"\(id)\"><title id=\"\(id)\">\(escapedHTML(title))</title>\(content)</svg>"
    )
  }
}
