import Coverage

/// The plan's curve as a line of a chart.
struct PlanLine {
  let plan: SurveyPlan
  /// Where the unit begins later than the survey does.
  let plannedStart: Day?
  let frame: ChartFrame

  /// Whether the plan is a straight line from the first day to the last.
  var isStraight: Bool {
    plan.curve == .linear && (plannedStart ?? plan.start) <= plan.start
  }

  private var length: Int { plan.end - plan.start + 1 }

  private func share(_ position: Int) -> Double {
    expectedShare(on: plan.start + position, plan: plan, plannedStart: plannedStart)
  }

  /// The share that should be finished by the end of each day; points on a straight line are left
  /// out.
  var cumulative: String {
    guard !isStraight else {
      return "M\(drawn(frame.x(0))) \(drawn(frame.y(0)))"
        + "L\(drawn(frame.x(length))) \(drawn(frame.y(1)))"
    }
    let shares = [0] + (0..<length).map(share)
    var path = "M\(drawn(frame.x(0))) \(drawn(frame.y(0)))"
    for position in 1..<shares.count {
      let isLast = position == shares.count - 1
      let bend =
        isLast
        ? 1 : shares[position + 1] - 2 * shares[position] + shares[position - 1]
      if bend.magnitude > 1e-9 {
        path += "L\(drawn(frame.x(position))) \(drawn(frame.y(shares[position])))"
      }
    }
    return path
  }

  /// The families of each day, as steps.
  ///
  /// - Parameter target: the families in all.
  func daily(target: Int) -> String {
    var path = ""
    var before = 0.0
    var height = -1.0
    for position in 0..<length {
      let now = share(position)
      let value = (now - before) * Double(target)
      before = now
      if path.isEmpty {
        path = "M\(drawn(frame.x(0))) \(drawn(frame.y(value)))"
      } else if (value - height).magnitude > 1e-6 {
        path += "H\(drawn(frame.x(position)))V\(drawn(frame.y(value)))"
      }
      height = value
    }
    return path + "H\(drawn(frame.x(length)))"
  }

  /// The most families of a day.
  static func highest(_ plan: SurveyPlan, plannedStart: Day?, target: Int) -> Double {
    var before = 0.0
    var most = 0.0
    for position in 0..<max(1, plan.end - plan.start + 1) {
      let now = expectedShare(on: plan.start + position, plan: plan, plannedStart: plannedStart)
      most = max(most, (now - before) * Double(target))
      before = now
    }
    return most
  }
}
