import Coverage

extension PageMaker {
  /// How many desa of a unit are in each status: a bar and its words.
  func statusStrip(_ index: Int) -> Markup {
    let counts = report.units[index].desaByStatus
    let all = counts.values.reduce(0, +)
    guard all > 0 else { return .empty }
    var bar = ""
    var list = ""
    var start = 0
    for status in statusesByUrgency.reversed() {
      guard let count = counts[status], count > 0 else { continue }
      let left = tenths(Double(start) * 1000 / Double(all))
      let end = tenths(Double(start + count) * 1000 / Double(all))
      bar += "<path class=\"f-\(status.name)\" d=\"M\(left) 0H\(end)V8H\(left)z\"/>"
      list += "<li>\(book.chip(status).html) <b>\(numerals.count(count))</b></li>"
      start += count
    }
    return Markup(
      trusted:
        "<svg class=\"strip\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + bar + "</svg><ul class=\"statuses\">" + list + "</ul>")
  }
}
