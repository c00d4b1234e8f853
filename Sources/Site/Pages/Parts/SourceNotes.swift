import Coverage

extension PageMaker {
  /// What review approved, and where the rows of recaps went; nothing where there are neither.
  ///
  /// The public edition leaves out a number of approved families that tells of fewer than
  /// `small_count`, or of all but fewer.
  var sourceNotes: [String] {
    var notes: [String] = []
    let completed = report.top.counts.completed
    if let approved = report.approved,
      book.context.edition.showsLines || isShown(approved) && isShown(completed - approved)
    {
      notes.append(
        speech(
          SourceText.approved, ["count": .number(approved), "all": .number(completed)]))
    }
    if let recaps = report.recaps,
      book.context.edition.showsLines || isShown(recaps.families)
    {
      notes.append(
        speech(
          SourceText.recaps,
          [
            "counted": .number(recaps.counted), "read": .number(recaps.read),
            "families": .number(recaps.families),
          ]))
      if recaps.counted < recaps.read {
        notes.append(
          speech(
            SourceText.recapsLeft,
            [
              "rejected": .number(recaps.rejected), "unknown": .number(recaps.unknown),
              "later": .number(recaps.later), "repeated": .number(recaps.repeated),
              "covered": .number(recaps.covered),
            ]))
      }
    }
    return notes
  }

  private func isShown(_ count: Int) -> Bool {
    count == 0 || count >= book.context.smallCount
  }
}
