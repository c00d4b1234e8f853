import Coverage
import Geography

extension UnitExplanation {
  private var figureName: String {
    report.statusRules.doneBy == .coverage ? "coverage" : "resolution"
  }

  private var figure: Double? { figures.rates.figure(report.statusRules.doneBy) }

  private var figureText: String { figure.map(percent) ?? "not known" }

  /// The rule behind the status, with its figures.
  var statusReason: String {
    let rules = report.statusRules
    let expected = percent(figures.expected)
    switch figures.status {
    case .scheduled:
      let start =
        figures.plannedStart.map { "planned start \($0)" } ?? "survey's start \(report.plan.start)"
      return "Its \(start) lies ahead, and nobody was found."
    case .empty: return "Its target is 0, and nobody was found."
    case .done:
      if figures.target == 0 { return "Its target is 0, and somebody was found." }
      return "Its \(figureName) of \(figureText) has reached \(percent(rules.doneAt))."
    case .silent:
      let limit = figures.silence?.limit ?? rules.silentDays
      return "Officers are assigned and none has sent anything for \(limit) days or more."
    case .untouched:
      return "None of its \(figures.counts.found) counted records is complete, partial or refused: "
        + "nobody there has been met."
        + (figures.silence == nil ? " Without an officers file it may also be unsynced." : "")
    case .noTarget: return "No target is known, so there is no figure to judge by."
    case .stalled:
      let last = figures.counts.lastVisitDay
      return "The latest visit was on \(last?.description ?? "an unknown day"), "
        + "\(last.map { report.asOf - $0 } ?? 0) days before; \(rules.stalledDays) make it stalled."
    case .behind:
      return
        "Its \(figureName) of \(figureText) is more than \(shortNumber(rules.behindPoints)) points "
        + "under the expected \(expected)."
    case .onTrack:
      return "Its \(figureName) of \(figureText) is not more than "
        + "\(shortNumber(rules.behindPoints)) points under the expected \(expected)."
    }
  }

  /// What would change the status.
  var changes: [String] {
    switch figures.status {
    case .scheduled: return ["One visit, or the start of its field work, changes this."]
    case .empty: return ["One family found makes it done."]
    case .untouched, .silent:
      return ["One complete, partial or refused record makes it touched."] + untilDone
    case .noTarget: return ["A row with its code in the targets gives it a figure."]
    case .stalled:
      return ["A visit after \(report.asOf + -report.statusRules.stalledDays) ends this."]
        + untilDone
    case .behind:
      return untilOnTrack + untilDone
    case .onTrack: return untilDone + untilBehind
    case .done:
      return figures.target == 0 ? ["A target above 0 gives it a figure."] : []
    }
  }

  private var needed: (done: Int, target: Int)? {
    let rates = figures.rates
    guard rates.target > 0 else { return nil }
    let have = report.statusRules.doneBy == .coverage ? rates.completedListed : rates.resolvedListed
    let goal = Int((report.statusRules.doneAt * Double(rates.target)).rounded(.up))
    return (max(0, goal - have), rates.target)
  }

  private var untilDone: [String] {
    needed.map { ["\($0.done) more families of the list make it done."] } ?? []
  }

  private var untilOnTrack: [String] {
    guard let figure, let needed else { return [] }
    let missing = figures.expected - report.statusRules.behindPoints / 100 - figure
    let families = Int((missing * Double(needed.target)).rounded(.up))
    return ["\(max(1, families)) more families of the list put it on track today."]
  }

  /// The day on which standing still makes it behind.
  private var untilBehind: [String] {
    guard let figure else { return [] }
    var day = report.asOf
    while day < report.plan.end {
      day = day + 1
      let expected = expectedShare(on: day, plan: report.plan, plannedStart: figures.plannedStart)
      if (expected - figure) * 100 > report.statusRules.behindPoints {
        return ["Without another family it is behind from \(day) on."]
      }
    }
    return []
  }

  var interiorLines: [String] {
    let rules = report.interiorRules
    let text: String
    switch figures.interior {
    case .yes(.listed(let code)): text = "yes: \(code) is listed in `interior.codes`"
    case .yes(.access(let way)): text = "yes: its access is \(printable(way))"
    case .yes(.distance(let kilometres)):
      text =
        "yes: \(shortNumber(kilometres)) km to the seat, "
        + "\(shortNumber(rules.minimumSeatKilometres)) km or more"
    case .no: text = "no: the rules have data, and none applies"
    case .unknown, nil: text = "unknown: neither access nor distance is known"
    }
    return ["", "Interior: \(text)"]
  }

  var pocketLines: [String] {
    guard let number = figures.pocket, number <= report.pockets.count else { return [] }
    let pocket = report.pockets[number - 1]
    var text =
      "Pocket \(number): \(pocket.desa.count) desa, \(pocket.outstanding) families outstanding"
    if let area = pocket.area { text += ", \(shortNumber(area / 1e6)) km²" }
    text += pocket.touchesEdge ? ", on the edge" : ", enclosed"
    if let nearest = pocket.nearestReached, let distance = pocket.distanceToReached {
      text +=
        "; nearest reached desa \(printable(report.tree.units[nearest].name)), "
        + "\(shortNumber(distance / 1000)) km"
    }
    return ["", text]
  }

  var attentionLines: [String] {
    if figures.attention.isEmpty { return [] }
    return ["", "Attention: " + figures.attention.map(\.name).joined(separator: ", ")]
  }
}
