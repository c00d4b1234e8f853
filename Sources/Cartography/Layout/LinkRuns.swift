/// Links one after another; those of one fill that follow each other name it once, on a group.
///
/// The order stays: it is that in which a keyboard walks through the map.
struct LinkRuns {
  /// The bytes added so far, about.
  private(set) var count = 0
  private var runs: [(fill: String, links: [(open: String, rest: String)])] = []

  /// Adds a link.
  ///
  /// - Parameters:
  ///   - fill: an attribute, with a space before it.
  ///   - link: its element up to where an attribute may follow, and what comes after.
  mutating func add(fill: String, _ link: (open: String, rest: String)) {
    count += fill.utf8.count + link.open.utf8.count + link.rest.utf8.count
    if runs.last?.fill == fill {
      runs[runs.count - 1].links.append(link)
    } else {
      runs.append((fill, [link]))
    }
  }

  /// The links as they are drawn.
  var svg: String {
    var result = ""
    result.reserveCapacity(count)
    for (fill, links) in runs {
      if links.count == 1 {
        for link in links { result += link.open + fill + link.rest }
      } else {
        result += "<g\(fill)>"
        for link in links { result += link.open + link.rest }
        result += "</g>"
      }
    }
    return result
  }
}
