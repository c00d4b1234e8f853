import Coverage
import Geography

extension DataFiles {
  /// `data/status.json`: the build in short, for scripts and for whoever watches over the build.
  ///
  /// Every bucket, placement and status is there, also where it is 0; `totals` are the figures of the
  /// top row, null where not known.
  public func statusJSON() -> [UInt8] {
    let top = report.top
    var json = JSONText()
    json.object { json in
      json.breakLine()
      json.member("as_of", report.asOf.description)
      json.breakLine()
      json.member("version", version)
      json.breakLine()
      addWithheld(to: &json)
      json.name("ledger")
      json.object { addLedger(to: &$0) }
      addReviewsAndRecaps(to: &json)
      json.breakLine()
      json.name("placements")
      json.object { json in
        for placement in Placement.allCases {
          if top.withheld.contains(.breakdowns) {
            json.name(placement.name)
            json.value(raw: "null")
            continue
          }
          json.member(placement.name, top.counts[placement])
        }
      }
      json.breakLine()
      json.name("totals")
      json.object { addTotals(to: &$0) }
      json.breakLine()
      json.name("desa_by_status")
      json.object { json in
        for status in Status.allCases {
          json.member(status.name, report.top.desaByStatus[status] ?? 0)
        }
      }
      json.breakLine()
    }
    json.endText()
    return json.take()
  }

  private func addLedger(to json: inout JSONText) {
    // A sum of nothing but withheld parts is unknown, not 0.
    json.member("read", report.isReadSmall ? nil : report.ledger.read)
    for bucket in Bucket.allCases {
      let isSmall = report.smallBuckets.contains(bucket)
      json.member(bucket.name, isSmall ? nil : report.ledger[bucket])
    }
  }

  /// Only where there are any: without them the file stays as it always was. What review said is the
  /// office's own.
  private func addReviewsAndRecaps(to json: inout JSONText) {
    if edition.showsLines, let approved = report.approved {
      json.breakLine()
      json.member("approved", approved)
    }
    guard let recaps = report.recaps else { return }
    json.breakLine()
    json.name("recaps")
    json.object { json in
      for (name, count) in recaps.columns where edition.showsLines || name != "families" {
        json.member(name, count)
      }
    }
  }

  private func addTotals(to json: inout JSONText) {
    let top = report.top
    let words = UnitWords(top)
    json.member("target", top.target)
    for (name, figure) in top.shownColumns { json.member(name, figure) }
    json.member(rate: "coverage", words.coverage)
    json.member(rate: "resolution", words.resolution)
    json.member(rate: "expected", words.expected)
    json.member("status", top.status.name)
    json.member("outstanding", top.outstanding)
    json.member("desa", report.tree.desaRange.count)
    json.member("desa_with_target", top.rates.desaWithTarget)
    json.member("uncovered_interior", report.uncoveredInterior.count)
    json.member("pockets", report.pockets.count)
  }
}
