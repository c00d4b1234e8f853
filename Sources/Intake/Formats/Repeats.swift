import Coverage
import Foundation

extension VisitOpener {
  /// A repeat of its own file (`<form>-<group>.csv`): each of its rows is a record, with what its
  /// submission says beside it. ODK joins them by `PARENT_KEY` and `KEY`.
  func joinedRepeats(_ form: DelimitedFile, path: String, group: String) throws -> PreparedTable {
    let child = try textFile(Self.stem(path) + "-" + group + ".csv")
    let childHeader = FormHeader(child.header)
    let formHeader = FormHeader(form.header)
    guard let parent = childHeader.column("PARENT_KEY"), let key = formHeader.column("KEY"),
      let parentIndex = child.header.firstIndex(of: parent),
      let keyIndex = form.header.firstIndex(of: key)
    else {
      throw IntakeError(
        .data, step: Self.step, path: name,
        cause: "the repeat `\(group)` has no `PARENT_KEY`, or the form no `KEY`",
        remedy: "Export the form with its repeats, as the collection system writes them.")
    }
    let kept = form.header.indices.filter { childHeader.column(form.header[$0]) == nil }
    var submissions: [String: [String]] = [:]
    var rejected: [(Int, Rejection.Reason)] = []
    form.forEachRecord { record, text in
      guard record.problem == nil else { return }
      let cells = record.strings(text)
      submissions[cells[keyIndex]] = kept.map { cells[$0] }
    }
    var table = PreparedTable(header: child.header + kept.map { form.header[$0] })
    child.forEachRecord { record, text in
      if let problem = record.problem { return rejected.append((record.line, problem)) }
      let cells = Array(record.strings(text).prefix(child.header.count))
      table.add(cells + (submissions[cells[parentIndex]] ?? []), line: record.line)
    }
    for row in rejected { table.reject(row.1, line: row.0) }
    return table
  }

  /// A repeat beside its submission (`children[1]/name`, `children[2]/name`): each that holds
  /// anything is a record.
  func wideRepeats(_ file: DelimitedFile, group: String, recipe: FormatRecipe?) -> PreparedTable {
    let layout = WideRepeat(header: file.header, group: group)
    let idColumn = recipe?.fields(FormHeader(file.header))[.id]?.first ?? source.fields[.id]?.first
    let idIndex = idColumn.flatMap { name in layout.base.firstIndex { file.header[$0] == name } }
    let blanks = recipe?.blanks ?? []
    var table = PreparedTable(
      header: layout.base.map { file.header[$0] } + layout.questions.map { group + "/" + $0 })
    file.forEachRecord { record, text in
      if let problem = record.problem { return table.reject(problem, line: record.line) }
      let cells = record.strings(text)
      for number in layout.columns.keys.sorted() {
        let answers = layout.questions.map { question in
          layout.columns[number]?[question].map { cells[$0] } ?? ""
        }
        guard answers.contains(where: { !$0.isEmpty && !blanks.contains($0.lowercased()) }) else {
          continue
        }
        var base = layout.base.map { cells[$0] }
        if let idIndex, !base[idIndex].isEmpty { base[idIndex] += "/\(group)[\(number)]" }
        table.add(base + answers, line: record.line)
      }
    }
    return table
  }
}

/// Where the columns of a repeat stand that is written beside its submission.
private struct WideRepeat {
  /// Columns outside the repeat.
  var base: [Int] = []
  /// The questions of the repeat, in the order in which they first occur.
  var questions: [String] = []
  /// The column of each question, by the number of the repetition.
  var columns: [Int: [String: Int]] = [:]

  init(header: [String], group: String) {
    for (index, name) in header.enumerated() {
      guard name.hasPrefix(group + "["), let close = name.firstIndex(of: "]"),
        let number = Int(name[name.index(name.startIndex, offsetBy: group.count + 1)..<close])
      else {
        base.append(index)
        continue
      }
      let question = String(name[name.index(after: close)...].drop { "/-".contains($0) })
      if !questions.contains(question) { questions.append(question) }
      columns[number, default: [:]][question] = index
    }
  }
}
